// Choices: the largest weight wins.
#include "web/choices.hpp"

#include <algorithm>
#include <array>

#include "web/weighted.hpp"

namespace web {
namespace {

/// -1: not mentioned, and no "*" either.
int weight_of(const std::vector<Weighted>& accepted, std::string_view name) {
    int any = -1;
    for (const auto& [text, weight] : accepted) {
        if (text == name) return weight;
        if (text == "*") any = weight;
    }
    return any;
}

/// "pt-br" is wanted: "pt-BR" is that, and "pt" will do.
bool matches(std::string_view language, std::string_view wanted) {
    const auto primary = wanted.substr(0, wanted.find('-'));
    const auto same = [&](std::string_view other) {
        return std::equal(language.begin(), language.end(), other.begin(), other.end(),
                          [](char a, char b) { return (a | 0x20) == (b | 0x20); });
    };
    return same(wanted) || same(primary);
}

std::string_view find_language(std::string_view wanted, std::span<const std::string_view> languages) {
    const auto found = std::ranges::find_if(languages, [&](auto language) { return matches(language, wanted); });
    return found == languages.end() ? std::string_view{} : *found;
}

}  // namespace

Coded choose_coding(std::string_view accept_encoding, const File& file) {
    const auto accepted = read_weighted(accept_encoding);
    Coded best{{}, file.identity};
    // Not mentioned, it is welcome, but only where nothing else is.
    int most = std::max(0, weight_of(accepted, "identity"));
    for (const auto& [name, bytes] : std::array{Coded{"gzip", file.gzip}, Coded{"br", file.brotli}}) {
        const int weight = weight_of(accepted, name);
        if (bytes.empty() || weight <= 0 || weight < most) continue;
        best = {name, bytes};
        most = weight;
    }
    return best;
}

std::string_view choose_language(std::string_view chosen, std::string_view accept_language,
                                 std::span<const std::string_view> languages) {
    if (const auto own = find_language(chosen, languages); !own.empty()) return own;
    std::string_view best;
    int most = 0;
    for (const auto& [name, weight] : read_weighted(accept_language)) {
        const auto found = find_language(name, languages);
        if (found.empty() || weight <= most) continue;
        best = found;
        most = weight;
    }
    if (!best.empty()) return best;
    return languages.empty() ? std::string_view{"en"} : languages.front();
}

std::string_view direction_of(std::string_view language) {
    constexpr std::array<std::string_view, 4> leftward{"ar", "fa", "he", "ur"};
    return std::ranges::find(leftward, language.substr(0, language.find('-'))) == leftward.end() ? "ltr" : "rtl";
}

}  // namespace web
