#pragma once
// What may be said when a store is opened.
#include <cstdint>

#include "store/mongo/options.hpp"

namespace store {

struct Options {
    mongo::Options mongodb{};      ///< with a URI everything is there, and nothing below is of use but the last
    bool check = false;            ///< read the whole file once and refuse a damaged one (SQLite's quick_check)
    std::uint64_t most_bytes = 0;  ///< the file may grow to this; then writes fail as on a full disk. 0: unlimited
    int cache_kb = 4'000;          ///< pages that the writer holds: more spares a large import most of its writing
    bool any_reference = false;    ///< take documents that name missing ones: an import looks for itself, in its order
};

}  // namespace store
