// Folding, by ICU's transliteration; plain ASCII goes without it.
#include "store/fold.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace store {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

std::string folded(std::string_view utf8) {
    if (is_ascii(utf8)) return lower(utf8);
    // A transliterator may be used by one thread at a time and takes 0.5 MB: each thread that meets such a text has one.
    static thread_local const auto transliterator = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>{
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error)};
    }();
    if (!transliterator) return lower(utf8);
    auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    transliterator->transliterate(text);
    std::string out;
    return text.toUTF8String(out);
}

std::vector<std::string> words(std::string_view text, std::size_t most_words) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : folded(text) + ' ') {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (kept) word += c;
        else if (!word.empty()) out.push_back(std::exchange(word, {}));
        if (out.size() == most_words) break;
    }
    return out;
}

}  // namespace store
