#pragma once
// Demo content: a small site that reads like a real one, or generated ones of the sizes that are measured.
#include <cstdint>
#include <string>

#include "app/dump_progress.hpp"
#include "base/time.hpp"

namespace store {
class Documents;
}

namespace app {

enum class DemoScale {
    small,   ///< 40 people, 4 communities, written by hand
    medium,  ///< 1,000 users, 10 communities, 10,000 posts, 100,000 likes
    large,   ///< 100,000 users, 100 communities, 1 million posts, 10 million likes
};

struct DemoOptions {
    DemoScale scale = DemoScale::small;
    std::uint64_t seed = 1;
    std::string password_hash{};  ///< of `demo_password`, as a PHC string
    bool films = false;           ///< its lessons last as long as the films that the small demo will get
    base::Instant today{};        ///< the content ends here and events follow; none: this midnight in UTC
};

inline constexpr const char* demo_password = "lyceum-demo";
/// What to tell the operator: the three accounts and their password.
std::string demo_logins();

struct DemoReport {
    std::int64_t documents = 0;
    bool interrupted = false;
};

/// Fills an empty store; the same seed and day give the same content, ids included. Failure conflict when there are
/// users already.
DemoReport fill_demo(store::Documents&, const DemoOptions&, Progress&);

}  // namespace app
