#pragma once
// Indexes that a database lacks, and what stands in their way.
#include "app/adopt_report.hpp"
#include "app/dump_progress.hpp"
#include "app/dump_shape.hpp"

namespace store::mongo {
class MongoEngine;
}

namespace app {

/// Adds what is missing, and each document that a unique index would refuse. False: something stands in the way, and no
/// store could be opened.
bool look_at_indexes(store::mongo::MongoEngine&, Collections all, AdoptReport&, Progress&);

}  // namespace app
