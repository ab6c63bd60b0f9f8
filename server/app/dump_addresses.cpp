// Claims of e-mail addresses, as registration makes them (features/users/accounts.cpp).
#include "app/dump_addresses.hpp"

#include "features/users/accounts.hpp"
#include "store/collection.hpp"

namespace app {

UserId address_holder(store::Documents& documents, const std::string& email) {
    const auto id = users::claim_of({}, email)._id;
    const auto claim = store::of<users::UserEmail>(documents).find({store::eq<&users::UserEmail::_id>(id)});
    return claim ? claim->user : UserId{};
}

void claim_address(store::Documents& documents, const users::User& user) {
    if (const auto holder = address_holder(documents, user.email)) {
        if (holder == user._id) return;
        throw base::Failure{base::Fault::conflict, "its e-mail address belongs to user " + holder.hex()};
    }
    auto claim = users::claim_of(user._id, user.email);
    store::of<users::UserEmail>(documents).insert(claim);
}

}  // namespace app
