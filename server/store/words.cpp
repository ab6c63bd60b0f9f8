// Folding for search. ASCII is folded here; other text goes through ICU's transliterator, one for the whole process.
#include "store/words.hpp"

#include <memory>
#include <mutex>

#include <unicode/translit.h>

namespace store {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

/// Lower case comes first, because some capitals are spelt otherwise. The primes that stand for soft and hard signs go:
/// nobody types them.
constexpr const char* rule_names = "Lower; Any-Latin; [\\u02B9\\u02BA] Remove; Latin-ASCII; Lower";

/// ICU's objects may not be used by two threads at once, and each takes megabytes: so all threads share one.
class Transliterator {
public:
    std::string apply(std::string_view text) {
        auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
        {
            const std::lock_guard lock{guard_};
            if (!rules_) {
                UErrorCode status = U_ZERO_ERROR;
                rules_.reset(icu::Transliterator::createInstance(rule_names, UTRANS_FORWARD, status));
            }
            if (rules_) rules_->transliterate(wide);
        }
        std::string out;
        wide.toUTF8String(out);
        return out;
    }

private:
    std::mutex guard_{};
    std::unique_ptr<icu::Transliterator> rules_{};
};

Transliterator& transliterator() {
    static Transliterator one;
    return one;
}

bool is_word(unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

void keep_words(std::string& text) {
    for (auto& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (!is_word(static_cast<unsigned char>(c))) c = ' ';
    }
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out = is_ascii(text) ? std::string{text} : transliterator().apply(text);
    keep_words(out);
    return out;
}

std::vector<std::string_view> words_of(std::string_view folded, std::size_t most) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; out.size() < most;) {
        at = folded.find_first_not_of(' ', at);
        if (at == std::string_view::npos) break;
        const auto end = std::min(folded.find(' ', at), folded.size());
        auto word = folded.substr(at, std::min(end - at, most_word_bytes));
        // A cut must not leave half a character: SQLite would take the bytes, but no stored word could match them.
        while (word.size() < end - at && (static_cast<unsigned char>(folded[at + word.size()]) & 0xC0) == 0x80)
            word.remove_suffix(1);
        out.push_back(word);
        at = end;
    }
    return out;
}

std::string words_of_type(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital && !out.empty()) out += ' ';
        out += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

}  // namespace store
