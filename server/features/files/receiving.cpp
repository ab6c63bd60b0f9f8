// Receiving: appended as it comes, synced now and then, and at its end.
#include "features/files/receiving.hpp"

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/blobs.hpp"

namespace files {

using base::Failure, base::Fault;

Receiving::Receiving(Uploads& uploads, Upload upload, Piece piece, std::unique_ptr<AtWork::Hold> hold,
                     std::unique_ptr<store::BlobDraft> draft)
    : uploads_{uploads},
      upload_{std::move(upload)},
      piece_{std::move(piece)},
      hold_{std::move(hold)},
      draft_{std::move(draft)},
      is_compared_{!piece_.sha256} {}

Receiving::~Receiving() {
    if (!is_done_) stop();
}

void Receiving::take(std::string_view bytes) {
    draft_->append(bytes);
    if (piece_.sha256) sum_.add(bytes);
    uploads_.tally_.received_bytes += bytes.size();
    unsynced_ += bytes.size();
    if (unsynced_ >= sync_bytes) sync();
}

void Receiving::sync() {
    draft_->sync();
    unsynced_ = 0;
    if (is_compared_) hold_->note(draft_->size());
}

Arrived Receiving::done() {
    if (piece_.sha256 && sum_.hex() != *piece_.sha256)
        throw Failure{Fault::malformed, "The bytes have another SHA-256 than Upload-Checksum says.", {}, "checksum"};
    is_compared_ = true;
    sync();
    const auto size = draft_->size();
    auto out = size == static_cast<std::uint64_t>(upload_.length) ? uploads_.finish(upload_, *draft_)
                                                                  : uploads_.go_on(upload_, size);
    is_done_ = true;
    return out;
}

void Receiving::stop() noexcept try {
    if (!is_compared_) draft_->truncate(piece_.offset);
    draft_->sync();
    uploads_.go_on(upload_, draft_->size());
} catch (const std::exception& error) {
    base::log(base::Level::warning, "uploads.cut", {{"upload", upload_._id.hex()}, {"error", error.what()}});
}

}  // namespace files
