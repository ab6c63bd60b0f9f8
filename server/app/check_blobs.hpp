#pragma once
// Whether every file has its bytes, and whether there are bytes that are no file's.
#include "app/check.hpp"

namespace store {
class Blobs;
class Documents;
}  // namespace store

namespace app {

/// Reads all bytes. With `repair`, bytes that no document has named for a day are removed, but no upload that waits for
/// its turn; nothing brings back bytes that are missing or damaged but a backup, or keeping them again.
void check_blobs(store::Documents&, store::Blobs&, const CheckOptions&, CheckReport&, Progress&);

}  // namespace app
