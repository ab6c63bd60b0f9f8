#pragma once
// Drafts as the database has them: a document, and pieces that follow one another. Throws Trouble and Failure.
#include <span>

#include "store/mongo/grid_documents.hpp"

namespace store::mongo {

inline constexpr std::uint64_t piece_bytes = 1 << 20;  ///< at most

/// The documents of drafts.
class Drafts {
public:
    explicit Drafts(Pool& pool) : pool_{pool} {}
    /// Makes it where there is none.
    void open(base::ObjectId name);
    bool has(base::ObjectId name) const;
    /// Makes it young. Failure conflict: it has become a blob; not_found: it was dropped.
    void touch(base::ObjectId name);
    /// Nobody writes to it from now on. False: there is none.
    bool close(base::ObjectId name, BlobId becomes);
    void drop(base::ObjectId name);
    /// The same if it is as it was seen.
    bool drop(const Draft& seen);
    /// Those that nobody has written to since then, some at a time, by _id.
    std::vector<Draft> untouched(base::Instant before, std::optional<base::ObjectId> after) const;
    /// Of which there are pieces, but no document: one that was being written to when it was dropped. The time is that
    /// of the first piece.
    std::vector<Draft> lost() const;

private:
    Pool& pool_;
};

/// The bytes of one draft. Each piece is written once, at the end that its writer knows: of two who go on from the same
/// place, one is first, and the other one is told.
class Pieces {
public:
    Pieces(Pool& pool, base::ObjectId draft) : pool_{pool}, draft_{draft} {}

    std::uint64_t end() const;
    /// Fills as much of `into` as there is from `offset` until `end`.
    std::size_t read(std::uint64_t offset, std::span<char> into, std::uint64_t end) const;
    /// Failure conflict: another has written there.
    void append(std::uint64_t end, std::string_view bytes);
    void write(std::uint64_t offset, std::string_view bytes);
    void cut(std::uint64_t size);
    void remove();

private:
    struct Stored {
        Piece about;
        std::string data;
    };
    /// Those that have bytes between the two.
    std::vector<Stored> between(std::uint64_t from, std::uint64_t to) const;
    void put(const Stored&);

    Pool& pool_;
    base::ObjectId draft_;
};

}  // namespace store::mongo
