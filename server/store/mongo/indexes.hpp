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

}  // namespace store::mongo
