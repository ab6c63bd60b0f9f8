#pragma once
// Table: how one collection lies in SQLite, and every statement on it. A rowid table of (id, _id, doc), one WITHOUT ROWID
// table of (key, id) for each index, and an FTS5 index over the searched members.
#include <functional>
#include <vector>

#include "store/sqlite/connection.hpp"
#include "store/sqlite/plan.hpp"

namespace store::sqlite {

/// A document where it lies. The bytes are SQLite's own, valid while the row is visited.
struct Row {
    std::int64_t id;
    std::string_view document;
    std::string_view key;   ///< of the index that found it
};

class Table {
public:
    explicit Table(const Collection& collection);

    /// Makes what is missing, indexes over what is already there included, and drops indexes that are declared no more.
    void prepare(Connection&) const;
    void insert(Connection&, const Bson&) const;
    void replace(Connection&, std::int64_t id, const Bson& before, const Bson& after) const;
    void remove(Connection&, std::int64_t id, const Bson&) const;
    /// Visits rows of one range in key order after a place in it, until `visit` says false.
    void scan(Connection&, const schema::Index* index, const Range&, bool backwards, const std::optional<Position>& after,
              const std::function<bool(const Row&)>& visit) const;
    /// Visits the rows that a plan finds and whose documents hold its rest; each once.
    void scan(Connection&, const Plan&, const std::function<bool(const Row&)>& visit) const;
    /// Visits the documents that have all words, newest first, from below a rowid.
    void search(Connection&, const Search&, std::int64_t below, const std::function<bool(const Row&)>& visit) const;

    /// Where a row is in its index: for the next page.
    static Position position(const Row&);

private:
    struct Indexed {
        const schema::Index* declared;
        std::string name, table, insert, erase, probe;
    };
    void add_keys(Connection&, const Indexed&, schema::Document, std::int64_t id) const;
    void require_free(Connection&, schema::Document, std::int64_t self) const;
    void add_words(Connection&, schema::Document, std::int64_t id) const;
    void drop_words(Connection&, schema::Document, std::int64_t id) const;
    std::string searched_text(schema::Document) const;
    std::string scope_of(schema::Document) const;

    const Collection& collection_;
    std::string name_, words_;
    std::vector<Indexed> indexes_;
};

}  // namespace store::sqlite
