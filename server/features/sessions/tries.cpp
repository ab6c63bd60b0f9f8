// Counting tries in the database: a document for each account or address that has failed lately.
#include "features/sessions/tries.hpp"

#include "base/encoding.hpp"
#include "store/collection.hpp"

namespace sessions {
namespace {

using store::eq, store::of, store::set;
using System = std::chrono::system_clock;

std::string hidden(const std::string& key) { return base::to_hex(base::sha256(key)); }

}  // namespace

System::time_point LoginTries::exchange(const std::string& key,
                                        const std::function<System::time_point(System::time_point)>& change) {
    const auto id = hidden(key);
    base::Instant before{};
    documents_.transact([&](store::Documents& documents) {
        const auto tries = of<LoginTry>(documents);
        const store::Filter self{eq<&LoginTry::_id>(id)};
        const auto found = tries.find(self);
        before = found ? found->wholeAt : base::Instant{};
        const auto whole_at = std::chrono::ceil<std::chrono::milliseconds>(change(before));
        if (whole_at == before) return;
        if (found) {
            tries.update(self, {set<&LoginTry::wholeAt>(whole_at), set<&LoginTry::expiresAt>(whole_at)});
        } else {
            LoginTry made{id, whole_at, whole_at};
            documents.insert(schema::collection<LoginTry>, schema::to_bson(made));
        }
    });
    return before;
}

void LoginTries::forget(const std::string& key) {
    of<LoginTry>(documents_).remove({eq<&LoginTry::_id>(hidden(key))}, 1);
}

}  // namespace sessions
