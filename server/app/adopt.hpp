#pragma once
// Taking over a MongoDB database that another application has filled.
#include <filesystem>

#include "app/adopt_report.hpp"
#include "app/dump_progress.hpp"
#include "app/dump_shape.hpp"

namespace store {
struct Options;
}

namespace app {

struct AdoptOptions {
    bool apply = false;  ///< mend what can be mended; else nothing is changed, not even an index made
};

/// Looks at everything, and with `apply` builds indexes, converts and fills in members, makes the documents that arrays
/// tell of, sets counters and arrays right and keeps the features' rules. To stop it at any point and to run it again
/// does no harm. Nothing begins while a unique index would be refused: that is for people to decide.
AdoptReport adopt(const store::Options&, const std::filesystem::path& data, Collections all, const AdoptOptions&,
                  Progress&);

}  // namespace app
