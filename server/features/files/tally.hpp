#pragma once
// Tally: what has happened to files since the start, for those who watch over the server.
#include <atomic>
#include <cstdint>

namespace files {

struct Tally {
    std::atomic<std::uint64_t> begun{0}, finished{0}, received_bytes{0};  ///< of uploads
    std::atomic<std::uint64_t> pictures{0}, films{0}, failed{0};          ///< files that became ready, or did not
};

}  // namespace files
