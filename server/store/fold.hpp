#pragma once
// Folding: texts as a search compares them, lower case and without accents, in Latin letters.
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// "Zażółć Ærøskøbing" → "zazolc aeroskobing".
std::string folded(std::string_view utf8);
/// The words of a folded text: letters and digits; at most `most_words`.
std::vector<std::string> words(std::string_view text, std::size_t most_words = 10);

}  // namespace store
