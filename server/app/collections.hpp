#pragma once
// The one list of collections: what the store prepares, exports, checks and sweeps.
#include <span>

namespace schema {
struct Collection;
}

namespace app {

std::span<const schema::Collection* const> collections();

}  // namespace app
