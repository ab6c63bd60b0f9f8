#pragma once
// The note in a store that a copy of another one fills: while it is there, the store is not whole.
#include "base/time.hpp"
#include "schema/collection.hpp"

namespace store {
class Documents;
}

namespace app {

/// Collection copies: one document, which goes when the copy has been verified.
struct CopyNote {
    base::Id<"copies"> _id;
    std::string source;  ///< a directory or a database, as people write it, without a password
    base::Instant createdAt;
};

/// The only one there can be.
base::Id<"copies"> copy_note_id();
/// Failure conflict: this store is an unfinished copy.
void require_whole(store::Documents&);

}  // namespace app

template <>
inline constexpr auto schema::fields<app::CopyNote> = std::array{
    schema::field<&app::CopyNote::_id>({.access = schema::Access::server}),
    schema::field<&app::CopyNote::source>({.required = true, .access = schema::Access::server}),
    schema::field<&app::CopyNote::createdAt>({.access = schema::Access::server}),
};
template <>
inline constexpr schema::Collection schema::collection<app::CopyNote>{
    .name = "copies", .table = &schema::table_of<app::CopyNote>, .short_lived = true};
