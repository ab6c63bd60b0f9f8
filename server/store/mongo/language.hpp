#pragma once
// The store's language in MongoDB's words. Pure: bytes from structs.
#include <vector>

#include "store/documents.hpp"

namespace store::mongo {

/// A filter as `find` takes it.
Bson filter_of(const Filter&);
/// All of these filters must hold; one of these must; none of these, of which there is at least one. Without any:
/// everything, nothing.
Bson all_of(const std::vector<Bson>&);
Bson any_of(const std::vector<Bson>&);
Bson none_of(const std::vector<Bson>&);
/// {path: {operator: value}}
Bson comparison(std::string_view path, std::string_view op, schema::ValueView value);
/// {_id: id}
Bson by_id(schema::ValueView id);
/// {_id: {$in: ids}}
Bson by_ids(const std::vector<Value>& ids);

/// Update operators. `moves`: positions in a list change, so that `__v` must grow (store/change.hpp).
Bson update_of(const Change&, bool moves);
/// Whether the server needs to know how `$push` sorts a list and keeps its newest elements only.
bool slices(const Change&);
/// Whether it needs to know that `$pull` of an object takes every element with these members.
bool pulls_by_members(const Change&);

}  // namespace store::mongo
