#pragma once
// fs.files and fs.chunks as GridFS has them. Source: the MongoDB specification "GridFS". Where the bytes are is the
// engine's matter; their SHA-256 is ours, and stands where an application may put its own things.
#include <cstdint>

#include "schema/collection.hpp"
#include "store/blobs.hpp"
#include "store/documents.hpp"

namespace store {

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

/// A piece of a file: this, and its `data`, a binary value, which is no kind of ours.
struct Chunk {
    base::Id<"fs.chunks"> _id;
    BlobId files_id;
    std::int32_t n = 0;
};

/// A blob whose chunks have another files_id than its own. A film's id names the film as it came until what browsers
/// play is made of it, which then has that id's chunks; and posters of films are shared.
struct Elsewhere {
    base::Id<"fs.elsewhere"> _id;  ///< the blob's
    BlobId chunks;
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
template <>
inline constexpr auto schema::fields<store::Chunk> = std::array{
    schema::field<&store::Chunk::_id>(),
    schema::field<&store::Chunk::files_id>({.required = true}),
    schema::field<&store::Chunk::n>({.required = true}),
};
template <>
inline constexpr std::array schema::indexes<store::Chunk>{
    schema::unique({asc<&store::Chunk::files_id>, asc<&store::Chunk::n>}),
};
/// Dumps have it, and databases of MongoDB: the embedded engine keeps the bytes in files.
template <>
inline constexpr schema::Collection schema::collection<store::Chunk>{
    .name = "fs.chunks", .table = &schema::table_of<store::Chunk>, .indexes = schema::indexes<store::Chunk>};
template <>
inline constexpr auto schema::fields<store::Elsewhere> = std::array{
    schema::field<&store::Elsewhere::_id>(),
    schema::field<&store::Elsewhere::chunks>({.required = true}),
};
template <>
inline constexpr std::array schema::indexes<store::Elsewhere>{schema::index({asc<&store::Elsewhere::chunks>})};
/// Only databases of MongoDB have it: the embedded engine finds bytes by their hash.
template <>
inline constexpr schema::Collection schema::collection<store::Elsewhere>{
    .name = "fs.elsewhere", .table = &schema::table_of<store::Elsewhere>, .indexes = schema::indexes<store::Elsewhere>};

namespace store {

/// The document of new bytes. `length` is always a 64-bit number, as GridFS wants it.
Bson blob_document(const SettledBlob&, BlobId, const std::string& filename, const std::string& type);
BlobFacts blob_facts(const Bson&);
/// Those that have these bytes.
Filter named(const std::string& sha256);

/// Another document for the bytes of one that is there. Part of the transaction at work.
void share_blob(Documents&, const BlobFile& of, BlobId id, const std::string& filename, const std::string& type);

Bson chunk_document(base::ObjectId id, BlobId file, std::int64_t n, std::string_view data);
/// Bytes of the generic kind.
Value binary(std::string_view bytes);
/// The bytes of a binary value of any kind; nullopt: it is none.
std::optional<std::string_view> binary_in(schema::ValueView);

}  // namespace store
