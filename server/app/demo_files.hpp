#pragma once
// The small demo's files: its pictures made and named in their documents, its films ordered as jobs.
#include <filesystem>

#include "app/dump_progress.hpp"

namespace store {
class Store;
}

namespace app {

/// Draws every picture of the table, keeps it as an upload of whoever made its document, and names it there; in a demo
/// that was filled before. `data`: the store's directory. Returns how many; fewer when the work was interrupted.
std::size_t add_demo_pictures(store::Store&, const std::filesystem::path& data, Progress&);

}  // namespace app
