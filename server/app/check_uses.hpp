#pragma once
// Uses of files against the members that name them, both ways.
#include "app/check.hpp"

namespace app {

/// Adds what is wrong: a document that names a file without an edge to it, and an edge of a document that is gone or
/// does not name its file. With `repair` the documents are right. A file that is missing has no edges, and is no fault.
void check_uses(store::Documents&, Collections all, const CheckOptions&, CheckReport&, Progress&);

}  // namespace app
