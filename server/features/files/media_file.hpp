#pragma once
// A file that somebody has uploaded, and the documents that show it. Collections mediafiles and fileuses; the bytes are
// blobs of the same _id in fs.files.
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace files {

using MediaFileId = base::Id<"mediafiles">;

/// What a file is for; it can be named only where a member says that it holds such a one.
enum class Purpose { avatar, cover, post, thumbnail, video };

enum class State { processing, ready, failed };

/// One quality of a film: a fragmented MP4, and the playlist that names its parts.
struct Rung {
    std::int64_t width = 0, height = 0;
    std::int64_t bandwidth = 0;  ///< the peak, bits a second
    std::string codecs;          ///< as RFC 6381 writes them
    FileId file;
    std::string playlist;
};

struct MediaFile {
    MediaFileId _id;
    UserId owner;
    Purpose purpose = Purpose::post;
    std::string filename;  ///< as it was called; never a path
    std::string type;      ///< found from its bytes
    std::int64_t bytes = 0;
    State state = State::processing;
    std::optional<std::string> problem;  ///< of a failed one: what is wrong, for people
    double progress = 0;                 ///< percent of the work on it
    std::string url;                     ///< what documents name it by
    std::optional<std::int64_t> width, height;
    std::optional<std::string> colour, blurhash;  ///< what is seen until a picture is there
    std::optional<double> duration;               ///< seconds
    bool isAlpha = false, isAnimated = false;
    std::optional<FileId> original;  ///< of a film: as it was uploaded, until its qualities are there
    std::optional<FileId> mp4;       ///< of a film: one file that browsers play while it loads
    std::optional<FileId> poster;
    std::vector<Rung> rungs;  ///< best first
    std::int64_t uses = 0;    ///< documents that name it
    base::Instant createdAt{};
    base::Instant updatedAt{};  ///< also when the last document that named it let go
};

/// One document names one file. Kept by the store's layer of files, in the transaction that changes the document.
struct FileUse {
    base::Id<"fileuses"> _id;
    MediaFileId file;
    std::string collection;
    base::ObjectId document;
    base::Instant createdAt{};
};

}  // namespace files
