// Table: one collection's statements.
#include "store/sqlite/table.hpp"

#include <algorithm>
#include <cstring>
#include <set>

#include "base/failure.hpp"
#include "store/fold.hpp"
#include "store/key.hpp"
#include "store/match.hpp"
#include "store/paths.hpp"

namespace store::sqlite {

using base::Failure, base::Fault;
using schema::Document;

namespace {

std::string quoted(const std::string& name) { return '"' + name + '"'; }

}  // namespace

Table::Table(const Collection& collection)
    : collection_{collection}, name_{quoted(std::string{collection.name})}, words_{quoted(std::string{collection.name} + "/words")} {
    for (const auto& index : collection.indexes) {
        if (index.seed_only) continue;
        const auto name = index.name();
        const auto table = quoted(std::string{collection.name} + '/' + name);
        indexes_.push_back({&index, name, table, "INSERT INTO " + table + "(key,id) VALUES(?1,?2)",
                            "DELETE FROM " + table + " WHERE key=?1 AND id=?2", "SELECT id FROM " + table + " WHERE key=?1"});
    }
}

void Table::prepare(Connection& connection) const {
    connection.execute(("CREATE TABLE IF NOT EXISTS " + name_ + "(id INTEGER PRIMARY KEY, _id BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)").c_str());
    const auto prefix = std::string{collection_.name} + '/';
    std::set<std::string> there;
    {
        auto tables = connection.use("SELECT name FROM sqlite_schema WHERE type='table' AND substr(name,1,length(?1))=?1");
        tables.bind_text(1, prefix);
        while (tables.step()) there.insert(std::string{tables.bytes(0)});
    }
    for (const auto& index : indexes_) {
        if (there.erase(prefix + index.name) > 0) continue;
        const auto* columns = index.declared->unique ? "(key BLOB PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID"
                                                     : "(key BLOB, id INTEGER, PRIMARY KEY(key,id)) WITHOUT ROWID";
        connection.execute(("CREATE TABLE " + index.table + columns).c_str());
        scan(connection, nullptr, Range{{}, std::string(16, '\xFF')}, false, std::nullopt, [&](const Row& row) {
            add_keys(connection, index, Document{row.document}, row.id);
            return true;
        });
    }
    const bool has_words = std::erase_if(there, [&](const std::string& one) { return one.starts_with(prefix + "words"); }) > 0;
    if (!collection_.searched.empty() && !has_words) {
        connection.execute(("CREATE VIRTUAL TABLE " + words_ + " USING fts5(scope, body, content='', tokenize='unicode61 remove_diacritics 0')").c_str());
        scan(connection, nullptr, Range{{}, std::string(16, '\xFF')}, false, std::nullopt, [&](const Row& row) {
            add_words(connection, Document{row.document}, row.id);
            return true;
        });
    }
    for (const auto& obsolete : there) connection.execute(("DROP TABLE " + quoted(obsolete)).c_str());
}

void Table::add_keys(Connection& connection, const Indexed& index, Document document, std::int64_t id) const {
    for (const auto& key : index_keys(document, *index.declared)) connection.use(index.insert).bind(1, key).bind(2, id).run();
}

/// Looks before anything is written, so that a refused insert leaves nothing behind. There is one writer: no race.
void Table::require_free(Connection& connection, Document document, std::int64_t self) const {
    for (const auto& index : indexes_) {
        if (!index.declared->unique) continue;
        for (const auto& key : index_keys(document, *index.declared)) {
            auto probe = connection.use(index.probe);
            if (probe.bind(1, key).step() && probe.number(0) != self)
                throw Failure{Fault::conflict, "there is already one with this value in " + std::string{collection_.name} + '.' + index.name};
        }
    }
}

void Table::insert(Connection& connection, const Bson& bson) const {
    const Document document{bson};
    const auto id_key = key_of(document.find("_id"));
    if (connection.use("SELECT id FROM " + name_ + " WHERE _id=?1").bind(1, id_key).step())
        throw Failure{Fault::conflict, "there is already one with this _id in " + std::string{collection_.name}};
    require_free(connection, document, 0);
    connection.use("INSERT INTO " + name_ + "(_id,doc) VALUES(?1,?2)").bind(1, id_key).bind(2, bson).run();
    const auto id = connection.last_rowid();
    for (const auto& index : indexes_) add_keys(connection, index, document, id);
    add_words(connection, document, id);
}

void Table::replace(Connection& connection, std::int64_t id, const Bson& before, const Bson& after) const {
    const Document old{before}, now{after};
    require_free(connection, now, id);
    connection.use("UPDATE " + name_ + " SET doc=?1 WHERE id=?2").bind(1, after).bind(2, id).run();
    for (const auto& index : indexes_) {
        const auto gone = index_keys(old, *index.declared), come = index_keys(now, *index.declared);
        if (gone == come) continue;
        for (const auto& key : gone)
            if (!std::binary_search(come.begin(), come.end(), key)) connection.use(index.erase).bind(1, key).bind(2, id).run();
        for (const auto& key : come)
            if (!std::binary_search(gone.begin(), gone.end(), key)) connection.use(index.insert).bind(1, key).bind(2, id).run();
    }
    if (collection_.searched.empty() || (searched_text(old) == searched_text(now) && scope_of(old) == scope_of(now))) return;
    drop_words(connection, old, id);
    add_words(connection, now, id);
}

void Table::remove(Connection& connection, std::int64_t id, const Bson& bson) const {
    const Document document{bson};
    connection.use("DELETE FROM " + name_ + " WHERE id=?1").bind(1, id).run();
    for (const auto& index : indexes_)
        for (const auto& key : index_keys(document, *index.declared)) connection.use(index.erase).bind(1, key).bind(2, id).run();
    drop_words(connection, document, id);
}

std::string Table::searched_text(Document document) const {
    std::string out;
    for (const auto member : collection_.searched) out.append(folded(document.find(member).text())).append("\n");
    return out;
}

std::string Table::scope_of(Document document) const {
    return collection_.search_scope.empty() ? std::string{} : 'x' + document.find(collection_.search_scope).id().hex();
}

void Table::add_words(Connection& connection, Document document, std::int64_t id) const {
    if (collection_.searched.empty()) return;
    const auto text = searched_text(document), scope = scope_of(document);
    connection.use("INSERT INTO " + words_ + "(rowid,scope,body) VALUES(?1,?2,?3)").bind(1, id).bind_text(2, scope).bind_text(3, text).run();
}

void Table::drop_words(Connection& connection, Document document, std::int64_t id) const {
    if (collection_.searched.empty()) return;
    const auto text = searched_text(document), scope = scope_of(document);
    connection.use("INSERT INTO " + words_ + '(' + words_ + ",rowid,scope,body) VALUES('delete',?1,?2,?3)")
        .bind(1, id).bind_text(2, scope).bind_text(3, text).run();
}

Position Table::position(const Row& row) {
    Position out{row.key};
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(row.id >> shift & 0xFF);
    return out;
}

void Table::scan(Connection& connection, const schema::Index* index, const Range& range, bool backwards, const std::optional<Position>& after,
                 const std::function<bool(const Row&)>& visit) const {
    std::string from = range.from, to = range.to;
    std::int64_t from_id = -1, to_id = -1;
    if (after && after->size() >= 8) {
        std::uint64_t id = 0;
        for (std::size_t i = after->size() - 8; i < after->size(); ++i) id = id << 8 | static_cast<unsigned char>((*after)[i]);
        (backwards ? to : from) = after->substr(0, after->size() - 8);
        (backwards ? to_id : from_id) = static_cast<std::int64_t>(id);
    }
    const auto found = std::find_if(indexes_.begin(), indexes_.end(), [&](const Indexed& one) { return one.declared == index; });
    const bool by_id = index == nullptr;
    const auto& keys = by_id ? name_ : found->table;
    const std::string key = by_id ? "d._id" : "k.key", id = by_id ? "d.id" : "k.id", direction = backwards ? " DESC" : "";
    const auto source = by_id ? name_ + " d" : keys + " k CROSS JOIN " + name_ + " d ON d.id=k.id";
    // The key alone bounds the range; rows of the last page's own key are told apart by their id.
    auto rows = connection.use("SELECT " + id + "," + key + ",d.doc FROM " + source + " WHERE " + key + ">=?1 AND " + key + (backwards ? "<=?2" : "<?2") +
                               " ORDER BY " + key + direction + (by_id ? "" : "," + id + direction));
    rows.bind(1, from).bind(2, to);
    while (rows.step()) {
        const Row row{rows.number(0), rows.bytes(2), rows.bytes(1)};
        if (!backwards && row.key == from && row.id <= from_id) continue;
        if (backwards && row.key == to && (to_id < 0 || row.id >= to_id)) continue;
        if (!visit(row)) return;
    }
}

void Table::scan(Connection& connection, const Plan& plan, const std::function<bool(const Row&)>& visit) const {
    std::vector<std::int64_t> seen;
    bool more = true;
    const bool repeats = plan.index && std::any_of(plan.index->path().begin(), plan.index->path().end(), [&](const schema::IndexKey& key) {
        const auto* field = collection_.table->find(key.path.substr(0, key.path.find('.')));
        return field && field->type->kind == schema::Kind::list;
    });
    for (const auto& range : plan.ranges) {
        if (!more) return;
        scan(connection, plan.index, range, false, std::nullopt, [&](const Row& row) {
            if (!matches(Document{row.document}, plan.rest)) return true;
            if (repeats) {
                if (std::find(seen.begin(), seen.end(), row.id) != seen.end()) return true;
                seen.push_back(row.id);
            }
            return more = visit(row);
        });
    }
}

void Table::search(Connection& connection, const Search& search, std::int64_t below, const std::function<bool(const Row&)>& visit) const {
    const auto tokens = words(search.text);
    if (tokens.empty()) return;
    std::string match = search.scope ? "scope:x" + search.scope->hex() + " AND " : std::string{};
    match += "body:(";
    for (std::size_t i = 0; i < tokens.size(); ++i) match.append(i > 0 ? " AND \"" : "\"").append(tokens[i]).append(i + 1 < tokens.size() ? "\"" : "\"*");
    match += ')';
    auto rows = connection.use("SELECT w.rowid, d.doc FROM " + words_ + " w CROSS JOIN " + name_ +
                               " d ON d.id=w.rowid WHERE " + words_ + " MATCH ?1 AND w.rowid<?2 ORDER BY w.rowid DESC");
    rows.bind_text(1, match).bind(2, below);
    while (rows.step())
        if (!visit({rows.number(0), rows.bytes(1), {}})) return;
}

}  // namespace store::sqlite
