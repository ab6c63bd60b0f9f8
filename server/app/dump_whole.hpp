#pragma once
// A whole document: as it leaves the house, the same from every engine, byte for byte.
#include "app/dump_shape.hpp"

namespace app {

/// The stored document with its _id first and its derived lists last, in the order of their declarations. Each list
/// keeps its newest elements, up to the cap that its declaration names, unless `full_arrays`.
std::string whole_document(store::Documents&, Collections all, const schema::Collection&, const std::string& stored,
                           bool full_arrays = false);

/// Whether documents of this collection have derived lists.
bool has_lists(Collections all, const schema::Collection& parent);

}  // namespace app
