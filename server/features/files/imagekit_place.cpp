// ImageKit as a place: sent before the file is ready, noted with it, given up by a job.
#include "features/files/imagekit_place.hpp"

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/collection.hpp"

namespace files {

using store::eq, store::of;

namespace {

/// An address is the same for a while, so that browsers keep what they have: it ends with the next but one period.
std::chrono::sys_seconds end_of_address() {
    const auto period = std::chrono::duration_cast<std::chrono::seconds>(imagekit_address_life);
    const auto now = std::chrono::floor<std::chrono::seconds>(base::now()).time_since_epoch();
    return std::chrono::sys_seconds{(now / period + 2) * period};
}

}  // namespace

KeptPicture ImageKitPlace::keep(const MediaFile& file, const std::filesystem::path& clean, media::Kind) {
    auto kept = kit_.upload(clean, file._id.hex());
    const auto bytes = std::filesystem::file_size(clean);
    return {std::move(kept.url), bytes, [this, id = file._id, kept = std::move(kept.id)] {
                const auto pictures = of<ImageKitPicture>(documents_);
                ImageKitPicture picture{._id = {id.value}, .kept = kept};
                if (!pictures.find(picture._id)) pictures.insert(picture);
            }};
}

std::optional<std::string> ImageKitPlace::address(const MediaFile& file, std::string_view transformation) const {
    if (!kit_.owns(file.url)) return std::nullopt;
    return kit_.address(file.url, transformation, end_of_address());
}

void ImageKitPlace::forget(MediaFileId file) {
    const auto picture = of<ImageKitPicture>(documents_).find(decltype(ImageKitPicture::_id){file.value});
    if (!picture || !is_used()) return;
    kit_.remove(picture->kept);
    of<ImageKitPicture>(documents_).remove({eq<&ImageKitPicture::_id>(picture->_id)}, 1);
    base::log(base::Level::info, "imagekit.removed", {{"file", file.hex()}});
}

void ImageKitPlace::sweep() {
    if (!is_used()) return;
    store::Query query{.limit = 100};
    do {
        const auto page = of<ImageKitPicture>(documents_).list(query);
        for (const auto& picture : page.items) {
            const MediaFileId file{picture._id.value};
            if (!of<MediaFile>(documents_).exists({eq<&MediaFile::_id>(file)})) forget(file);
        }
        query.after = page.next;
    } while (query.after);
}

}  // namespace files
