#pragma once
// The demo's films: ordered as jobs when the demo is made, rendered by the server that runs later, one at a time.
#include <filesystem>
#include <functional>
#include <string>

namespace jobs {
class Queue;
class Workers;
}  // namespace jobs
namespace store {
class Documents;
class Store;
}  // namespace store

namespace app {

/// Orders a film for each lesson of the small demo; none without ffmpeg. How many.
std::size_t order_demo_films(store::Documents&, jobs::Queue&);
/// Says who renders them. A film that is there goes on like any upload: qualities, poster, playlists.
void register_demo_films(jobs::Workers&, store::Store&, jobs::Queue&, const std::filesystem::path& data);

}  // namespace app
