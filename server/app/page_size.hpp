#pragma once
// How the commands read collections.

namespace app {

/// Documents that a command has in memory at once.
inline constexpr int page_size = 200;

}  // namespace app
