// Pieces have no common length: the end is where the last one ends.
#include "store/mongo/grid_pieces.hpp"

#include <algorithm>

#include "store/language.hpp"
#include "store/mongo/language.hpp"

namespace store::mongo {
namespace {

using base::Failure, base::Fault;
using schema::Document;
using enum schema::Order;

constexpr std::int64_t pieces_at_once = 500, pieces_removed_at_once = 50;

const auto drafts = name_of<Draft>(), pieces = name_of<Piece>();

Condition is(base::ObjectId draft) { return eq<&Draft::_id>({draft}); }
Condition of_draft(base::ObjectId draft) { return eq<&Piece::draft>({draft}); }
std::int64_t whole(std::uint64_t number) { return static_cast<std::int64_t>(number); }

Bson piece_document(const Piece& about, std::string_view data) {
    schema::Writer out;
    out.add("_id", about._id.value);
    out.add("draft", about.draft.value);
    out.add("at", about.at);
    out.add("bytes", about.bytes);
    out.add("data", binary(data));
    return out.take();
}

/// The bytes cut into documents, the first one at this place.
std::vector<Bson> cut_into_pieces(base::ObjectId draft, std::uint64_t at, std::string_view bytes) {
    std::vector<Bson> out;
    while (!bytes.empty()) {
        const auto part = bytes.substr(0, piece_bytes);
        out.push_back(piece_document({decltype(Piece::_id)::make(), {draft}, whole(at), whole(part.size())}, part));
        at += part.size();
        bytes.remove_prefix(part.size());
    }
    return out;
}

}  // namespace

bool Drafts::has(base::ObjectId name) const {
    return !pool_.talk()->find(drafts, filter_of({is(name)}), options_of({.limit = 1})).empty();
}

void Drafts::open(base::ObjectId name) {
    if (has(name)) return;
    try {
        pool_.talk()->insert(drafts, schema::to_bson(Draft{._id = {name}, .updatedAt = base::now(), .blob = {}}));
    } catch (const Trouble& trouble) {
        if (trouble.what_kind != Trouble::What::duplicate) throw;
    }
}

void Drafts::touch(base::ObjectId name) {
    const auto touched = pool_.talk()->update(drafts, filter_of({is(name), absent<&Draft::blob>()}),
                                              update_of({set<&Draft::updatedAt>(base::now())}, false));
    if (touched.matched > 0) return;
    base::require(has(name), Fault::not_found, "There is no such upload.");
    throw Failure{Fault::conflict, "This upload is finished: begin a new one."};
}

bool Drafts::close(base::ObjectId name, BlobId becomes) {
    const Change closed{set<&Draft::blob>(becomes), set<&Draft::updatedAt>(base::now())};
    return pool_.talk()->update(drafts, filter_of({is(name)}), update_of(closed, false)).matched > 0;
}

void Drafts::drop(base::ObjectId name) {
    pool_.talk()->remove(drafts, filter_of({is(name)}), true);
    Pieces{pool_, name}.remove();
}

bool Drafts::drop(const Draft& seen) {
    const Filter same{is(seen._id.value), eq<&Draft::updatedAt>(seen.updatedAt),
                      seen.blob ? eq<&Draft::blob>(*seen.blob) : absent<&Draft::blob>()};
    if (pool_.talk()->remove(drafts, filter_of(same), true) == 0) return false;
    Pieces{pool_, seen._id.value}.remove();
    return true;
}

std::vector<Draft> Drafts::untouched(base::Instant before, std::optional<base::ObjectId> after) const {
    Filter where{lte<&Draft::updatedAt>(before)};
    if (after) where.push_back(gt<&Draft::_id>({*after}));
    std::vector<Draft> out;
    for (const auto& draft : pool_.talk()->find(drafts, filter_of(where),
                                                options_of({.order = {{"_id", ascending}}, .limit = pieces_at_once})))
        out.push_back(schema::from_bson<Draft>(draft));
    return out;
}

std::vector<Draft> Drafts::lost() const {
    std::vector<Draft> out;
    const auto talk = pool_.talk();
    const auto next = options_of({.shown = {"draft"}, .order = {{"draft", ascending}, {"at", ascending}}, .limit = 1});
    for (std::optional<base::ObjectId> after;;) {
        Filter where;
        if (after) where.push_back(gt<&Piece::draft>({*after}));
        const auto found = talk->find(pieces, filter_of(where), next);
        if (found.empty()) return out;
        const Document piece{found.front()};
        after = piece.find("draft").id();
        if (!has(*after)) out.push_back({{*after}, time_in(piece.id()), {}});
    }
}

std::uint64_t Pieces::end() const {
    const auto last =
        pool_.talk()->find(pieces, filter_of({of_draft(draft_)}),
                           options_of({.shown = {"at", "bytes"}, .order = {{"at", descending}}, .limit = 1}));
    if (last.empty()) return 0;
    const Document piece{last.front()};
    return static_cast<std::uint64_t>(piece.find("at").whole() + piece.find("bytes").whole());
}

std::vector<Pieces::Stored> Pieces::between(std::uint64_t from, std::uint64_t to) const {
    const auto where =
        filter_of({of_draft(draft_), gt<&Piece::at>(whole(from) - whole(piece_bytes)), lt<&Piece::at>(whole(to))});
    std::vector<Stored> out;
    for (const auto& bson : pool_.talk()->find(pieces, where, options_of({.order = {{"at", ascending}}}))) {
        auto about = schema::from_bson<Piece>(bson);
        const auto data = binary_in(Document{bson}.find("data"));
        if (data && about.at + whole(data->size()) > whole(from)) out.push_back({std::move(about), std::string{*data}});
    }
    return out;
}

std::size_t Pieces::read(std::uint64_t offset, std::span<char> into, std::uint64_t end) const {
    if (offset >= end) return 0;
    into = into.first(static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), end - offset)));
    std::ranges::fill(into, '\0');
    for (std::size_t done = 0; done < into.size();) {
        const auto part = into.subspan(done, std::min<std::size_t>(into.size() - done, 4 * piece_bytes));
        const auto from = offset + done, to = from + part.size();
        for (const auto& [about, data] : between(from, to)) {
            const auto at = static_cast<std::uint64_t>(about.at);
            const auto begin = std::max(at, from), stop = std::min(at + data.size(), to);
            std::copy_n(data.begin() + whole(begin - at), stop - begin, part.begin() + whole(begin - from));
        }
        done += part.size();
    }
    return into.size();
}

