#pragma once
// Whether a store keeps its promises: shapes, references, unique values, counters, indexes, the rules of features,
// the bytes of files.
#include <cstdint>
#include <string>
#include <vector>

#include "app/dump_progress.hpp"
#include "app/dump_shape.hpp"

namespace store {
class Store;
}

namespace app {

struct CheckOptions {
    bool repair =
        false;  ///< puts right what follows from other documents: indexes, counters, references, rules; removes
                ///< bytes that are no file's
};

/// One thing that is wrong, and whether it has been put right.
struct Finding {
    std::string collection, id, what;
    bool repaired = false;
};

struct CheckReport {
    std::int64_t documents = 0, found = 0, repaired = 0;
    bool interrupted = false;
    std::vector<Finding> findings{};  ///< the first `most_findings`
    static constexpr std::size_t most_findings = 1'000;

    void add(Finding);
    bool sound() const { return found == repaired && !interrupted; }
    std::string text() const;  ///< a line a finding and a last one with the sums
    std::string json() const;  ///< {"documents", "found", "repaired", "interrupted", "findings": […]}
};

/// Looks at every document of every collection, at every index, at the words of the search and at the bytes of files.
/// References to what a removal is about to sweep up are no problem.
CheckReport check(store::Store&, Collections all, const CheckOptions&, Progress&);

}  // namespace app
