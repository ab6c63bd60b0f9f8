#pragma once
// Failure: the one exception that ends a request. Only http turns its fault into a status code.
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace base {

enum class Fault {
    invalid,           ///< the input breaks a rule of the schema or of the operation
    malformed,         ///< the input cannot be read at all
    unauthenticated,   ///< nobody is signed in, or the credentials are wrong
    payment_required,  ///< a paid course without order or grant
    forbidden,         ///< the caller may see it, but may not do this
    not_found,         ///< it is not there, or the caller may not know that it is
    conflict,          ///< the state does not allow it: a unique value is taken, the last admin, …
    outdated,          ///< If-Match names another version
    too_large,
    too_many,      ///< a rate limit
    unavailable,   ///< busy or shutting down: try again
    out_of_space,  ///< the disk is full: nothing can be written until somebody makes room
};

/// One thing wrong with one field of what was sent. `path` is dotted, as `reviews.0.rating`.
struct Problem {
    std::string path, message;
    bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

struct Failure : std::runtime_error {
    Failure(Fault what, const std::string& message, Problems list = {}, std::string slug = {})
        : runtime_error{message}, fault{what}, problems{std::move(list)}, type{std::move(slug)} {}
    Fault fault;
    Problems problems;
    std::string type;       ///< a stable name under /problems/; empty: the fault's own
    int retry_after_s = 0;  ///< for too_many, unavailable and out_of_space; 0: not said
};

/// Ends the request unless the condition holds.
inline void require(bool holds, Fault fault, const char* message) {
    if (!holds) throw Failure{fault, message};
}

}  // namespace base
