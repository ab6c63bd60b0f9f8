#pragma once
// Removing a file: its document, and with it all its blobs, in one transaction.
#include <optional>

#include "features/files/media_file.hpp"

namespace store {
class Blobs;
class Documents;
}  // namespace store

namespace files {

/// Unless documents name it, or it was changed after `unchanged_since`. False: it stays, or there is none.
bool remove_unused(store::Documents&, store::Blobs&, MediaFileId,
                   std::optional<base::Instant> unchanged_since = std::nullopt);

}  // namespace files
