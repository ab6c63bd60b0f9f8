// Weighted lists: items apart by commas, each with "q=" or none.
#include "web/weighted.hpp"

#include <algorithm>

namespace web {
namespace {

constexpr std::size_t most_items = 32;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

/// "1", "0.5", "0.125" in thousandths; -1: none of these.
int read_weight(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return -1;
    if (text.size() > 1 && text[1] != '.') return -1;
    int weight = (text[0] - '0') * 1'000, place = 100;
    for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (digit < '0' || digit > '9') return -1;
        weight += (digit - '0') * place;
        place /= 10;
    }
    return weight > 1'000 ? -1 : weight;
}

}  // namespace

std::vector<Weighted> read_weighted(std::string_view list) {
    std::vector<Weighted> out;
    while (!list.empty() && out.size() < most_items) {
        const auto end = std::min(list.find(','), list.size());
        const auto item = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        const auto semicolon = std::min(item.find(';'), item.size());
        std::string name{trimmed(item.substr(0, semicolon))};
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const auto parameter = trimmed(item.substr(std::min(semicolon + 1, item.size())));
        const bool has_weight = parameter.starts_with("q=") || parameter.starts_with("Q=");
        const int weight = has_weight ? read_weight(parameter.substr(2)) : 1'000;
        if (!name.empty() && weight >= 0) out.push_back({std::move(name), weight});
    }
    return out;
}

}  // namespace web
