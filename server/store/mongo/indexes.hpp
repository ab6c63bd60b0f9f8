#pragma once
// A collection's indexes, its validator and its search, made and kept as they are declared.
#include "store/mongo/capabilities.hpp"
#include "store/mongo/known.hpp"
#include "store/mongo/options.hpp"

namespace store::mongo {

/// Makes what is missing. Indexes that an earlier version of ours declared and this one does not are dropped; those of
/// others stay. True: other members are searched than before, so the words must be made again. Trouble duplicate: a
/// unique index does not fit the documents. Failure conflict: another's index stands in the way.
bool prepare_collection(Talk&, const Known&, const Capabilities&, Validation);

/// A declared index that the database does not have as it is declared.
struct LackingIndex {
    const schema::Index* index;
    bool in_the_way;  ///< there is one of its name that is unique where ours is not, or the other way round
};
/// Changes nothing.
std::vector<LackingIndex> lacking_indexes(Talk&, const Collection&);

}  // namespace store::mongo
