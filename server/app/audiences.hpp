#pragma once
// Audiences: who sees the pictures of which collection's documents.
#include "features/files/audience.hpp"

namespace store {
class Documents;
}

namespace app {

/// One function a collection that shows pictures, each as its feature's own policy has it.
files::Audiences audiences(store::Documents&);
/// An invitation shows the cover of the community that it leads to.
files::Invites invites(store::Documents&);

}  // namespace app
