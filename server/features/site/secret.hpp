#pragma once
// A secret of the site: a key that it signs with. Collection secrets; made once, when it is first needed.
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace store {
class Documents;
}

namespace site {

struct Secret {
    base::Id<"secrets"> _id;  ///< derived from what it is for
    std::string key;
    base::Instant createdAt{};
};

/// The key for one purpose, the same for as long as the site lives.
std::string secret_of(store::Documents&, std::string_view purpose);

}  // namespace site

namespace schema {

template <>
inline constexpr auto fields<site::Secret> = std::array{
    field<&site::Secret::_id>({.access = Access::server}),
    field<&site::Secret::key>({.max = 100, .access = Access::secret}),
    field<&site::Secret::createdAt>({.access = Access::server}),
};
// Short-lived: another site that an export is brought to makes its own.
template <>
inline constexpr Collection collection<site::Secret>{
    .name = "secrets", .table = &table_of<site::Secret>, .short_lived = true};

}  // namespace schema
