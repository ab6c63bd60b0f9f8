#pragma once
// Common passwords: the ones that are tried first, found by rules and a list of words.
#include <string>
#include <string_view>

namespace auth {

/// `folded`: in lower case. True for what a guesser tries before anything else: repeats, runs, walks over the
/// keyboard, digits alone, and a common word or name, also in leet ("p@ssw0rd") and with a few digits and signs around.
bool is_common_password(std::string_view folded);

/// Without the digits and signs around it that add nothing: at most six at each end, or a run.
std::string_view core_of_password(std::string_view folded);

/// Whether the list has this word.
bool is_common_word(std::string_view folded);

}  // namespace auth
