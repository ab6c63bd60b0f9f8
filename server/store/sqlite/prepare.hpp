#pragma once
// Making the file fit the declarations: tables that are missing are created and filled, those no longer declared go.
#include "store/sqlite/connection.hpp"
#include "store/sqlite/layout.hpp"

namespace store::sqlite {

/// Creates the store's own table and checks that this program knows the file's format. Failure unavailable when a newer
/// program wrote it.
void prepare_file(Connection& on);
/// In the writing connection's transaction. Failure conflict when documents break a unique index that is new.
void prepare_tables(Connection& on, const Layout& layout);
/// The search is filled anew by the next prepare_tables.
void forget_search(Connection& on, const Layout& layout);
/// Reads the whole file. Failure unavailable when it is damaged.
void check_file(Connection& on);

}  // namespace store::sqlite
