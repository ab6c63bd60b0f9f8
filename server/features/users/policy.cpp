// What is shown of an account, and what is asked of a password.
#include "features/users/policy.hpp"

#include "auth/passwords.hpp"
#include "base/failure.hpp"

namespace users {

void require_good_password(const std::string& password, std::size_t shortest, const User& of) {
    const auto wrong = auth::refuse_password(password, shortest, {of.email, of.firstName, of.lastName});
    if (wrong.empty()) return;
    throw base::Failure{base::Fault::invalid, "Choose another password.", {{"password", std::string{wrong}}}};
}

Profile profile_of(const User& user) {
    if (user.deletedAt) return {person(user), std::nullopt, Role::student, user.createdAt};
    return {person(user), user.bio, user.role, user.createdAt};
}

bool may_give_up(const User& user, bool another_owner) { return !user.isOwner || another_owner; }

User tombstone_of(const User& user, base::Instant now) {
    return {._id = user._id,
            .email = user._id.hex() + "@deleted.invalid",  // RFC 2606: never a real domain
            .password = "!",                               // the hash of nothing
            .firstName = deleted_first_name,
            .lastName = deleted_last_name,
            .role = user.role,
            .createdAt = user.createdAt,
            .updatedAt = now,
            .epoch = user.epoch + 1,
            .deletedAt = now};
}

}  // namespace users
