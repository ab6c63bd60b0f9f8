// Common passwords: the rules.
#include "auth/common_passwords.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace auth {
namespace {

constexpr std::size_t most_decoration = 6;  // digits and signs at one end that a guesser would go through
constexpr std::size_t fewest_characters = 5;
constexpr std::size_t fewest_digits = 16;  // digits alone are dates and telephone numbers

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool has_few_characters(std::string_view text) {
    std::array<bool, 256> seen{};
    for (const char c : text) seen[static_cast<unsigned char>(c)] = true;
    return static_cast<std::size_t>(std::ranges::count(seen, true)) < fewest_characters;
}

/// The shortest text that this one is a repetition of: "lovelove" → "love".
std::string_view period_of(std::string_view text) {
    for (std::size_t size = 1; size <= text.size() / 2; ++size)
        if (text.size() % size == 0 && text.substr(size) == text.substr(0, text.size() - size))
            return text.substr(0, size);
    return text;
}

/// Row and column on a keyboard; a row of -1: not on it.
struct Place {
    int row = -1, column = 0;
};
Place place_of(char c) {
    constexpr std::string_view rows[] = {"1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"};
    constexpr std::string_view shifted = "!@#$%^&*()_+";
    if (const auto at = shifted.find(c); at != shifted.npos) return {0, static_cast<int>(at)};
    for (int row = 0; row < 4; ++row)
        if (const auto at = rows[row].find(c); at != std::string_view::npos) return {row, static_cast<int>(at)};
    return {};
}

/// Keys beside each other, or neighbours in the alphabet.
bool are_neighbours(char a, char b) {
    if (is_digit(a) == is_digit(b) && std::abs(a - b) <= 1) return true;
    const auto from = place_of(a), to = place_of(b);
    // German and French keyboards have y, z, a, q, w elsewhere: one jump more in their walks.
    return from.row >= 0 && to.row >= 0 && std::abs(from.row - to.row) <= 1 && std::abs(from.column - to.column) <= 1;
}

int jumps_in(std::string_view text) {
    int jumps = 0;
    for (std::size_t i = 1; i < text.size(); ++i) jumps += !are_neighbours(text[i - 1], text[i]);
    return jumps;
}

/// "a1b2c3d4": two runs, one letter of each in turn.
bool is_two_runs(std::string_view text) {
    for (std::size_t i = 2; i < text.size(); ++i)
        if (text[i] - text[i - 2] != text[2] - text[0] && text[i] - text[i - 2] != text[3] - text[1]) return false;
    return text.size() >= 6 && std::abs(text[2] - text[0]) <= 1 && std::abs(text[3] - text[1]) <= 1;
}

/// "qweasdzxc" has two jumps, "1q2w3e4r" none.
bool is_a_walk(std::string_view text) {
    if (text.size() < 4) return false;
    return jumps_in(text) * 4 <= static_cast<int>(text.size()) - 1 || is_two_runs(text);
}

bool is_decoration(std::string_view text) {
    return text.size() <= most_decoration || has_few_characters(text) || is_a_walk(text);
}

/// Digits and signs as the letters that they stand for.
std::string plain(std::string_view leet, char one) {
    constexpr std::string_view from = "034578@$!|+", to = "oeastbasilt";
    std::string out{leet};
    for (char& c : out) {
        if (c == '1') c = one;
        if (const auto at = from.find(c); at != from.npos) c = to[at];
    }
    return out;
}

std::string without_signs(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (is_digit(c) || is_letter(c)) out += c;
    return out;
}

bool is_a_word(std::string_view text) {
    text = period_of(text);
    if (is_common_word(text)) return true;
    for (const std::string_view before : {"ilove", "iam", "my", "the"})
        if (text.starts_with(before) && is_common_word(text.substr(before.size()))) return true;
    return false;
}

bool is_a_word_in_leet(std::string_view text) {
    return is_a_word(text) || is_a_word(plain(text, 'i')) || is_a_word(plain(text, 'l'));
}

}  // namespace

std::string_view core_of_password(std::string_view folded) {
    const auto first = std::ranges::find_if(folded, is_letter);
    if (first == folded.end()) return folded;
    const auto front = static_cast<std::size_t>(first - folded.begin());
    auto size = folded.size();
    while (size > 0 && !is_letter(folded[size - 1])) --size;
    if (!is_decoration(folded.substr(size))) size = folded.size();
    folded = folded.substr(0, size);
    return is_decoration(folded.substr(0, front)) ? folded.substr(front) : folded;
}

bool is_common_password(std::string_view folded) {
    const auto once = period_of(folded);
    if (once.size() < 8 || has_few_characters(once) || is_a_walk(once)) return true;
    if (std::ranges::all_of(once, is_digit) && once.size() < fewest_digits) return true;
    const auto core = core_of_password(once);
    const auto end_only = once.substr(0, static_cast<std::size_t>(core.data() - once.data()) + core.size());
    if (core.size() < 4 || (jumps_in(core) == 0 && core.size() < once.size())) return true;
    return is_a_word_in_leet(core) || is_a_word_in_leet(end_only) || is_a_word_in_leet(once) ||
           is_a_word(without_signs(core));
}

}  // namespace auth
