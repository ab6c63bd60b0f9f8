#pragma once
// Receiving: one piece of an upload while it comes. What ends it early keeps the bytes that came, unless a checksum was
// announced that nobody can compare now.
#include <memory>
#include <string>
#include <string_view>

#include "base/sha256.hpp"
#include "features/files/uploads.hpp"

namespace files {

class Receiving {
public:
    Receiving(Uploads&, Upload, Piece, std::unique_ptr<AtWork::Hold>, std::unique_ptr<store::BlobDraft>);
    ~Receiving();

    void take(std::string_view bytes);
    /// Failure of type "checksum": other bytes than were announced; none of them counts.
    Arrived done();

private:
    void sync();
    void stop() noexcept;

    Uploads& uploads_;
    const Upload upload_;
    const Piece piece_;
    std::unique_ptr<AtWork::Hold> hold_;
    std::unique_ptr<store::BlobDraft> draft_;
    base::Sha256 sum_;
    std::uint64_t unsynced_ = 0;
    bool is_compared_ = false;  ///< with its checksum, or has none
    bool is_done_ = false;
};

}  // namespace files
