#pragma once
// Writing a document's rows: itself, its keys in each index, its words for the search.
#include "store/searched.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/layout.hpp"

namespace store::sqlite {

/// All of these run in the writing connection's transaction; one that fails leaves it to be rolled back.
/// Failure conflict: the _id or a unique key is taken.
void insert_rows(Connection& on, const Layout& layout, const Bson& document);
/// Rewrites only the rows that differ. `touched`: the paths that changed.
void update_rows(Connection& on, const Layout& layout, std::int64_t id, const Bson& before, const Bson& after,
                 const Change& touched);
void remove_rows(Connection& on, const Layout& layout, std::int64_t id, const Bson& document);

/// The scope as the search table has it.
std::string scope_text(const Collection& in, const Searched& searched);

/// Adds the keys of one document to one index, or its words to the search: for an index that is built later.
void insert_keys(Connection& on, const Layout& layout, const KeptIndex& index, std::int64_t id,
                 schema::Document document);
void insert_words(Connection& on, const Layout& layout, std::int64_t id, schema::Document document);

}  // namespace store::sqlite
