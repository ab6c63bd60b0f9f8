#pragma once
// Indexes and search against the documents: what was derived once, derived again and compared.
#include "store/engine.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/layout.hpp"

namespace store::sqlite {

/// In one snapshot of the reading connection. Each document is read once, each index and the search once.
void audit(Connection& on, const Layout& layout, const Audit& found);
/// In the writing connection's transaction. Failure conflict when two documents have one unique key.
void rebuild(Connection& on, const Layout& layout);

}  // namespace store::sqlite
