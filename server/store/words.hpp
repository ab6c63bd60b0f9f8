#pragma once
// The words of a text as search compares them: Latin letters, no accents, lower case.
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// Folds a text ("Élan, Straße" → "elan  strasse"): letters and digits remain, other ASCII becomes spaces. Every script
/// is spelt in Latin letters where ICU knows how; what it does not know stays as it is. Safe from every thread.
std::string folded(std::string_view text);

/// The words of a folded text, in order: at most `most`, each cut at `most_word_bytes`.
std::vector<std::string_view> words_of(std::string_view folded, std::size_t most);

inline constexpr std::size_t most_searched_words = 12;
inline constexpr std::size_t most_word_bytes = 64;

/// A struct's name for people: "community" for Community, "post comment" for PostComment.
std::string words_of_type(std::string_view name);

}  // namespace store
