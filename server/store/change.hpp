#pragma once
// Applying MongoDB's update operators to a document's bytes.
#include "store/documents.hpp"

namespace store {

/// The changed document. Members that no step names keep their bytes and their place; new ones are appended. A step
/// that
/// moves positions in a list (pull, a push that drops, a list set or unset) also adds 1 to `__v`, as Mongoose needs it.
/// Failure invalid: a step does not fit what is there, or changes _id; too_large: the result exceeds `most_bytes`.
Bson changed(const Bson& document, const Change& change);

}  // namespace store
