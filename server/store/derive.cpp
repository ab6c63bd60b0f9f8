// Derive: the derived members of parents, kept in the edge's own transaction.
#include "store/derive.hpp"

#include <algorithm>
#include <map>

#include "store/key.hpp"

namespace store {

using schema::Derived, schema::Document, schema::Tag, schema::Writer;

namespace {

bool counts(const Derived& derived, Document edge) {
    if (derived.where.path.empty()) return true;
    const auto value = edge.find(derived.where.path);
    return derived.where.word.empty() ? value.is_null() : value.text() == derived.where.word;
}

/// What one edge is in its parent's list.
Value element(const Derived& derived, Document edge) {
    if (derived.element_size == 0) return Value{edge.find(derived.value)};
    Writer out;
    for (std::size_t i = 0; i < derived.element_size; ++i) {
        const auto& [from, as] = derived.element[i];
        if (const auto value = edge.find(from); !value.is_null()) out.add(as, value);
    }
    out.add("_id", edge.find("_id"));
    return {Tag::object, out.take()};
}

Filter by_id(base::ObjectId id) { return {{"_id", Is::equal, Value::of(id)}}; }

/// The steps that one edge, coming (+1) or going (-1), means for the parent that it names.
void add_steps(const Derived& derived, Document edge, int direction, bool arrays, Change& change) {
    switch (derived.what) {
        case Derived::What::count:
            change.push_back({Do::inc, std::string{derived.target}, Value::of(static_cast<std::int64_t>(direction))});
            return;
        case Derived::What::average:
            change.push_back({Do::inc, std::string{derived.sum}, Value::of(direction * edge.find(derived.value).number())});
            change.push_back({Do::inc, std::string{derived.count}, Value::of(static_cast<std::int64_t>(direction))});
            return;
        case Derived::What::list: break;
    }
    if (!arrays) return;
    if (direction > 0) {
        change.push_back({Do::push, std::string{derived.target}, element(derived, edge), {}, derived.cap});
    } else if (derived.element_size == 0) {
        change.push_back({Do::pull, std::string{derived.target}, element(derived, edge)});
    } else {
        Writer same;
        same.add("_id", edge.find("_id"));
        change.push_back({Do::pull, std::string{derived.target}, {Tag::object, same.take()}});
    }
}

/// Adds up increments of the same member and drops those that come to nothing.
Change merged(const Change& steps) {
    Change out;
    for (const auto& step : steps) {
        const auto same = std::find_if(out.begin(), out.end(), [&](const Step& one) {
            return one.what == Do::inc && step.what == Do::inc && one.path == step.path;
        });
        if (same == out.end()) out.push_back(step);
        else same->value = Value::of(static_cast<schema::ValueView>(same->value).number() + static_cast<schema::ValueView>(step.value).number());
    }
    std::erase_if(out, [](const Step& one) { return one.what == Do::inc && static_cast<schema::ValueView>(one.value).number() == 0; });
    return out;
}

double mean(double sum, double count) { return count > 0 ? sum / count : 0; }

const schema::Index* index_by(const Collection& edges, std::string_view reference) {
    for (const auto& index : edges.indexes)
        if (!index.seed_only && index.keys[0].path == reference) return &index;
    throw base::Failure{base::Fault::invalid, std::string{edges.name} + " needs an index that begins with " + std::string{reference}};
}

/// Visits all edges of a parent that count.
void each_edge(Documents& documents, const Collection& edges, const Derived& derived, base::ObjectId parent, const std::function<void(Document)>& visit) {
    Query query{.by = index_by(edges, derived.reference),
                .where = {{std::string{derived.reference}, Is::equal, Value::of(parent)}}, .limit = most_listed};
    do {
        const auto page = documents.list(edges, query);
        for (const auto& edge : page.documents)
            if (counts(derived, Document{edge})) visit(Document{edge});
        query.after = page.next;
    } while (query.after);
}

}  // namespace

void Derive::apply(const Collection& edges, const std::optional<Bson>& before, const std::optional<Bson>& after) {
    struct Parent {
        const Collection* collection;
        Change change;
        std::vector<const Derived*> averages;
    };
    std::map<std::pair<std::string_view, base::ObjectId>, Parent> parents;
    const auto note = [&](const Derived& derived, const Bson& bson, int direction) {
        const Document edge{bson};
        const auto id = edge.find(derived.reference).id();
        if (!id || !counts(derived, edge)) return;
        auto& parent = parents[{derived.parent->name, id}];
        parent.collection = derived.parent;
        add_steps(derived, edge, direction, stores_arrays(), parent.change);
        if (derived.what == Derived::What::average) parent.averages.push_back(&derived);
    };
    for (const auto& derived : edges.derived) {
        // An element that stays as it is keeps its place in the list.
        const bool unchanged = before && after && derived.what == Derived::What::list && counts(derived, Document{*before}) &&
                               counts(derived, Document{*after}) && element(derived, Document{*before}) == element(derived, Document{*after});
        if (unchanged) continue;
        if (before) note(derived, *before, -1);
        if (after) note(derived, *after, +1);
    }
    for (auto& [key, parent] : parents) {
        const auto change = merged(parent.change);
        if (change.empty()) continue;
        const auto where = by_id(key.second);
        if (!engine_->update(*parent.collection, where, change) || parent.averages.empty()) continue;
        const auto now = engine_->find(*parent.collection, where);
        for (const auto* derived : parent.averages) {
            const Document document{*now};
            const auto value = mean(document.find(derived->sum).number(), document.find(derived->count).number());
            engine_->update(*parent.collection, where, {{Do::set, std::string{derived->target}, Value::of(value)}});
        }
    }
}

void Derive::insert(const Collection& collection, const Bson& document) {
    if (collection.derived.empty()) return engine_->insert(collection, document);
    engine_->transact([&](Documents&) {
        engine_->insert(collection, document);
        apply(collection, std::nullopt, document);
    });
}

bool Derive::update(const Collection& collection, const Filter& where, const Change& change) {
    if (collection.derived.empty()) return engine_->update(collection, where, change);
    bool done = false;
    engine_->transact([&](Documents&) {
        const auto before = engine_->find(collection, where);
        done = before.has_value();
        if (!done) return;
        const auto id = by_id(Document{*before}.id());
        engine_->update(collection, id, change);
        apply(collection, before, engine_->find(collection, id));
    });
    return done;
}

std::int64_t Derive::remove(const Collection& collection, const Filter& where, int limit) {
    if (collection.derived.empty()) return engine_->remove(collection, where, limit);
    std::int64_t n = 0;
    engine_->transact([&](Documents&) {
        n = 0;
        while (limit == 0 || n < limit) {
            const auto edge = engine_->find(collection, where);
            if (!edge || engine_->remove(collection, by_id(Document{*edge}.id()), 1) == 0) return;
            apply(collection, edge, std::nullopt);
            ++n;
        }
    });
    return n;
}

void Derive::transact(const std::function<void(Documents&)>& f) {
    engine_->transact([&](Documents&) { f(*this); });
}

std::vector<std::string> recount(Documents& documents, std::span<const Collection* const> all, const Collection& collection,
                                 base::ObjectId id, bool repair) {
    std::vector<std::string> out;
    documents.transact([&](Documents&) {
        out.clear();
        const auto stored = documents.find(collection, by_id(id));
        if (!stored) return;
        Change change;
        const auto expect = [&](std::string_view path, double counted) {
            const auto now = Document{*stored}.find(path);
            if (now.number() == counted && (now.is_number() || counted == 0)) return;
            change.push_back({Do::set, std::string{path}, Value::of(counted)});
            out.push_back(std::string{path} + " is " + std::to_string(now.number()) + ", its edges say " + std::to_string(counted));
        };
        for (const auto* edges : all)
            for (const auto& derived : edges->derived) {
                if (derived.parent->name != collection.name || derived.what == Derived::What::list) continue;
                double count = 0, sum = 0;
                each_edge(documents, *edges, derived, id, [&](Document edge) {
                    ++count;
                    sum += edge.find(derived.value).number();
                });
                if (derived.what == Derived::What::average) {
                    expect(derived.sum, sum);
                    expect(derived.count, count);
                }
                expect(derived.target, derived.what == Derived::What::count ? count : mean(sum, count));
            }
        if (repair && !change.empty()) documents.update(collection, by_id(id), change);
    });
    return out;
}

Bson assemble(Documents& documents, std::span<const Collection* const> all, const Collection& collection, const Bson& bson, bool complete) {
    const Document document{bson};
    std::map<std::string_view, std::vector<Value>> lists;
    for (const auto* edges : all)
        for (const auto& derived : edges->derived) {
            if (derived.parent->name != collection.name || derived.what != Derived::What::list) continue;
            std::vector<std::pair<Value, Value>> found;  // the edge's _id, the element
            each_edge(documents, *edges, derived, document.id(), [&](Document edge) {
                found.emplace_back(Value{edge.find("_id")}, element(derived, edge));
            });
            std::sort(found.begin(), found.end(), [](auto& a, auto& b) { return compare(a.first, b.first) < 0; });
            const auto cap = static_cast<std::size_t>(derived.cap);
            if (!complete && cap > 0 && found.size() > cap) found.erase(found.begin(), found.end() - derived.cap);
            auto& list = lists[derived.target];
            for (auto& [id, one] : found) list.push_back(std::move(one));
        }
    if (lists.empty()) return bson;
    // In the table's order, where the document's own members keep theirs.
    Writer out;
    std::vector<std::string_view> written;
    const auto add_list = [&](std::string_view name, const std::vector<Value>& items) {
        char space[24];
        out.begin_list(name);
        for (std::size_t i = 0; i < items.size(); ++i) out.add(schema::list_index(i, space), items[i]);
        out.end();
    };
    for (const auto& field : collection.table->fields) {
        if (const auto list = lists.find(field.name); list != lists.end()) add_list(field.name, list->second);
        else if (document.has(field.name)) out.add(field.name, document.find(field.name));
        else continue;
        written.push_back(field.name);
    }
    for (const auto& element : document)
        if (std::find(written.begin(), written.end(), element.name) == written.end()) out.add(element.name, element.value);
    return out.take();
}

}  // namespace store
