#pragma once
// An upload: bytes on their way to become a file. Collection uploads; the bytes are the draft of the same id.
#include "features/files/media_file.hpp"

namespace files {

using UploadId = base::Id<"uploads">;

struct Upload {
    UploadId _id;
    UserId owner;
    Purpose purpose = Purpose::post;
    std::string filename;
    std::int64_t length = 0;
    std::optional<std::string> crop;      ///< "x,y,width,height", in pixels as the picture is seen
    std::optional<std::int64_t> trusted;  ///< while a piece with a checksum comes: where it began
    std::optional<MediaFileId> file;      ///< when it is complete
    base::Instant createdAt{};
    base::Instant expiresAt{};
};

/// What a client wants to send.
struct Wish {
    Purpose purpose = Purpose::post;
    std::string filename;
    std::uint64_t length = 0;
    std::optional<std::string> crop;
};

/// Some of an upload's bytes, announced.
struct Piece {
    std::uint64_t offset = 0, bytes = 0;
    std::optional<std::string> sha256;  ///< hexadecimal digits
};

/// How far an upload is: bytes that are durable.
struct Arrived {
    std::uint64_t offset = 0, length = 0;
    base::Instant expiresAt{};
};

enum class Status { receiving, processing, ready, failed };

/// What its uploader sees of it, while it comes and of the file that it becomes.
struct UploadView {
    UploadId _id;
    Status status = Status::receiving;
    std::int64_t offset = 0, length = 0;
    base::Instant expiresAt{};
    std::optional<MediaFileId> file;
    std::optional<std::string> url;
    double progress = 0;
    std::optional<std::string> problem;
    std::optional<std::string> type;
    std::optional<std::int64_t> width, height;
    std::optional<double> duration;
    std::optional<std::string> colour, blurhash;
};

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::Upload> = std::array{
    field<&files::Upload::_id>({.access = Access::server}),
    field<&files::Upload::owner>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&files::Upload::purpose>({.access = Access::server}),
    field<&files::Upload::filename>({.max = 255, .access = Access::server}),
    field<&files::Upload::length>({.min = 1, .access = Access::server}),
    field<&files::Upload::crop>({.max = 100, .access = Access::server}),
    field<&files::Upload::trusted>({.access = Access::secret}),
    field<&files::Upload::file>({.access = Access::server}),
    field<&files::Upload::createdAt>({.access = Access::server}),
    field<&files::Upload::expiresAt>({.access = Access::server}),
};
template <>
inline constexpr auto fields<files::UploadView> = std::array{
    field<&files::UploadView::_id>(),
    field<&files::UploadView::status>(),
    field<&files::UploadView::offset>({.about = "Bytes that have arrived for good"}),
    field<&files::UploadView::length>(),
    field<&files::UploadView::expiresAt>({.about = "Until then it can be gone on with or asked for"}),
    field<&files::UploadView::file>({.about = "From its last byte on: what videoFileId names"}),
    field<&files::UploadView::url>({.about = "What members that hold an address name, as avatar or images"}),
    field<&files::UploadView::progress>({.about = "Percent of the work on the complete file"}),
    field<&files::UploadView::problem>({.about = "Why it has failed"}),
    field<&files::UploadView::type>({.about = "Media type, found from the bytes"}),
    field<&files::UploadView::width>(),
    field<&files::UploadView::height>(),
    field<&files::UploadView::duration>({.about = "Seconds"}),
    field<&files::UploadView::colour>(),
    field<&files::UploadView::blurhash>(),
};

template <>
inline constexpr auto indexes<files::Upload> = std::array{
    index({asc<&files::Upload::owner>, asc<&files::Upload::file>}),
    index({asc<&files::Upload::expiresAt>}),
};
template <>
inline constexpr Collection collection<files::Upload>{.name = "uploads",
                                                      .table = &table_of<files::Upload>,
                                                      .indexes = indexes<files::Upload>,
                                                      .expires = name_of_member<&files::Upload::expiresAt>,
                                                      .short_lived = true};

}  // namespace schema
