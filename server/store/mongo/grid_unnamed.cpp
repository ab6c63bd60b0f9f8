// Turns, and the judgement on what nobody names. Each step is one guarded command.
#include "store/mongo/grid_unnamed.hpp"

#include "store/language.hpp"
#include "store/mongo/language.hpp"

namespace store::mongo {
namespace {

using enum schema::Order;

/// Younger ones are not made young again: a transaction at work may be about to name them.
constexpr std::chrono::hours young{1};
constexpr std::int64_t notes_at_once = 500;
constexpr int most_tried = 50;

const auto collection = name_of<Unnamed>();

Condition is(BlobId id) { return eq<&Unnamed::_id>({id.value}); }

bool insert(Talk& talk, const Unnamed& document) try {
    talk.insert(collection, schema::to_bson(document));
    return true;
} catch (const Trouble& trouble) {
    if (trouble.what_kind != Trouble::What::duplicate) throw;
    return false;
}

}  // namespace

Filter whole(const SettledBlob& blob) {
    return {is(blob.id), eq<&Unnamed::sha256>(blob.sha256), eq<&Unnamed::chunkSize>(blob.chunk_size),
            eq<&Unnamed::isCondemned>(false)};
}

std::optional<Unnamed> UnnamedChunks::find(BlobId id) const {
    const auto found = pool_.talk()->find(collection, filter_of({is(id)}), {});
    if (found.empty()) return std::nullopt;
    return schema::from_bson<Unnamed>(found.front());
}

bool UnnamedChunks::change(const Filter& where, const Change& change) {
    return pool_.talk()->update(collection, filter_of(where), update_of(change, false)).matched > 0;
}

bool UnnamedChunks::is_named(BlobId id) const {
    const auto talk = pool_.talk();
    const Look one{.shown = {"_id"}, .limit = 1};
    if (!talk->find(name_of<Elsewhere>(), filter_of({eq<&Elsewhere::chunks>(id)}), options_of(one)).empty())
        return true;
    const auto same = filter_of({eq<&BlobFile::_id>(id)});
    return !talk->find(name_of<BlobFile>(), same, options_of(one)).empty() &&
           talk->find(name_of<Elsewhere>(), same, options_of(one)).empty();
}

std::optional<std::string> UnnamedChunks::begin(BlobId id) {
    for (int tried = 0; tried < most_tried; ++tried) {
        const auto there = find(id);
        if (there && there->isCondemned) {
            execute(id);
            continue;
        }
        if (is_named(id)) return std::nullopt;
        const auto now = base::now();
        if (!there) {
            const Unnamed made{._id = {id.value}, .since = now, .turn = base::ObjectId::make().hex()};
            if (insert(*pool_.talk(), made)) return made.turn;
        } else if (there->since > now - young ||
                   change({is(id), eq<&Unnamed::turn>(there->turn), eq<&Unnamed::isCondemned>(false)},
                          {set<&Unnamed::since>(now)})) {
            return there->turn;
        }
    }
    throw Trouble{Trouble::What::conflicted, 0, "others begin and end the same bytes again and again"};
}

bool UnnamedChunks::waits(const SettledBlob& blob) const {
    return !pool_.talk()->find(collection, filter_of(whole(blob)), {}).empty();
}

bool UnnamedChunks::complete(const SettledBlob& blob, const std::string& turn) {
    const auto there = find(blob.id);
    if (there && there->turn == turn && !there->isCondemned && there->sha256 == blob.sha256 &&
        there->chunkSize == blob.chunk_size && there->since > base::now() - young)
        return true;
    return change({is(blob.id), eq<&Unnamed::turn>(turn), eq<&Unnamed::isCondemned>(false)},
                  {set<&Unnamed::sha256>(blob.sha256), set<&Unnamed::chunkSize>(blob.chunk_size),
                   set<&Unnamed::since>(base::now())});
}

void UnnamedChunks::clear(BlobId id) {
    change({is(id), eq<&Unnamed::isCondemned>(false)}, {set<&Unnamed::isCondemned>(true)});
    execute(id);
}

std::vector<Unnamed> UnnamedChunks::since(base::Instant before, std::optional<BlobId> after) const {
    Filter where{lte<&Unnamed::since>(before)};
    if (after) where.push_back(gt<&Unnamed::_id>({after->value}));
    std::vector<Unnamed> out;
    for (const auto& document : pool_.talk()->find(collection, filter_of(where),
                                                   options_of({.order = {{"_id", ascending}}, .limit = notes_at_once})))
        out.push_back(schema::from_bson<Unnamed>(document));
    return out;
}

bool UnnamedChunks::condemn(const Unnamed& seen) {
    return seen.isCondemned || change({eq<&Unnamed::_id>(seen._id), eq<&Unnamed::since>(seen.since),
                                       eq<&Unnamed::turn>(seen.turn), eq<&Unnamed::isCondemned>(false)},
                                      {set<&Unnamed::isCondemned>(true)});
}

bool UnnamedChunks::execute(BlobId id) {
    const Filter condemned{is(id), eq<&Unnamed::isCondemned>(true)};
    const bool is_innocent = is_named(id);
    while (!is_innocent) {
        const auto listed = chunks_.ids(id);
        const auto there = find(id);
        if (!there || !there->isCondemned) return false;
        if (listed.empty()) break;
        chunks_.remove(listed);
    }
    const auto gone = pool_.talk()->remove(collection, filter_of(condemned), true);
    return !is_innocent && gone > 0;
}

void UnnamedChunks::note(BlobId id, base::Instant since) {
    insert(*pool_.talk(), {._id = {id.value}, .since = since, .turn = base::ObjectId::make().hex()});
}

}  // namespace store::mongo
