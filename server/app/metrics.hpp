#pragma once
// Metrics of the store, the jobs, the mail and the files, beside those that http keeps of its requests.
#include <string>

namespace jobs {
class Recount;
}
namespace store {
class Store;
}

namespace app {

class Features;

/// Further lines of /metrics, in Prometheus' text format. What the store cannot say right now is left out.
std::string more_metrics(store::Store&, const Features&, const jobs::Recount&);

}  // namespace app
