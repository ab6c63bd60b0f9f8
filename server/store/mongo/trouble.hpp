#pragma once
// What the database or the way to it answered instead of doing what it was asked.
#include <stdexcept>
#include <string>

namespace store::mongo {

/// Thrown by everything that talks to the database; the engine turns it into a Failure.
struct Trouble : std::runtime_error {
    enum class What {
        duplicate,    ///< a unique index has the key; `index` names it
        invalid,      ///< the command does not fit what is there, or a validator refuses the document
        too_large,    ///< a document beyond 16 MB
        full,         ///< no space left on the database's disk
        unreachable,  ///< no connection, a broken one, a deadline, no primary: try again
        conflicted,   ///< another transaction was first: try again at once
        unsupported,  ///< this server does not know the command or the option
        other,
    };
    Trouble(What w, int c, const std::string& message) : runtime_error{message}, what_kind{w}, code{c} {}

    What what_kind;
    int code;                     ///< the server's; source: MongoDB's error_codes.yml
    std::string index{};          ///< of a duplicate
    bool transient = false;       ///< label TransientTransactionError: run the whole transaction again
    bool commit_unknown = false;  ///< label UnknownTransactionCommitResult: commit again
};

}  // namespace store::mongo
