#pragma once
// Which servers share this database. Collection servers: each says every few seconds that it is there, by its own
// clock, so their clocks must agree within some seconds.
#include <chrono>
#include <vector>

#include "schema/collection.hpp"

namespace store {
class Documents;
}

namespace jobs {

struct Server {
    base::Id<"servers"> _id;  ///< made anew at each start
    base::Instant seenAt{};
    base::Instant expiresAt{};  ///< from then on it counts as gone
};

inline constexpr std::chrono::seconds said_every{5}, gone_after{25};

/// This process among them.
class Presence {
public:
    explicit Presence(store::Documents& documents) : documents_{documents} {}
    const base::ObjectId& self() const { return self_.value; }
    void say();
    void leave();
    /// Those that are there, this one too.
    std::vector<base::ObjectId> there() const;

private:
    store::Documents& documents_;
    const base::Id<"servers"> self_ = base::Id<"servers">::make();
};

}  // namespace jobs

namespace schema {

template <>
inline constexpr auto fields<jobs::Server> = std::array{
    field<&jobs::Server::_id>({.access = Access::server}),
    field<&jobs::Server::seenAt>({.access = Access::server}),
    field<&jobs::Server::expiresAt>({.access = Access::server}),
};
template <>
inline constexpr auto indexes<jobs::Server> = std::array{index({asc<&jobs::Server::expiresAt>})};
template <>
inline constexpr Collection collection<jobs::Server>{.name = "servers",
                                                     .table = &table_of<jobs::Server>,
                                                     .indexes = indexes<jobs::Server>,
                                                     .expires = name_of_member<&jobs::Server::expiresAt>,
                                                     .short_lived = true};

}  // namespace schema
