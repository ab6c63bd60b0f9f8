// Rows of documents: what an insert, a change and a removal write to the tables.
#include "store/sqlite/rows.hpp"

#include <algorithm>

#include "store/key.hpp"
#include "store/paths.hpp"
#include "store/unique.hpp"

namespace store::sqlite {
namespace {

using schema::Document;

const Statement& statement(Connection& on, const Layout& layout, DocumentSql which) {
    return on.kept(layout.slot(which), [&] { return layout.sql(which); });
}

const Statement& statement(Connection& on, const Layout& layout, const KeptIndex& index, IndexSql which) {
    return on.kept(index.slot(which), [&] { return index.sql(which, layout.table); });
}

void insert_key(Connection& on, const Layout& layout, const KeptIndex& index, std::string_view key, std::int64_t id) {
    Run run{statement(on, layout, index, IndexSql::insert)};
    if (!run.bind(1, key).bind(2, id).done()) throw key_is_taken(*layout.collection, index.declared->path());
}

void remove_key(Connection& on, const Layout& layout, const KeptIndex& index, std::string_view key, std::int64_t id) {
    Run run{statement(on, layout, index, IndexSql::remove)};
    run.bind(1, key).bind(2, id).done();
}

void insert_words(Connection& on, const Layout& layout, std::int64_t id, const Searched& searched) {
    const auto scope = scope_text(*layout.collection, searched);
    Run run{statement(on, layout, DocumentSql::search_insert)};
    run.bind(1, id).bind_text(2, scope).bind_text(3, searched.text).done();
}

void remove_words(Connection& on, const Layout& layout, std::int64_t id) {
    Run run{statement(on, layout, DocumentSql::search_remove)};
    run.bind(1, id).done();
}

bool touches(const Change& change, const schema::Index& index) {
    return std::ranges::any_of(index.path(),
                               [&](const auto& key) { return key.path == "__v" || touches(change, key.path); });
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

std::string scope_text(const Collection& in, const Searched& searched) {
    return in.search_scope.empty() ? std::string{} : searched.scope.hex();
}

void insert_keys(Connection& on, const Layout& layout, const KeptIndex& index, std::int64_t id, Document document) {
    for (const auto& key : index_keys(document, *index.declared)) insert_key(on, layout, index, key, id);
}

void insert_words(Connection& on, const Layout& layout, std::int64_t id, Document document) {
    insert_words(on, layout, id, searched_of(*layout.collection, document));
}

void insert_rows(Connection& on, const Layout& layout, const Bson& document) {
    const Document view{document};
    {
        const auto key = key_of(view.find("_id"));
        Run run{statement(on, layout, DocumentSql::insert)};
        if (!run.bind(1, key).bind(2, document).done()) throw key_is_taken(*layout.collection, id_key);
    }
    const auto id = on.last_row();
    for (const auto& index : layout.indexes) insert_keys(on, layout, index, id, view);
    if (!layout.search_table.empty()) insert_words(on, layout, id, view);
}

void update_rows(Connection& on, const Layout& layout, std::int64_t id, const Bson& before, const Bson& after,
                 const Change& touched) {
    for (const auto& index : layout.indexes)
        if (touches(touched, *index.declared)) update_keys(on, layout, index, id, Document{before}, Document{after});
    if (!layout.search_table.empty() && touches_search(touched, *layout.collection)) {
        const auto now = searched_of(*layout.collection, Document{after});
        if (now != searched_of(*layout.collection, Document{before})) {
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
