// Stamps: where a document's counter stands.
#include "base/stamps.hpp"

#include <functional>

namespace base {

Stamps::Place Stamps::place_of(std::string_view collection, const ObjectId& id) {
    const std::hash<std::string_view> hash;
    return static_cast<Place>((hash(id.view()) * 31 + hash(collection)) % places);
}

}  // namespace base
