#pragma once
// Collections beside those of blobs: what is not a blob yet, or not any more.
#include "schema/collection.hpp"
#include "store/blob_file.hpp"
#include "store/mongo/failures.hpp"
#include "store/mongo/talk.hpp"
#include "store/mongo/trouble.hpp"

namespace store::mongo {

/// Chunks that no document names: while they are written, until they get their name, and after they have lost it. It is
/// there before the first chunk and goes in the transaction that names them, so whoever removes chunks and whoever
/// names them meet at this document.
struct Unnamed {
    base::Id<"fs.unnamed"> _id;  ///< files_id of the chunks
    base::Instant since{};
    std::string turn;                       ///< another one after what was there has been removed
    std::optional<std::string> sha256;      ///< once they are whole
    std::optional<std::int32_t> chunkSize;  ///< the same
    bool isCondemned = false;               ///< they are being removed: nobody may name them
};

struct Draft {
    base::Id<"fs.drafts"> _id;
    base::Instant updatedAt{};
    std::optional<BlobId> blob;  ///< that it has become, or was to become
};

/// Bytes of a draft from one place on, and its `data`. Where one ends, the next begins, or a gap that reads as zeros.
struct Piece {
    base::Id<"fs.pieces"> _id;
    base::Id<"fs.drafts"> draft;
    std::int64_t at = 0, bytes = 0;
};

}  // namespace store::mongo

template <>
inline constexpr auto schema::fields<store::mongo::Unnamed> = std::array{
    schema::field<&store::mongo::Unnamed::_id>(),       schema::field<&store::mongo::Unnamed::since>(),
    schema::field<&store::mongo::Unnamed::turn>(),      schema::field<&store::mongo::Unnamed::sha256>(),
    schema::field<&store::mongo::Unnamed::chunkSize>(), schema::field<&store::mongo::Unnamed::isCondemned>(),
};
template <>
inline constexpr std::array schema::indexes<store::mongo::Unnamed>{schema::index({asc<&store::mongo::Unnamed::since>})};
template <>
inline constexpr schema::Collection schema::collection<store::mongo::Unnamed>{
    .name = "fs.unnamed",
    .table = &schema::table_of<store::mongo::Unnamed>,
    .indexes = schema::indexes<store::mongo::Unnamed>};

template <>
inline constexpr auto schema::fields<store::mongo::Draft> = std::array{
    schema::field<&store::mongo::Draft::_id>(),
    schema::field<&store::mongo::Draft::updatedAt>(),
    schema::field<&store::mongo::Draft::blob>(),
};
template <>
inline constexpr std::array schema::indexes<store::mongo::Draft>{schema::index({asc<&store::mongo::Draft::updatedAt>})};
template <>
inline constexpr schema::Collection schema::collection<store::mongo::Draft>{
    .name = "fs.drafts",
    .table = &schema::table_of<store::mongo::Draft>,
    .indexes = schema::indexes<store::mongo::Draft>};

template <>
inline constexpr auto schema::fields<store::mongo::Piece> = std::array{
    schema::field<&store::mongo::Piece::_id>(),
    schema::field<&store::mongo::Piece::draft>({.required = true}),
    schema::field<&store::mongo::Piece::at>(),
    schema::field<&store::mongo::Piece::bytes>(),
};
template <>
inline constexpr std::array schema::indexes<store::mongo::Piece>{
    schema::unique({asc<&store::mongo::Piece::draft>, asc<&store::mongo::Piece::at>}),
};
template <>
inline constexpr schema::Collection schema::collection<store::mongo::Piece>{
    .name = "fs.pieces",
    .table = &schema::table_of<store::mongo::Piece>,
    .indexes = schema::indexes<store::mongo::Piece>};

namespace store::mongo {

/// All that blobs need besides fs.files.
inline constexpr std::array<const Collection*, 5> grid_collections{
    &schema::collection<Chunk>, &schema::collection<Unnamed>, &schema::collection<Elsewhere>,
    &schema::collection<Draft>, &schema::collection<Piece>};

template <class T>
std::string name_of() {
    return std::string{schema::collection<T>.name};
}

/// What a find shows, its order and its limit; 0: unlimited.
struct Look {
    std::vector<const char*> shown{};  ///< none: everything
    std::vector<std::pair<const char*, schema::Order>> order{};
    std::int64_t limit = 0;
};
Bson options_of(const Look&);

/// When the id was made. Source: MongoDB manual, "ObjectId": it begins with its seconds.
base::Instant time_in(const base::ObjectId&);

/// Calls f and turns Trouble into a Failure.
template <class F>
auto translated(const F& f) {
    try {
        return f();
    } catch (const Trouble& trouble) {
        throw failure_of(trouble, nullptr);
    }
}

}  // namespace store::mongo
