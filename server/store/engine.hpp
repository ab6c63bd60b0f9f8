#pragma once
// What an engine offers besides Documents: figures for the metrics, and a copy of everything.
#include <cstdint>
#include <filesystem>
#include <functional>

#include "store/documents.hpp"

namespace store {

/// Since the start, unless said otherwise.
struct Stats {
    std::uint64_t waiting = 0;       ///< transactions in the queue now
    std::uint64_t transactions = 0;  ///< that were answered
    std::uint64_t failed = 0;        ///< of these, those that were undone
    std::uint64_t commits = 0;       ///< groups
    std::uint64_t largest_group = 0;
    std::uint64_t checkpoints = 0;
    std::uint64_t log_bytes = 0;  ///< of the write-ahead log now
    std::uint64_t readers = 0;    ///< reading connections now
    bool writable = true;         ///< false: the last commit met a full or failing disk; the next one may go through
};

/// What an index or the search holds of a document, or lacks, against the document itself.
struct Stray {
    base::ObjectId document;  ///< none when nobody can tell whose it is
    std::string what;
};
/// Called with each stray, and with nullptr for each document looked at; false stops.
using Audit = std::function<bool(const Stray*)>;

/// Called as a copy goes on; false stops it.
using Progress = std::function<bool(std::uint64_t pages_done, std::uint64_t pages)>;

class Engine : public Documents {
public:
    virtual Stats stats() const = 0;
    /// Writes a consistent copy of everything to a new file while the store goes on working; durable when it returns.
    /// False: `progress` stopped it, and there is no file.
    virtual bool copy_to(const std::filesystem::path& file, const Progress& progress) = 0;
    /// Makes the keys of every index and the words of the search anew from the documents, and compares.
    virtual void audit(const Collection&, const Audit& found) = 0;
    /// Makes the indexes and the search themselves anew. Failure conflict when two documents have one unique key.
    virtual void rebuild(const Collection&) = 0;
};

}  // namespace store
