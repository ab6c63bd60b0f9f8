#pragma once
// Which index serves a filter, and which ranges of its keys must be read for it.
#include <vector>

#include "store/documents.hpp"

namespace store {

/// The keys k with from <= k < to.
struct KeyRange {
    std::string from, to;
};

/// How to answer a filter: read the ranges of `by` (nullptr: of _id), which are in order and apart, and check `rest`.
struct Plan {
    const schema::Index* by = nullptr;
    std::vector<KeyRange> ranges{};
    std::vector<const Condition*> rest{};  ///< point into the filter
};

/// Reads by this index. What its keys cannot serve is left in `rest`.
Plan plan_by(const Collection& in, const schema::Index* by, const Filter& where);
/// Reads by the index that fixes most: _id, then a unique index with all its keys, then the longest prefix. Without an
/// index that the filter touches: all documents by _id.
Plan choose_plan(const Collection& in, const Filter& where);

/// Whether an index of ours leads to the documents of the filter. An empty filter means all of them, by _id.
bool is_served(const Collection& in, const Filter& where);
/// Whether the index's keys serve every condition: equalities on a prefix, then at most one range.
bool is_served_by(const Collection& in, const schema::Index* by, const Filter& where);

/// The index that choose_plan takes; nullptr: by _id.
const schema::Index* best_index(const Collection& in, const Filter& where);

}  // namespace store
