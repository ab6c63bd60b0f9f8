#pragma once
// Guards of an import: what is unreadable or stale must not open a door.
#include "app/dump_fit.hpp"

namespace app {

/// A course whose price cannot be read would be free: it comes in unpublished.
void guard(const schema::Collection&, const std::string& original, Incoming& fitted, ImportReport&);

/// A membership that only the user's own list tells of would open a private community: it waits for an admin.
void guard_edge(store::Documents&, const schema::Collection& edges, Incoming& edge, ImportReport&);

}  // namespace app
