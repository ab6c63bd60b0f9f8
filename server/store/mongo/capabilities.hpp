#pragma once
// What the server at the other end can do, found by trying: names and versions say little where several programs speak
// one protocol.
#include <string>

#include "store/mongo/talk.hpp"

namespace store::mongo {

struct Capabilities {
    bool transactions =
        false;                ///< several writes are one, and reads see one state: a replica set, or a sharded cluster
    bool slices = false;      ///< `$push` with `$sort` and `$slice`
    bool pulls = false;       ///< `$pull` by some members of an element
    bool every_type = false;  ///< also of BSON's rarer ones: decimal, MinKey, MaxKey
    bool expiry = false;      ///< an index with `expireAfterSeconds` stays one
    bool validators = false;  ///< `$jsonSchema`
    std::string server{};     ///< for reports: "MongoDB 7.0.4, replica set rs0"
};

/// Tries everything in a collection of its own, which goes again.
Capabilities probe(Pool& pool);
/// Only what it says it is: nothing is tried, so that nothing changes.
Capabilities ask(Pool& pool);

}  // namespace store::mongo
