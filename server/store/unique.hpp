#pragma once
// What is said when a unique index has the key already, whichever engine found it.
#include <span>

#include "base/failure.hpp"
#include "schema/collection.hpp"

namespace store {

/// The members of an index on _id, which every collection has without declaring it.
inline constexpr schema::IndexKey id_key[] = {{"_id"}};

/// A conflict that names the members.
base::Failure key_is_taken(const schema::Collection& in, std::span<const schema::IndexKey> keys);

}  // namespace store
