#pragma once
// Pictures at ImageKit, for sites that have keys for it. Collection imagekitpictures: what was sent there, so that it
// goes when its file has gone, however that went.
#include "features/files/imagekit.hpp"
#include "features/files/picture_place.hpp"

namespace store {
class Documents;
}

namespace files {

/// No reference: it outlives the file on purpose.
struct ImageKitPicture {
    base::Id<"imagekitpictures"> _id;  ///< the file's
    std::string kept;                  ///< ImageKit's fileId
    base::Instant createdAt{};
};

/// How long an address works that a viewer is sent to.
inline constexpr std::chrono::minutes imagekit_address_life{10};

class ImageKitPlace final : public PicturePlace {
public:
    ImageKitPlace(store::Documents& documents, ImageKitSettings settings)
        : documents_{documents}, kit_{std::move(settings)} {}

    bool is_used() const { return kit_.is_used(); }
    KeptPicture keep(const MediaFile&, const std::filesystem::path& clean, media::Kind) override;
    std::optional<std::string> address(const MediaFile&, std::string_view transformation) const override;
    void forget(MediaFileId) override;
    void sweep() override;

private:
    store::Documents& documents_;
    ImageKit kit_;
};

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::ImageKitPicture> = std::array{
    field<&files::ImageKitPicture::_id>({.access = Access::server}),
    field<&files::ImageKitPicture::kept>({.required = true, .max = 200, .access = Access::server}),
    field<&files::ImageKitPicture::createdAt>({.access = Access::server}),
};
template <>
inline constexpr Collection collection<files::ImageKitPicture>{.name = "imagekitpictures",
                                                               .table = &table_of<files::ImageKitPicture>};

}  // namespace schema
