// Rows of documents: what an insert, a change and a removal write to the tables.
#include "store/sqlite/rows.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "store/key.hpp"
#include "store/paths.hpp"
#include "store/words.hpp"

namespace store::sqlite {
namespace {

using schema::Document;

constexpr schema::IndexKey id_path[] = {{"_id"}};

const Statement& statement(Connection& on, const Layout& layout, DocumentSql which) {
    return on.kept(layout.slot(which), [&] { return layout.sql(which); });
}

const Statement& statement(Connection& on, const Layout& layout, const KeptIndex& index, IndexSql which) {
    return on.kept(index.slot(which), [&] { return index.sql(which, layout.table); });
}

[[noreturn]] void taken(const Layout& layout, std::span<const schema::IndexKey> keys) {
    std::string members;
    base::Problems problems;
    for (const auto& key : keys) {
        members.append(members.empty() ? "" : " and ").append(key.path);
        problems.push_back({std::string{key.path}, "is taken"});
    }
    throw base::Failure{
        base::Fault::conflict,
        "Another " + words_of_type(layout.collection->table->name) + " has this " + members + " already.",
        std::move(problems)};
}

void insert_key(Connection& on, const Layout& layout, const KeptIndex& index, std::string_view key, std::int64_t id) {
    Run run{statement(on, layout, index, IndexSql::insert)};
    if (!run.bind(1, key).bind(2, id).done()) taken(layout, index.declared->path());
}

void remove_key(Connection& on, const Layout& layout, const KeptIndex& index, std::string_view key, std::int64_t id) {
    Run run{statement(on, layout, index, IndexSql::remove)};
    run.bind(1, key).bind(2, id).done();
}

void insert_words(Connection& on, const Layout& layout, std::int64_t id, const Words& words) {
    Run run{statement(on, layout, DocumentSql::search_insert)};
    run.bind(1, id).bind_text(2, words.scope).bind_text(3, words.text).done();
}

void remove_words(Connection& on, const Layout& layout, std::int64_t id) {
    Run run{statement(on, layout, DocumentSql::search_remove)};
    run.bind(1, id).done();
}

/// Whether one of the paths lies in the other.
bool overlap(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '.');
}

bool touches(const Change& change, std::string_view path) {
    return std::ranges::any_of(change, [&](const Step& step) { return overlap(step.path, path); });
}

bool touches(const Change& change, const schema::Index& index) {
    return std::ranges::any_of(index.path(),
                               [&](const auto& key) { return key.path == "__v" || touches(change, key.path); });
}

bool touches_words(const Change& change, const Collection& of) {
    return touches(change, of.search_scope) ||
           std::ranges::any_of(of.searched, [&](auto member) { return touches(change, member); });
}

void update_keys(Connection& on, const Layout& layout, const KeptIndex& index, std::int64_t id, Document before,
                 Document after) {
    const auto old_keys = index_keys(before, *index.declared);
    const auto new_keys = index_keys(after, *index.declared);
    for (const auto& key : old_keys)
        if (!std::ranges::binary_search(new_keys, key)) remove_key(on, layout, index, key, id);
    for (const auto& key : new_keys)
        if (!std::ranges::binary_search(old_keys, key)) insert_key(on, layout, index, key, id);
}

}  // namespace

Words words(const Collection& of, Document document) {
    Words out;
    if (!of.search_scope.empty()) out.scope = document.at(of.search_scope).id().hex();
    std::string text;
    for (const auto member : of.searched)
        any_at(document, member, [&](schema::ValueView value, Found found) {
            if (found == Found::value) text.append(value.text()) += '\n';
            return false;
        });
    out.text = folded(text);
    return out;
}

void insert_keys(Connection& on, const Layout& layout, const KeptIndex& index, std::int64_t id, Document document) {
    for (const auto& key : index_keys(document, *index.declared)) insert_key(on, layout, index, key, id);
}

void insert_words(Connection& on, const Layout& layout, std::int64_t id, Document document) {
    insert_words(on, layout, id, words(*layout.collection, document));
}

void insert_rows(Connection& on, const Layout& layout, const Bson& document) {
    const Document view{document};
    {
        const auto key = key_of(view.find("_id"));
        Run run{statement(on, layout, DocumentSql::insert)};
        if (!run.bind(1, key).bind(2, document).done()) taken(layout, id_path);
    }
    const auto id = on.last_row();
    for (const auto& index : layout.indexes) insert_keys(on, layout, index, id, view);
    if (!layout.search_table.empty()) insert_words(on, layout, id, view);
}

void update_rows(Connection& on, const Layout& layout, std::int64_t id, const Bson& before, const Bson& after,
                 const Change& touched) {
    for (const auto& index : layout.indexes)
        if (touches(touched, *index.declared)) update_keys(on, layout, index, id, Document{before}, Document{after});
    if (!layout.search_table.empty() && touches_words(touched, *layout.collection)) {
        const auto now = words(*layout.collection, Document{after});
        if (now != words(*layout.collection, Document{before})) {
            remove_words(on, layout, id);
            insert_words(on, layout, id, now);
        }
    }
    Run run{statement(on, layout, DocumentSql::update)};
    run.bind(1, id).bind(2, after).done();
}

void remove_rows(Connection& on, const Layout& layout, std::int64_t id, const Bson& document) {
    for (const auto& index : layout.indexes)
        for (const auto& key : index_keys(Document{document}, *index.declared)) remove_key(on, layout, index, key, id);
    if (!layout.search_table.empty()) remove_words(on, layout, id);
    Run run{statement(on, layout, DocumentSql::remove)};
    run.bind(1, id).done();
}

}  // namespace store::sqlite
