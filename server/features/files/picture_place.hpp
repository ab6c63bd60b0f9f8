#pragma once
// Picture place: where clean pictures are kept, and how documents name them then. This site's own blobs are one place.
#include <filesystem>
#include <functional>
#include <string>

#include "features/files/media_file.hpp"
#include "media/kind.hpp"

namespace store {
class Blobs;
}

namespace files {

struct KeptPicture {
    std::string url;             ///< what documents name it by
    std::uint64_t bytes = 0;     ///< that it takes
    std::function<void()> name;  ///< called in the transaction that makes the file ready; may be called again
};

class PicturePlace {
public:
    virtual ~PicturePlace() = default;
    /// What takes time, outside of transactions. It may be called again for the same file. Failure unavailable: later.
    virtual KeptPicture keep(const MediaFile&, const std::filesystem::path& clean, media::Kind) = 0;
    /// Where somebody who may see it gets it, in the size of this canonical transformation; nothing: from the blobs.
    virtual std::optional<std::string> address(const MediaFile&, std::string_view /*transformation*/) const {
        return std::nullopt;
    }
    /// The file has gone.
    virtual void forget(MediaFileId) {}
    /// Forgets all that no file stands for any more.
    virtual void sweep() {}
};

class OwnPlace final : public PicturePlace {
public:
    explicit OwnPlace(store::Blobs& blobs) : blobs_{blobs} {}
    KeptPicture keep(const MediaFile&, const std::filesystem::path& clean, media::Kind) override;

private:
    store::Blobs& blobs_;
};

}  // namespace files
