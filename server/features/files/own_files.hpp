#pragma once
// Own files: what somebody keeps here, and what they may do with it themselves.
#include "features/files/quota.hpp"
#include "schema/input.hpp"

namespace jobs {
class Queue;
}
namespace store {
class Blobs;
}

namespace files {

class OwnFiles {
public:
    OwnFiles(store::Documents& documents, store::Blobs& blobs, jobs::Queue& queue, const Limits& limits)
        : documents_{documents}, blobs_{blobs}, queue_{queue}, limits_{limits} {}

    /// The newest first.
    schema::Listing<MediaFile> list(const auth::Caller&, const schema::Paging&);
    MediaFile read(const auth::Caller&, MediaFileId);
    Room room(const auth::Caller&);
    /// Failure conflict while documents name it; its problems say which.
    void remove(const auth::Caller&, MediaFileId);
    /// The work on a failed one begins anew. Failure conflict when it has not failed, or nothing of it is kept.
    MediaFile retry(const auth::Caller&, MediaFileId);

private:
    store::Documents& documents_;
    store::Blobs& blobs_;
    jobs::Queue& queue_;
    const Limits limits_;
};

}  // namespace files
