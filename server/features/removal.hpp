#pragma once
// Removal: how a service removes a document with everything that belongs to it. Given by app, which knows all
// collections.
#include <functional>

#include "base/id.hpp"

namespace store {
class Documents;
}
namespace schema {
struct Collection;
}

using Remove = std::function<void(store::Documents&, const schema::Collection&, base::ObjectId)>;
