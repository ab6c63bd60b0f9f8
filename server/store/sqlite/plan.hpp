#pragma once
// Plan: which index serves a filter, as a range of its keys.
#include "store/documents.hpp"

namespace store::sqlite {

/// A range of an index's keys: from <= key < to.
struct Range {
    std::string from, to;
};

/// How a filter is answered. With several ranges (one_of) there is no order between them.
struct Plan {
    const schema::Index* index = nullptr;   ///< nullptr: by _id
    std::vector<Range> ranges;
    Filter rest;                            ///< conditions that the ranges do not promise
};

/// For a page in the order of `by` (nullptr: of _id).
Plan plan_for(const schema::Index* by, const Filter& where);
/// For a filter alone: by _id, or the index with the longest fixed prefix. No ranges: no index serves it.
Plan plan_for(const Collection& collection, const Filter& where);

}  // namespace store::sqlite
