// Claims of e-mail addresses, as registration makes them (features/users/accounts.cpp).
#include "app/dump_addresses.hpp"

#include "features/users/accounts.hpp"
#include "store/collection.hpp"

namespace app {
namespace {

base::ObjectId claim_id(const std::string& canonical) { return base::ObjectId::derived("useremails:" + canonical); }

}  // namespace

users::UserEmail claim_of(const users::User& user) {
    users::UserEmail claim{.address = users::canonical_address(user.email), .user = user._id};
    claim._id = claim_id(claim.address);
    return claim;
}

UserId address_holder(store::Documents& documents, const std::string& email) {
    const auto id = claim_id(users::canonical_address(email));
    const auto claim = store::of<users::UserEmail>(documents).find({store::eq<&users::UserEmail::_id>(id)});
    return claim ? claim->user : UserId{};
}

void claim_address(store::Documents& documents, const users::User& user) {
    if (const auto holder = address_holder(documents, user.email)) {
        if (holder == user._id) return;
        throw base::Failure{base::Fault::conflict, "its e-mail address belongs to user " + holder.hex()};
    }
    auto claim = claim_of(user);
    store::of<users::UserEmail>(documents).insert(claim);
}

}  // namespace app
