// Stamps: where a document's counter stands.
#include "store/stamps.hpp"

#include <functional>

namespace store {

Stamps::Place Stamps::place_of(std::string_view collection, const base::ObjectId& id) {
    const std::hash<std::string_view> hash;
    return static_cast<Place>((hash(id.view()) * 31 + hash(collection)) % places);
}

}  // namespace store
