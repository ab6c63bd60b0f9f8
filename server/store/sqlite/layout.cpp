// SQL of the tables and of every statement on them. The only SQL besides pragmas and transactions.
#include "store/sqlite/layout.hpp"

#include <stdexcept>

#include <sqlite3.h>

#include "store/paths.hpp"

namespace store::sqlite {
namespace {

constexpr int contentless_delete_since = 3'043'000;

}  // namespace

std::string in_quotes(std::string_view name) {
    std::string out = "\"";
    for (const char c : name) {
        out += c;
        if (c == '"') out += c;
    }
    return out += '"';
}

Layout::Layout(const Collection& of, std::size_t first_free_slot)
    : collection{&of},
      table{in_quotes(of.name)},
      first_slot{first_free_slot},
      end_slot{first_free_slot + static_cast<std::size_t>(DocumentSql::size)} {
    if (!of.searched.empty()) search_table = in_quotes("search." + std::string{of.name});
    for (const auto& index : of.indexes) {
        if (index.seed_only) continue;
        auto name = std::string{of.name} + "." + index.name();
        if (index.unique) name += ".unique";
        if (index.sparse) name += ".sparse";
        bool lists = false;
        for (const auto& key : index.path()) type_at(of, key.path, &lists);
        indexes.push_back({&index, std::move(name), lists, end_slot});
        end_slot += static_cast<std::size_t>(IndexSql::size);
    }
}

const KeptIndex& Layout::kept(const schema::Index& declared) const {
    for (const auto& index : indexes)
        if (index.declared == &declared) return index;
    for (const auto& index : indexes)
        if (index.declared->name() == declared.name()) return index;
    throw std::logic_error{table + " has no index " + declared.name()};
}

std::string Layout::create() const {
    return "CREATE TABLE IF NOT EXISTS " + table +
           "(id INTEGER PRIMARY KEY, _id BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)";
}

std::string Layout::create_search() const {
    // The text comes folded; the ascii tokenizer takes every other byte as part of a word. No positions are kept, and
    // no
    // second copy of the text where this SQLite can delete without it.
    const auto content =
        sqlite3_libversion_number() >= contentless_delete_since ? "content='', contentless_delete=1, " : "";
    return "CREATE VIRTUAL TABLE " + search_table + " USING fts5(scope, text, " + content +
           "tokenize='ascii', detail=column, prefix='1 2 3')";
}

std::string Layout::sql(DocumentSql which) const {
    const auto scan = "SELECT _id, id, doc FROM " + table + " WHERE _id >= ?1 AND _id < ?2 ORDER BY _id";
    switch (which) {
        case DocumentSql::by_key: return "SELECT _id, id, doc FROM " + table + " WHERE _id = ?1";
        case DocumentSql::by_row: return "SELECT _id, id, doc FROM " + table + " WHERE id = ?1";
        case DocumentSql::insert: return "INSERT INTO " + table + "(_id, doc) VALUES(?1, ?2)";
        case DocumentSql::update: return "UPDATE " + table + " SET doc = ?2 WHERE id = ?1";
        case DocumentSql::remove: return "DELETE FROM " + table + " WHERE id = ?1";
        case DocumentSql::count: return "SELECT count(*) FROM " + table + " WHERE _id >= ?1 AND _id < ?2";
        case DocumentSql::forward: return scan;
        case DocumentSql::backward: return scan + " DESC";
        case DocumentSql::search_insert:
            return "INSERT INTO " + search_table + "(rowid, scope, text) VALUES(?1, ?2, ?3)";
        case DocumentSql::search_remove: return "DELETE FROM " + search_table + " WHERE rowid = ?1";
        case DocumentSql::search:
            return "SELECT NULL, f.rowid, d.doc FROM " + search_table + " f CROSS JOIN " + table +
                   " d ON d.id = f.rowid WHERE f." + search_table + " MATCH ?1 AND f.rowid < ?2 ORDER BY f.rowid DESC";
        case DocumentSql::size: break;
    }
    return {};
}

std::string KeptIndex::create() const {
    const auto* primary = declared->unique ? "key" : "key, id";
    return "CREATE TABLE " + in_quotes(table) + "(key BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(" + primary +
           ")) WITHOUT ROWID";
}

std::string KeptIndex::sql(IndexSql which, const std::string& documents) const {
    const auto here = in_quotes(table);
    const auto scan =
        "SELECT k.key, k.id, d.doc FROM " + here + " k CROSS JOIN " + documents + " d ON d.id = k.id WHERE ";
    switch (which) {
        case IndexSql::insert:
            // An entry that is there already is as good as a new one; only a unique index may refuse.
            return (declared->unique ? "INSERT INTO " : "INSERT OR IGNORE INTO ") + here + "(key, id) VALUES(?1, ?2)";
        case IndexSql::remove: return "DELETE FROM " + here + " WHERE key = ?1 AND id = ?2";
        case IndexSql::count:
            return std::string{"SELECT count("} + (lists ? "DISTINCT id" : "*") + ") FROM " + here +
                   " WHERE key >= ?1 AND key < ?2";
        case IndexSql::forward: return scan + "k.key >= ?1 AND k.key < ?2 ORDER BY k.key, k.id";
        case IndexSql::backward: return scan + "k.key >= ?1 AND k.key < ?2 ORDER BY k.key DESC, k.id DESC";
        case IndexSql::forward_after: return scan + "(k.key, k.id) > (?1, ?3) AND k.key < ?2 ORDER BY k.key, k.id";
        case IndexSql::backward_after:
            return scan + "(k.key, k.id) < (?2, ?3) AND k.key >= ?1 ORDER BY k.key DESC, k.id DESC";
        case IndexSql::size: break;
    }
    return {};
}

}  // namespace store::sqlite
