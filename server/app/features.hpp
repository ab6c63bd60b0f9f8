#pragma once
// The one list of features: their services, made in the order in which they need each other, and their routes.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/hooks.hpp"
#include "http/routes.hpp"

namespace auth {
class Limits;
}
namespace jobs {
class Queue;
class Workers;
}  // namespace jobs
namespace mail {
class Outbox;
}
namespace files {
struct Tally;
}
namespace store {
class Store;
}

namespace app {

struct Config;

class Features {
public:
    /// `setup_token`: what set-up asks for; none when only this machine reaches the server.
    Features(store::Store&, jobs::Queue&, auth::Limits&, const Config&, std::optional<std::string> setup_token);
    ~Features();

    std::vector<http::Route> routes();
    /// Authentication, slugs, set-up, transactions and idempotency, for the requests' line.
    http::Hooks hooks();
    /// Says which work is theirs.
    void register_jobs(jobs::Workers&);
    /// For /metrics and /readyz.
    const mail::Outbox& outbox() const;
    const files::Tally& files() const;
    bool can_read() const;
    std::string metrics() const;
    /// The server is about to end: nothing that takes long begins any more.
    void stop();
    /// For `lyceum admin create`.
    void create_owner(const std::string& email, const std::string& password, const std::string& first,
                      const std::string& last);

private:
    struct Services;
    std::unique_ptr<Services> services_;
};

}  // namespace app
