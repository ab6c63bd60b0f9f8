#pragma once
// Backlog: what waits to be done, for those who watch over the server.
#include <cstdint>
#include <string_view>

namespace store {
class Documents;
}

namespace jobs {

struct Backlog {
    std::int64_t due = 0;       ///< jobs that could run now
    std::int64_t oldest_s = 0;  ///< for how long the first of them has been due
    std::int64_t failing = 0;   ///< failed at least once and wait for the next try; counted up to 1,000 waiting ones
    std::int64_t dead = 0;      ///< given up
};

Backlog backlog(store::Documents&);
/// Jobs of one kind that wait or are at work; at most 1,000 are counted.
std::int64_t waiting(store::Documents&, std::string_view kind);

}  // namespace jobs
