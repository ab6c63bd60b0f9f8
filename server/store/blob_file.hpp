#pragma once
// fs.files as GridFS has it. Source: the MongoDB specification "GridFS". Where the bytes are is the engine's matter;
// their SHA-256 is ours, and stands where an application may put its own things.
#include <cstdint>

#include "schema/collection.hpp"
#include "store/blobs.hpp"
#include "store/documents.hpp"

namespace store {

/// Bytes of one document of fs.chunks, the last one of a file excepted: GridFS's own default.
inline constexpr std::int32_t chunk_bytes = 255 * 1024;

struct BlobMetadata {
    std::string sha256;
};

struct BlobFile {
    BlobId _id;
    std::int64_t length = 0;
    std::int32_t chunkSize = chunk_bytes;
    base::Instant uploadDate;
    std::optional<std::string> filename, contentType;
    BlobMetadata metadata;
};

}  // namespace store

template <>
inline constexpr auto schema::fields<store::BlobMetadata> = std::array{
    schema::field<&store::BlobMetadata::sha256>({.required = true, .access = schema::Access::server}),
};
template <>
inline constexpr auto schema::fields<store::BlobFile> = std::array{
    schema::field<&store::BlobFile::_id>({.access = schema::Access::server}),
    schema::field<&store::BlobFile::length>({.required = true, .min = 0, .access = schema::Access::server}),
    schema::field<&store::BlobFile::chunkSize>({.required = true, .min = 1, .access = schema::Access::server}),
    schema::field<&store::BlobFile::uploadDate>({.access = schema::Access::server}),
    schema::field<&store::BlobFile::filename>({.access = schema::Access::server}),
    schema::field<&store::BlobFile::contentType>({.access = schema::Access::server}),
    schema::field<&store::BlobFile::metadata>({.required = true, .access = schema::Access::server}),
};
template <>
inline constexpr std::array schema::indexes<store::BlobFile>{
    schema::index({asc<&store::BlobFile::filename>, asc<&store::BlobFile::uploadDate>}),  // GridFS's own
    schema::index({asc<&store::BlobFile::metadata, &store::BlobMetadata::sha256>}),
};
template <>
inline constexpr schema::Collection schema::collection<store::BlobFile>{.name = store::BlobId::collection,
                                                                        .table = &schema::table_of<store::BlobFile>,
                                                                        .indexes = schema::indexes<store::BlobFile>};

namespace store {

/// The document of new bytes. `length` is always a 64-bit number, as GridFS wants it.
Bson blob_document(const SettledBlob&, BlobId, const std::string& filename, const std::string& type);
BlobFacts blob_facts(const Bson&);
/// Those that have these bytes.
Filter named(const std::string& sha256);

}  // namespace store
