#pragma once
// What may be said when a database is opened.
#include <string>

namespace store::mongo {

/// What the database does with a document that its generated validator refuses.
enum class Validation { off, warn, error };

struct Options {
    std::string uri{};
    int most_connections = 64;
    bool unsafe_without_transactions = false;  ///< one process on a server that has none: for development
    Validation validation = Validation::off;
    bool unhurried = false;  ///< for a command that takes long: the deadlines of requests do not hold
    bool look_only = false;  ///< nothing is made, not even what the house needs, and nothing can be written
};

}  // namespace store::mongo
