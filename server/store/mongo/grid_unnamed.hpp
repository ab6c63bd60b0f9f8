#pragma once
// Chunks without a name: how they are begun, completed, named and removed while several servers do that at once.
#include "store/mongo/grid_chunks.hpp"

namespace store::mongo {

/// The rules. Chunks are written in a turn, which their document in fs.unnamed tells, and never changed. Who finds
/// others than its own condemns them: from then on nobody names them, all that are there are removed, then the
/// document, and a new turn begins. Chunks are listed first, then the document is looked at again, and only then they
/// are removed by their _ids: so a removal that comes late never meets those of a newer turn. Outside of transactions,
/// and of the one at work. Throws Trouble.
class UnnamedChunks {
public:
    UnnamedChunks(Pool& pool, Chunks& chunks) : pool_{pool}, chunks_{chunks} {}

    /// The turn in which chunks may be written now. Nullopt: they have a name already.
    std::optional<std::string> begin(BlobId);
    /// They are all there, and these. False: the turn is over.
    bool complete(const SettledBlob&, const std::string& turn);
    /// Removes what is there unless it has a name.
    void clear(BlobId);
    /// Whether they are whole and wait for their name.
    bool waits(const SettledBlob&) const;

    /// Those that have been unnamed since then or longer, some at a time, by _id.
    std::vector<Unnamed> since(base::Instant before, std::optional<BlobId> after) const;
    /// Condemns them as they were seen. False: they are not so any more.
    bool condemn(const Unnamed& seen);
    /// Removes what is condemned, or takes the judgement back when it has a name. True: it was removed.
    bool execute(BlobId);
    /// Chunks that others have left.
    void note(BlobId, base::Instant since);
    bool is_noted(BlobId id) const { return find(id).has_value(); }
    /// Whether a document of fs.files has these chunks.
    bool is_named(BlobId) const;

private:
    std::optional<Unnamed> find(BlobId) const;
    bool change(const Filter&, const Change&);

    Pool& pool_;
    Chunks& chunks_;
};

/// What a document must say so that its chunks may get their name.
Filter whole(const SettledBlob&);

}  // namespace store::mongo