void Pieces::append(std::uint64_t end, std::string_view bytes) {
    try {
        pool_.talk()->insert(pieces, cut_into_pieces(draft_, end, bytes));
    } catch (const Trouble& trouble) {
        if (trouble.what_kind != Trouble::What::duplicate) throw;
        throw Failure{Fault::conflict, "Another request is sending bytes of this upload."};
    }
}

void Pieces::put(const Stored& piece) {
    pool_.talk()->put(pieces, by_id(Value::of(piece.about._id.value)), piece_document(piece.about, piece.data));
}

void Pieces::write(std::uint64_t offset, std::string_view bytes) {
    auto at = offset;
    const auto stop = offset + bytes.size();
    const auto part = [&](std::uint64_t until) { return bytes.substr(at - offset, until - at); };
    for (auto& piece : between(offset, stop)) {
        const auto begin = static_cast<std::uint64_t>(piece.about.at);
        if (begin > at) {
            append(at, part(begin));
            at = begin;
        }
        const auto until = std::min(begin + piece.data.size(), stop);
        piece.data.replace(at - begin, until - at, part(until));
        put(piece);
        at = until;
    }
    if (at < stop) append(at, part(stop));
}

/// From the end, one by one: wherever it is cut off, what is left is a beginning.
void Pieces::cut(std::uint64_t size) {
    const auto behind = filter_of({of_draft(draft_), gte<&Piece::at>(whole(size))});
    const auto last = options_of({.shown = {"_id"}, .order = {{"at", descending}}, .limit = pieces_at_once});
    const auto talk = pool_.talk();
    for (auto found = talk->find(pieces, behind, last); !found.empty(); found = talk->find(pieces, behind, last))
        for (const auto& piece : found) talk->remove(pieces, by_id(Document{piece}.find("_id")), true);
    if (size == 0) return;
    for (auto& piece : between(size - 1, size)) {
        const auto kept = size - static_cast<std::uint64_t>(piece.about.at);
        if (piece.data.size() <= kept) continue;
        piece.data.resize(kept);
        piece.about.bytes = whole(kept);
        put(piece);
    }
}

/// Some at a time: a film's would take longer than an answer may.
void Pieces::remove() {
    const auto talk = pool_.talk();
    const auto some = options_of({.shown = {"_id"}, .limit = pieces_removed_at_once});
    for (;;) {
        std::vector<Value> ids;
        for (const auto& piece : talk->find(pieces, filter_of({of_draft(draft_)}), some))
            ids.emplace_back(Document{piece}.find("_id"));
        if (ids.empty()) return;
        talk->remove(pieces, by_ids(ids), false);
    }
}

}  // namespace store::mongo
