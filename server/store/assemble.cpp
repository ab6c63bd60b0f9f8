// Derived members from the edges themselves: lists for a document that leaves the house, counts for a check.
#include <algorithm>
#include <stdexcept>

#include "store/derive.hpp"
#include "store/derived.hpp"

namespace store {
namespace {

using schema::Derived;
using schema::Document;
using What = schema::Derived::What;

/// Calls f(derived) for each edge's declaration on this parent, and each_edge(share) reads the edges of one parent.
template <class F>
void each_declaration(Collections all, const Collection& parent, const F& f) {
    for (const auto* edges : all)
        for (const auto& derived : edges->derived)
            if (derived.parent->name == parent.name) f(*edges, derived);
}

/// The shares of the edges that point to the parent, oldest edge first.
std::vector<Share> shares(Documents& documents, const Collection& edges, const Derived& derived,
                          schema::ValueView parent) {
    const auto* index = index_on(edges, derived.reference);
    if (!index)
        throw std::logic_error{std::string{edges.name} + ": no index begins with " + std::string{derived.reference}};
    std::vector<std::pair<std::string, Share>> found;
    Query query{
        .by = index, .where = {{std::string{derived.reference}, Is::equal, Value{parent}}}, .limit = most_listed};
    do {
        const auto page = documents.list(edges, query);
        for (const auto& edge : page.documents)
            if (auto share = share_of(derived, edge))
                found.emplace_back(key_of(Document{edge}.find("_id")), *std::move(share));
        query.after = page.next;
    } while (query.after);
    std::ranges::sort(found, {}, [](const auto& pair) -> const std::string& { return pair.first; });
    std::vector<Share> out;
    for (auto& [key, share] : found) out.push_back(std::move(share));
    return out;
}

/// The edges that count for this parent; no document of them needs to be read where an index knows it all.
Filter edges_of(const Derived& derived, schema::ValueView parent) {
    Filter out{{std::string{derived.reference}, Is::equal, Value{parent}}};
    const auto& only = derived.where;
    if (!only.path.empty())
        out.push_back({std::string{only.path}, Is::equal, only.word.empty() ? Value{} : Value::of(only.word)});
    return out;
}

Value list_of(const std::vector<Share>& shares, int cap) {
    const auto most = cap > 0 ? static_cast<std::size_t>(cap) : shares.size();
    const auto from = shares.size() > most ? shares.size() - most : 0;
    schema::Writer out;
    char space[24];
    for (std::size_t i = from; i < shares.size(); ++i) out.add(schema::list_index(i - from, space), shares[i].element);
    return {schema::Tag::list, out.take()};
}

/// Equal for elements with the same members, in whatever order somebody wrote them.
std::string key_of_element(schema::ValueView element) {
    if (element.tag != schema::Tag::object) return key_of(element);
    std::vector<std::string> members;
    for (const auto& [name, value] : Document{element.bytes})
        members.push_back(std::string{name} + '\0' + key_of(value));
    std::ranges::sort(members);
    std::string out;
    for (const auto& member : members) out += member;
    return out;
}

/// Whether a stored list shows its edges: each element is one of theirs, none twice, and none is missing as long as all
/// have room. Which ones of more than that are shown follows from when they came, and the order too.
bool shows(schema::ValueView stored, const std::vector<Share>& shares, int cap) {
    std::vector<std::string> elements, theirs;
    if (stored.tag == schema::Tag::list)
        for (const auto& element : Document{stored.bytes}) elements.push_back(key_of_element(element.value));
    for (const auto& share : shares) theirs.push_back(key_of_element(share.element));
    std::ranges::sort(elements);
    std::ranges::sort(theirs);
    const bool has_room = cap == 0 || theirs.size() <= static_cast<std::size_t>(cap);
    if (has_room) return elements == theirs;
    return elements.size() <= static_cast<std::size_t>(cap) && std::ranges::includes(theirs, elements);
}

void compare_member(std::vector<Drift>& out, Document document, std::string_view member, Value counted) {
    const auto stored = document.find(member);
    const bool is_zero = stored.is_null() && counted == Value::of(std::int64_t{0});
    if (!is_zero && !equal(stored, counted)) out.push_back({std::string{member}, Value{stored}, std::move(counted)});
}

}  // namespace

Bson assemble(Documents& documents, Collections all, const Collection& parent, const Bson& document) {
    std::vector<std::pair<std::string_view, Value>> lists;
    each_declaration(all, parent, [&](const Collection& edges, const Derived& derived) {
        if (derived.what != What::list) return;
        lists.emplace_back(derived.target,
                           list_of(shares(documents, edges, derived, Document{document}.find("_id")), 0));
    });
    if (lists.empty()) return document;
    schema::Writer out;
    for (const auto& [name, value] : Document{document})
        if (std::ranges::find(lists, name, &std::pair<std::string_view, Value>::first) == lists.end())
            out.add(name, value);
    for (const auto& [name, value] : lists) out.add(name, value);
    return out.take();
}

std::vector<Drift> recount(Documents& documents, Collections all, const Collection& parent, const Bson& document) {
    std::vector<Drift> out;
    const auto whole = documents.stores_arrays()
                           ? documents.find_whole(parent, Value{Document{document}.find("_id")}).value_or(document)
                           : document;
    const Document view{whole};
    each_declaration(all, parent, [&](const Collection& edges, const Derived& derived) {
        if (derived.what == What::list && !documents.stores_arrays()) return;
        if (derived.what == What::count)
            return compare_member(out, view, derived.target,
                                  Value::of(documents.count(edges, edges_of(derived, view.find("_id")))));
        const auto found = shares(documents, edges, derived, view.find("_id"));
        const auto count = static_cast<std::int64_t>(found.size());
        if (derived.what == What::list) {
            const auto stored = view.find(derived.target);
            if (!shows(stored, found, derived.cap))
                out.push_back({std::string{derived.target}, Value{stored}, list_of(found, derived.cap)});
            return;
        }
        double sum = 0;
        for (const auto& share : found) sum += view_of(share.value).number();
        compare_member(out, view, derived.sum, Value::of(sum));
        compare_member(out, view, derived.count, Value::of(count));
        compare_member(out, view, derived.target, Value::of(mean_of(sum, count)));
    });
    return out;
}

std::vector<Drift> put_right(Documents& documents, Collections all, const Collection& parent,
                             const base::ObjectId& id) {
    std::vector<Drift> found;
    documents.transact([&](Documents& inside) {
        found.clear();
        const auto self = by_id(id);
        const auto document = inside.find(parent, self);
        if (!document) return;
        found = recount(inside, all, parent, *document);
        Change change;
        for (const auto& drift : found) change.push_back({Do::set, drift.member, drift.counted});
        if (!change.empty()) inside.update(parent, self, change);
    });
    return found;
}

}  // namespace store
