// Index names, as MongoDB makes them.
#include "schema/collection.hpp"

namespace schema {

std::string Index::name() const {
    std::string out;
    for (const auto& key : path()) {
        if (!out.empty()) out += '_';
        out.append(key.path).append(key.order == Order::ascending ? "_1" : "_-1");
    }
    return out;
}

}  // namespace schema
