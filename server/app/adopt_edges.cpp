// Which elements have an edge, which can get one, and which cannot.
#include "app/adopt_edges.hpp"

#include <algorithm>

#include "app/dump_guard.hpp"
#include "features/enrollments/enrollment.hpp"
#include "features/memberships/membership.hpp"
#include "store/derived.hpp"
#include "store/mongo/engine.hpp"
#include "store/mongo/language.hpp"
#include "store/paths.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document, schema::Tag, schema::Value;

constexpr const char *our_notes = "lyceum.adopted", *leftovers = "lyceum.leftovers";

/// The two relations that the schema keeps in collections as well as in arrays.
const std::array both_ways{&schema::collection<memberships::Membership>, &schema::collection<enrollments::Enrollment>};

/// The key that an edge may have once; empty: there may be any number of equal ones.
std::string pair_of(const Collection& edges, const Document& edge) {
    for (const auto& index : edges.indexes)
        if (index.unique && !index.sparse) return store::index_keys(edge, index).front();
    return {};
}

std::int64_t distinct(const Document& list, bool plain) {
    std::unordered_set<std::string_view> seen;
    std::int64_t out = 0;
    for (const auto& one : list) out += !plain || seen.insert(one.value.bytes).second;
    return out;
}

/// Whether the array as it is made anew lacks an element, or has it otherwise.
bool loses(const store::Drift& drift) {
    std::unordered_set<std::string_view> stay;
    const Document counted{drift.counted.bytes}, stored{drift.stored.bytes};
    for (const auto& one : counted) stay.insert(one.value.bytes);
    for (const auto& one : stored)
        if (!stay.contains(one.value.bytes)) return true;
    return false;
}

}  // namespace

OwnEdges::OwnEdges(store::mongo::MongoEngine& engine) {
    const auto talk = engine.pool().talk();
    for (const auto* edges : both_ways) {
        const std::string name{edges->name};
        const auto noted = talk->find(our_notes, store::mongo::by_id(Value::of(name)), {});
        own_[name] = noted.empty() ? engine.count(*edges, {}) > 0 : Document{noted.front()}.find("own").boolean();
    }
}

bool OwnEdges::has(const Collection& edges) const {
    const auto found = own_.find(std::string{edges.name});
    return found != own_.end() && found->second;
}

void OwnEdges::remember(store::mongo::MongoEngine& engine) const {
    const auto talk = engine.pool().talk();
    for (const auto& [name, own] : own_) {
        const auto self = store::mongo::by_id(Value::of(name));
        if (!talk->find(our_notes, self, {}).empty()) continue;
        schema::Writer out;
        out.add("_id", name);
        out.add("own", own);
        talk->insert(our_notes, out.take());
    }
}

std::vector<std::string> ArrayReading::edges_of(const base::ObjectId& parent) {
    std::vector<std::string> out;
    const std::string reference{array_.derived->reference};
    store::Query query{.by = store::index_on(*array_.edges, reference),
                       .where = {{reference, store::Is::equal, Value::of(parent)}},
                       .limit = store::most_listed};
    do {
        auto page = documents_.list(*array_.edges, query);
        std::ranges::move(page.documents, std::back_inserter(out));
        query.after = page.next;
    } while (query.after);
    return out;
}

/// Makes the edge fit; why it cannot be taken, or nothing.
std::string ArrayReading::impossible(std::string& edge) {
    said_ = {};
    Incoming incoming{std::move(edge), {}, {}};
    const bool fits = fit_(incoming);
    if (fits && array_.derived->element_size == 0) guard_edge(documents_, *array_.edges, incoming, said_);
    edge = std::move(incoming.bson);
    if (!fits) return said_.notes.empty() ? "it does not fit" : said_.notes.front().reason;
    existing_.ask(std::span{&edge, 1}, needed_);
    for (const auto& reference : needed_)
        for (const auto& id : reference.ids(Document{edge}))
            if (reference.kind == Reference::Kind::required && !existing_.has(*reference.to, id))
                return reference.dangling(id);
    return {};
}

Told ArrayReading::operator()(const std::string& parent) {
    Told out;
    const Document document{parent};
    const auto list = document.find(array_.derived->target);
    const auto present = edges_of(document.id());
    if (list.tag != Tag::list && present.empty()) return out;
    std::unordered_set<base::ObjectId> ids;
    std::unordered_set<std::string> pairs;
    for (const auto& edge : present) {
        ids.insert(Document{edge}.id());
        if (auto pair = pair_of(*array_.edges, Document{edge}); !pair.empty()) pairs.insert(std::move(pair));
    }
    auto told = edges_in(array_, document, [&](const std::string& what) { out.why = what; });
    std::unordered_set<base::ObjectId> told_ids;
    std::unordered_set<std::string> told_pairs;
    for (const auto& edge : told) {
        told_ids.insert(Document{edge}.id());
        told_pairs.insert(pair_of(*array_.edges, Document{edge}));
    }
    const auto is_told = [&](const base::ObjectId& id) { return told_ids.contains(id); };
    const bool plain = array_.derived->element_size == 0;
    const bool makes = !own_.has(*array_.edges) || (!plain && std::ranges::all_of(ids, is_told));
    if (makes) existing_.ask(told, needed_);
    std::int64_t accounted = 0;
    for (auto& edge : told) {
        const auto pair = pair_of(*array_.edges, Document{edge});
        if (ids.contains(Document{edge}.id()) || (!pair.empty() && pairs.contains(pair))) {
            ++accounted;
        } else if (!makes) {
            out.why = "it may be older than the documents of " + std::string{array_.edges->name};
        } else if (auto why = impossible(edge); why.empty()) {
            ++accounted;
            out.makeable.push_back(std::move(edge));
        } else {
            out.why = std::move(why);
        }
    }
    if (list.tag == Tag::list) out.left = distinct(Document{list.bytes}, plain) - accounted;
    for (const auto& edge : present) {
        const auto pair = pair_of(*array_.edges, Document{edge});
        const bool shown = is_told(Document{edge}.id()) || (!pair.empty() && told_pairs.contains(pair));
        const bool has_room = present.size() <= static_cast<std::size_t>(array_.derived->cap);
        if (has_room && !shown && store::share_of(*array_.derived, edge)) out.unshown.push_back(Document{edge}.id());
    }
    return out;
}

bool keep_aside(store::mongo::MongoEngine& engine, const Collection& parent, const base::ObjectId& id,
                const store::Drift& drift) {
    const bool is_array = drift.counted.tag == Tag::list && !store::view_of(drift.stored).is_null();
    if (!is_array || (drift.stored.tag == Tag::list && !loses(drift))) return false;
    const std::string member{drift.member};
    const auto self = base::ObjectId::derived(
        ("leftovers:" + std::string{parent.name} + '.' + member + ':').append(id.view()).append(drift.stored.bytes));
    const auto talk = engine.pool().talk();
    if (!talk->find(leftovers, store::mongo::by_id(Value::of(self)), {}).empty()) return false;
    schema::Writer out;
    out.add("_id", self);
    out.add("collection", parent.name);
    out.add("document", id);
    out.add("member", member);
    out.add("value", drift.stored);
    out.add("keptAt", base::now());
    talk->insert(leftovers, out.take());
    return true;
}

}  // namespace app
