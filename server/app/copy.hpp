#pragma once
// Copying a whole store into an empty one, whichever engines keep them, and comparing the two at the end.
#include <cstdint>
#include <string>
#include <vector>

#include "app/dump_progress.hpp"
#include "app/dump_shape.hpp"

namespace store {
class Store;
}

namespace app {

struct CopyReport {
    std::int64_t documents = 0, collections = 0, files = 0;  ///< compared, and the same
    std::int64_t present = 0;                                ///< documents that an earlier run had copied
    std::int64_t without_bytes = 0;                          ///< files whose bytes the source does not have
    std::vector<std::string> differences{};                  ///< then the target stays marked as unfinished
    bool interrupted = false;                                ///< the same call goes on
};

/// Copies every document as it is, collection by collection in the order of _id, and the bytes of every file; where
/// arrays are stored, each parent gets its own from the edges of the source. Short-lived documents come along.
///
/// The target holds nothing, or what an earlier run of the same copy left: a note says so (copy_note.hpp), and each
/// collection goes on behind the last _id that is there. Then everything is compared: documents byte for byte as an
/// export writes them, files by their SHA-256. Nobody may write to either store meanwhile. `source` is what the note
/// calls the source. Failure conflict: the target holds something else; invalid: the target cannot take a document.
CopyReport copy_store(store::Store& from, store::Store& to, Collections all, const std::string& source, Progress&);

/// The parts before and after it. Failure invalid: the source is another program's database, whose arrays tell of what
/// is nowhere else; a copy, which makes them from edges, would lose that.
void require_edges(store::Store& from, Collections all);
void compare_stores(store::Store& from, store::Store& to, Collections all, CopyReport&, Progress&);

}  // namespace app
