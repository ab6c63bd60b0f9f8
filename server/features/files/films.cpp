// Films and their posters.
#include "features/files/films.hpp"

#include "schema/files.hpp"
#include "store/blob_file.hpp"
#include "store/collection.hpp"

namespace files {
namespace {

constexpr const char* poster_name = "poster.jpg";

/// The same for the same film and document, so that naming a film again finds the picture that it had.
base::ObjectId poster_id(FileId film, const base::ObjectId& document) {
    return base::ObjectId::derived("poster " + film.hex() + ' ' + document.hex());
}

}  // namespace

std::optional<MediaFile> ready_film(store::Documents& documents, FileId film) {
    auto found = store::of<MediaFile>(documents).find(MediaFileId{film.value});
    if (!found || found->state != State::ready) return std::nullopt;
    return found;
}

std::string poster_address(FileId film, const base::ObjectId& document) {
    return schema::file_address(poster_id(film, document));
}

std::optional<std::string> make_poster(store::Documents& documents, const MediaFile& film,
                                       const base::ObjectId& document) {
    if (!film.poster) return std::nullopt;
    const auto id = poster_id({film._id.value}, document);
    const auto address = schema::file_address(id);
    const auto pictures = store::of<MediaFile>(documents);
    if (pictures.find(MediaFileId{id})) return address;
    const auto blobs = store::of<store::BlobFile>(documents);
    const auto bytes = blobs.find(store::BlobId{film.poster->value});
    if (!bytes) return std::nullopt;
    const auto type = bytes->contentType.value_or("image/jpeg");
    if (!blobs.find(store::BlobId{id})) store::share_blob(documents, *bytes, {id}, poster_name, type);
    MediaFile picture{._id = {id},
                      .owner = film.owner,
                      .purpose = Purpose::thumbnail,
                      .filename = poster_name,
                      .type = type,
                      .bytes = bytes->length,
                      .state = State::ready,
                      .progress = 100,
                      .url = address,
                      .width = film.width,
                      .height = film.height,
                      .colour = film.colour,
                      .blurhash = film.blurhash};
    pictures.insert(picture);
    return address;
}

}  // namespace files
