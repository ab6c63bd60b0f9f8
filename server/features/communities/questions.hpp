#pragma once
// What a community may ask of who wants to join, and how long an answer may be.

namespace communities {

inline constexpr int most_questions = 5;
inline constexpr int longest_question = 200;  ///< characters
inline constexpr int longest_answer = 1'000;  ///< characters

}  // namespace communities
