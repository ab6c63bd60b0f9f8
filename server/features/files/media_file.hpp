#pragma once
// A file that somebody has uploaded, and the documents that show it. Collections mediafiles and fileuses; the bytes are
// blobs of the same _id in fs.files.
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace files {

using MediaFileId = base::Id<"mediafiles">;

using Purpose = schema::FilePurpose;

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
    std::string filename;    ///< as it was called; never a path
    std::string type;        ///< found from its bytes
    std::int64_t bytes = 0;  ///< that are kept for it, with all its parts
    State state = State::processing;
    std::optional<std::string> problem;  ///< of a failed one: what is wrong, for people
    double progress = 0;                 ///< percent of the work on it
    std::string url;                     ///< what documents name it by
    std::optional<std::int64_t> width, height;
    std::optional<std::string> colour, blurhash;  ///< what is seen until a picture is there
    std::optional<double> duration;               ///< seconds
    bool isAlpha = false, isAnimated = false;
    std::optional<FileId>
        original;               ///< as it was uploaded; of a picture until it is clean, of a film until mp4 is there
    std::optional<FileId> mp4;  ///< of a film: one file that browsers play while it loads
    std::optional<FileId> poster;
    std::vector<Rung> rungs;          ///< best first
    std::int64_t uses = 0;            ///< documents that name it
    std::optional<std::string> crop;  ///< of a picture in the work: "x,y,width,height"
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

namespace schema {

template <>
inline constexpr auto fields<files::Rung> = std::array{
    field<&files::Rung::width>(),
    field<&files::Rung::height>(),
    field<&files::Rung::bandwidth>(),
    field<&files::Rung::codecs>(),
    field<&files::Rung::file>({.access = Access::secret}),
    field<&files::Rung::playlist>({.access = Access::secret}),
};

template <>
inline constexpr auto fields<files::MediaFile> = std::array{
    field<&files::MediaFile::_id>({.access = Access::server}),
    field<&files::MediaFile::owner>({.required = true, .access = Access::server}),
    field<&files::MediaFile::purpose>({.access = Access::server}),
    field<&files::MediaFile::filename>({.max = 255, .access = Access::server}),
    field<&files::MediaFile::type>({.max = 100, .access = Access::server}),
    field<&files::MediaFile::bytes>({.access = Access::server}),
    field<&files::MediaFile::state>({.access = Access::server}),
    field<&files::MediaFile::problem>({.max = 1'000, .access = Access::server}),
    field<&files::MediaFile::progress>({.min = 0, .max = 100, .access = Access::server}),
    field<&files::MediaFile::url>({.max = 2'000, .access = Access::server}),
    field<&files::MediaFile::width>({.access = Access::server}),
    field<&files::MediaFile::height>({.access = Access::server}),
    field<&files::MediaFile::colour>({.max = 7, .access = Access::server}),
    field<&files::MediaFile::blurhash>({.max = 100, .access = Access::server}),
    field<&files::MediaFile::duration>({.min = 0, .access = Access::server}),
    field<&files::MediaFile::isAlpha>({.access = Access::server}),
    field<&files::MediaFile::isAnimated>({.access = Access::server}),
    field<&files::MediaFile::original>({.access = Access::secret}),
    field<&files::MediaFile::mp4>({.access = Access::secret}),
    field<&files::MediaFile::poster>({.access = Access::secret}),
    field<&files::MediaFile::rungs>({.max = 8, .access = Access::server}),
    field<&files::MediaFile::uses>({.access = Access::derived}),
    field<&files::MediaFile::crop>({.max = 100, .access = Access::secret}),
    field<&files::MediaFile::createdAt>({.access = Access::server}),
    field<&files::MediaFile::updatedAt>({.access = Access::server}),
};

template <>
inline constexpr auto fields<files::FileUse> = std::array{
    field<&files::FileUse::_id>({.access = Access::server}),
    field<&files::FileUse::file>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&files::FileUse::collection>({.required = true, .max = 100, .access = Access::server}),
    field<&files::FileUse::document>({.required = true, .access = Access::server}),
    field<&files::FileUse::createdAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<files::MediaFile> = std::array{
    index({asc<&files::MediaFile::owner>, asc<&files::MediaFile::_id>}),
    index({asc<&files::MediaFile::uses>, asc<&files::MediaFile::updatedAt>}),
};
template <>
inline constexpr auto indexes<files::FileUse> = std::array{
    unique({asc<&files::FileUse::file>, asc<&files::FileUse::document>}),
    index({asc<&files::FileUse::document>}),
};

template <>
inline constexpr Collection collection<files::MediaFile>{
    .name = "mediafiles", .table = &table_of<files::MediaFile>, .indexes = indexes<files::MediaFile>};

template <>
inline constexpr auto derived<files::FileUse> = std::array{
    count<&files::FileUse::file, &files::MediaFile::uses>(),
};
template <>
inline constexpr Collection collection<files::FileUse>{.name = "fileuses",
                                                       .table = &table_of<files::FileUse>,
                                                       .indexes = indexes<files::FileUse>,
                                                       .derived = derived<files::FileUse>,
                                                       .uses_of_files = true};

}  // namespace schema
