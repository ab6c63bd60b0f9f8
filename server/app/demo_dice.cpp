// Chance that repeats: the generator, the skews, the words.
#include "app/demo_dice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <unordered_set>

namespace app {
namespace {

constexpr std::size_t vocabulary = 50'000;

constexpr std::array<std::string_view, 60> common{
    "the",   "to",    "and",    "a",    "of",   "in",      "it",    "is",    "that",  "for",    "you",  "was",
    "with",  "on",    "as",     "but",  "have", "be",      "this",  "we",    "my",    "not",    "are",  "at",
    "so",    "or",    "they",   "can",  "from", "if",      "what",  "when",  "all",   "one",    "how",  "about",
    "there", "would", "more",   "some", "like", "just",    "your",  "out",   "up",    "them",   "then", "time",
    "first", "after", "people", "only", "very", "because", "which", "could", "every", "before", "week", "question"};
constexpr std::array<std::string_view, 24> onsets{"b", "br", "c", "cl", "d", "dr", "f", "fl", "g",  "gr", "h",  "j",
                                                  "k", "l",  "m", "n",  "p", "pr", "r", "s",  "st", "t",  "tr", "v"};
constexpr std::array<std::string_view, 10> vowels{"a", "e", "i", "o", "u", "ai", "ea", "io", "ou", "ee"};
constexpr std::array<std::string_view, 14> codas{"",   "",   "n",  "r",  "s", "t",  "l",
                                                 "nd", "rt", "st", "ng", "m", "ck", "th"};

std::vector<std::string> make_words(std::uint64_t seed) {
    Dice dice{seed ^ 0x57'0D'5E'ED};
    std::vector<std::string> words(common.begin(), common.end());
    std::unordered_set<std::string> taken(words.begin(), words.end());
    while (words.size() < vocabulary) {
        const auto syllables = 1 + dice.below(words.size() < 2'000 ? 2 : 4);
        std::string word;
        for (std::size_t i = 0; i < syllables; ++i)
            word.append(dice.pick(onsets)).append(dice.pick(vowels)).append(dice.pick(codas));
        if (taken.insert(word).second) words.push_back(std::move(word));
    }
    return words;
}

void capitalise(std::string& text, std::size_t at = 0) {
    if (at < text.size() && text[at] >= 'a' && text[at] <= 'z') text[at] = static_cast<char>(text[at] - 'a' + 'A');
}

}  // namespace

std::uint64_t Dice::next() {
    auto z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

std::int64_t Dice::between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low + 1)));
}

double Dice::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Dice::lognormal(double median, double spread) {
    const double radius = std::sqrt(-2 * std::log(1 - unit()));
    return median * std::exp(spread * radius * std::cos(2 * std::numbers::pi * unit()));
}

base::ObjectId Dice::id(base::Instant made) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(made.time_since_epoch()).count();
    const auto chance = next();
    base::ObjectId out;
    for (std::size_t i = 0; i < 4; ++i) out.bytes[i] = static_cast<std::uint8_t>(seconds >> (24 - 8 * i));
    for (std::size_t i = 0; i < 8; ++i) out.bytes[4 + i] = static_cast<std::uint8_t>(chance >> (56 - 8 * i));
    return out;
}

base::Instant Dice::before(base::Instant end, std::chrono::minutes at_most) {
    return end - std::chrono::seconds{between(0, std::chrono::seconds{at_most}.count())};
}

Zipf::Zipf(std::size_t n, double s) {
    cumulated_.reserve(n);
    double sum = 0;
    for (std::size_t rank = 0; rank < n; ++rank)
        cumulated_.push_back(sum += std::pow(static_cast<double>(rank + 1), -s));
}

std::size_t Zipf::operator()(Dice& dice) const {
    const auto found = std::ranges::upper_bound(cumulated_, dice.unit() * cumulated_.back());
    return std::min(static_cast<std::size_t>(found - cumulated_.begin()), cumulated_.size() - 1);
}

Words::Words(std::uint64_t seed) : words_{make_words(seed)}, skew_{vocabulary, 1.0} {}

std::string_view Words::word(Dice& dice) const { return words_[skew_(dice)]; }

std::string Words::title(Dice& dice) const {
    const auto length = static_cast<std::size_t>(dice.between(28, 52));
    std::string out;
    while (out.size() < length) out.append(out.empty() ? "" : " ").append(word(dice));
    capitalise(out);
    if (dice.chance(0.2)) out += '?';
    return out;
}

std::string Words::text(Dice& dice, std::size_t bytes) const {
    std::string out;
    std::size_t begun = 0;
    auto left = dice.between(5, 18);
    while (out.size() + 1 < bytes || out.empty()) {
        out.append(word(dice));
        if (--left > 0) {
            out += ' ';
            continue;
        }
        capitalise(out, begun);
        out += dice.chance(0.12) ? "?" : ".";
        out += dice.chance(0.15) && bytes - std::min(bytes, out.size()) > 80 ? "\n\n" : " ";
        begun = out.size();
        left = dice.between(5, 18);
    }
    while (out.back() == ' ' || out.back() == '\n') out.pop_back();
    capitalise(out, begun);
    if (out.back() != '.' && out.back() != '?') out += '.';
    return out;
}

std::string Words::name(Dice& dice) const {
    std::string first = words_[common.size() + dice.below(5'000)];
    std::string second = words_[common.size() + dice.below(5'000)];
    capitalise(first);
    return first + ' ' + second;
}

}  // namespace app
