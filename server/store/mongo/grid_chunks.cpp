// Chunks are found by files_id and n, written once, and removed by their own _ids.
#include "store/mongo/grid_chunks.hpp"

#include "store/language.hpp"
#include "store/mongo/language.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using enum schema::Order;

constexpr std::int64_t chunks_removed_at_once = 200;  // of a quarter of a megabyte
constexpr std::int64_t firsts_at_once = 500;

const auto chunks = name_of<Chunk>();

}  // namespace

std::vector<std::string> Chunks::read(BlobId of, std::int64_t first, std::int64_t most) const {
    const auto where = filter_of({{"files_id", Is::equal, Value::of(of.value)},
                                  {"n", Is::at_least, Value::of(first)},
                                  {"n", Is::less, Value::of(first + most)}});
    std::vector<std::string> out;
    for (const auto& chunk :
         pool_.talk()->find(chunks, where, options_of({.shown = {"n", "data"}, .order = {{"n", ascending}}}))) {
        const Document document{chunk};
        const auto data = binary_in(document.find("data"));
        if (!data || document.find("n").whole() != first + static_cast<std::int64_t>(out.size())) break;
        out.emplace_back(*data);
    }
    return out;
}

bool Chunks::has(BlobId of, std::int64_t n) const {
    const auto where = filter_of({{"files_id", Is::equal, Value::of(of.value)}, {"n", Is::equal, Value::of(n)}});
    return !pool_.talk()->find(chunks, where, options_of({.shown = {"_id"}, .limit = 1})).empty();
}

bool Chunks::has_from(BlobId of, std::int64_t n) const {
    const auto where = filter_of({{"files_id", Is::equal, Value::of(of.value)}, {"n", Is::at_least, Value::of(n)}});
    return !pool_.talk()->find(chunks, where, options_of({.shown = {"_id"}, .limit = 1})).empty();
}

bool Chunks::add(BlobId of, std::int64_t first, const std::vector<std::string_view>& data) {
    std::vector<Bson> documents;
    for (std::size_t i = 0; i < data.size(); ++i)
        documents.push_back(chunk_document(base::ObjectId::make(), of, first + static_cast<std::int64_t>(i), data[i]));
    const auto talk = pool_.talk();
    try {
        talk->insert(chunks, documents);
        return true;
    } catch (const Trouble& trouble) {
        if (trouble.what_kind != Trouble::What::duplicate) throw;
    }
    // Somebody has written some of them, or they are left of an attempt that was cut.
    for (std::size_t i = 0; i < data.size(); ++i)
        if (!add_one(*talk, of, first + static_cast<std::int64_t>(i), data[i])) return false;
    return true;
}

bool Chunks::add_one(Talk& talk, BlobId of, std::int64_t n, std::string_view data) {
    for (const auto& there : read(of, n, 1)) return there == data;
    try {
        talk.insert(chunks, chunk_document(base::ObjectId::make(), of, n, data));
        return true;
    } catch (const Trouble& trouble) {
        if (trouble.what_kind != Trouble::What::duplicate) throw;
    }
    for (const auto& there : read(of, n, 1)) return there == data;
    return false;
}

std::vector<Value> Chunks::ids(BlobId of) const {
    const auto where = filter_of({{"files_id", Is::equal, Value::of(of.value)}});
    std::vector<Value> out;
    for (const auto& chunk :
         pool_.talk()->find(chunks, where, options_of({.shown = {"_id"}, .limit = chunks_removed_at_once})))
        out.emplace_back(Document{chunk}.find("_id"));
    return out;
}

void Chunks::remove(const std::vector<Value>& ids) { pool_.talk()->remove(chunks, by_ids(ids), false); }

std::vector<Chunks::First> Chunks::firsts(std::optional<BlobId> after) const {
    Filter where{{"n", Is::equal, Value::of(std::int64_t{0})}};
    if (after) where.push_back({"files_id", Is::greater, Value::of(after->value)});
    std::vector<First> out;
    for (const auto& chunk : pool_.talk()->find(
             chunks, filter_of(where),
             options_of({.shown = {"files_id"}, .order = {{"files_id", ascending}}, .limit = firsts_at_once}))) {
        const Document document{chunk};
        out.push_back({{document.find("files_id").id()}, time_in(document.id())});
    }
    return out;
}

}  // namespace store::mongo
