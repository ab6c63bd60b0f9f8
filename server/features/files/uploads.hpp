#pragma once
// Uploads: beginning, going on with and ending them; and what a complete one becomes.
#include <memory>

#include "features/files/at_work.hpp"
#include "features/files/limits.hpp"
#include "features/files/tally.hpp"
#include "features/files/upload.hpp"

namespace auth {
struct Caller;
}
namespace jobs {
class Queue;
}
namespace store {
class Blobs;
class BlobDraft;
class Documents;
}  // namespace store

namespace files {

class Receiving;

class Uploads {
public:
    Uploads(store::Documents& documents, store::Blobs& blobs, jobs::Queue& queue, const Limits& limits, Tally& tally)
        : documents_{documents}, blobs_{blobs}, queue_{queue}, limits_{limits}, tally_{tally} {}

    const Limits& limits() const { return limits_; }

    UploadView begin(const auth::Caller&, const Wish&);
    /// How far it is. A complete one is also taken in here, should the server have ended just before that.
    Arrived arrived(const auth::Caller&, UploadId);
    /// Failures before a byte comes: conflict (another offset, somebody is sending, it is complete), too_large.
    std::unique_ptr<Receiving> receive(const auth::Caller&, UploadId, const Piece&);
    /// Failure conflict while somebody is sending.
    void end(const auth::Caller&, UploadId);
    UploadView view(const auth::Caller&, UploadId);

private:
    friend class Receiving;

    Upload own(const auth::Caller&, UploadId);
    std::uint64_t durable(const Upload&);
    /// Its time begins anew; nobody's checksum is waited for any more.
    Arrived go_on(const Upload&, std::uint64_t offset);
    /// All bytes are there and durable: it becomes a file, and work. Once, however often it is called.
    Arrived finish(const Upload&, store::BlobDraft&);

    store::Documents& documents_;
    store::Blobs& blobs_;
    jobs::Queue& queue_;
    const Limits limits_;
    Tally& tally_;
    AtWork at_work_{};
};

}  // namespace files
