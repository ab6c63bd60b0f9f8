#pragma once
// What a document takes of a film that it names.
#include "features/files/media_file.hpp"

namespace store {
class Documents;
}

namespace files {

/// The film, when it is there and may be shown.
std::optional<MediaFile> ready_film(store::Documents&, FileId film);

/// The address of the film's poster as a picture of that document alone: it belongs to the film's owner, may be named
/// like any other picture for thumbnails, and goes when nothing names it, whatever becomes of the film.
std::string poster_address(FileId film, const base::ObjectId& document);
/// Makes that picture, from the same bytes. Nothing when the film has no poster. In a transaction.
std::optional<std::string> make_poster(store::Documents&, const MediaFile& film, const base::ObjectId& document);

}  // namespace files
