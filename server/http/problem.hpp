#pragma once
// Problems: failures as status codes and RFC 9457 problem details, and the page that explains each type.
#include <span>
#include <string>
#include <string_view>

#include "base/failure.hpp"
#include "http/request.hpp"

namespace http {

/// One kind of problem. Its address is /problems/ and the slug.
struct ProblemKind {
    std::string_view slug;
    int status;
    std::string_view title;    ///< one short sentence part
    std::string_view meaning;  ///< what happened and what to do
};

/// So many of a failure's problems are told: what is sent by the thousand would else come back many times as large.
inline constexpr std::size_t most_problems = 50;

std::span<const ProblemKind> problem_kinds();
/// nullptr: there is no such kind.
const ProblemKind* find_problem(std::string_view slug);
/// The kind that a failure is answered as. One of an unknown type has the status of its fault.
const ProblemKind& problem_of(const base::Failure& failure);

/// The whole answer: application/problem+json with type, title, status, detail, requestId and the first problems. What
/// is not there and what went wrong inside have one text each, so that nobody can tell more from the detail.
Response problem_answer(const base::Failure& failure, std::string_view request_id);
/// The explanation of one kind as a small page; 404 for an unknown one.
Response problem_page(std::string_view slug);

}  // namespace http
