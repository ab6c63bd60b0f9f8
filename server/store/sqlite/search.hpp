#pragma once
// Full-text search over one collection, on FTS5.
#include "store/sqlite/connection.hpp"
#include "store/sqlite/layout.hpp"

namespace store::sqlite {

/// Looks only through the scopes that the query names, by itself or in `also`. Failure unavailable when it takes longer
/// than a second.
Page search(Connection& on, const Layout& layout, const Search& query);

}  // namespace store::sqlite
