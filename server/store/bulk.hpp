#pragma once
// Many documents at once, for who reads or fills a whole store.
#include <span>

#include "store/engine.hpp"

namespace store {

/// Inserts documents of ascending _id as they are, in one transaction or one command; together at most 16 MB, unless
/// it is one. Searched words are made, nothing else is derived. When it fails, those up to some _id may be there.
/// Failure invalid names the document that cannot be taken.
void insert_all(Engine&, const Collection&, std::span<const Bson> documents);

/// The next documents behind this _id (null: the first ones), ascending; fewer than `limit` at the end. `whole`: with
/// the arrays that are stored in them.
std::vector<Bson> read_next(Engine&, const Collection&, const Value& after, int limit, bool whole);

}  // namespace store
