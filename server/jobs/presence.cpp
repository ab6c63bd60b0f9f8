// Saying that this server is there, and asking who else is.
#include "jobs/presence.hpp"

#include "store/collection.hpp"

namespace jobs {

using store::eq, store::gt, store::of, store::set;

void Presence::say() {
    documents_.transact([&](store::Documents& documents) {
        const auto servers = of<Server>(documents);
        const auto now = base::now();
        if (servers.update(self_, {set<&Server::seenAt>(now), set<&Server::expiresAt>(now + gone_after)})) return;
        Server made{self_, now, now + gone_after};
        servers.insert(made);
    });
}

void Presence::leave() { of<Server>(documents_).remove({eq<&Server::_id>(self_)}, 1); }

std::vector<base::ObjectId> Presence::there() const {
    std::vector<base::ObjectId> out;
    const store::Query here{
        .by = &schema::indexes<Server>[0], .where = {gt<&Server::expiresAt>(base::now())}, .limit = store::most_listed};
    for (const auto& one : of<Server>(documents_).list(here).items) out.push_back(one._id.value);
    return out;
}

}  // namespace jobs
