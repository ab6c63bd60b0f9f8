#pragma once
// Metrics of the store, the jobs and the mail, beside those that http keeps of its requests.
#include <string>

namespace jobs {
class Recount;
}
namespace mail {
class Outbox;
}
namespace store {
class Store;
}

namespace app {

/// Further lines of /metrics, in Prometheus' text format. What the store cannot say right now is left out.
std::string more_metrics(store::Store&, const mail::Outbox&, const jobs::Recount&);

}  // namespace app
