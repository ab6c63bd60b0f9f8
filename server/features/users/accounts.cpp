// Accounts: addresses are claimed by documents of their own, so that two cannot differ only by case.
#include "features/users/accounts.hpp"

#include <algorithm>

#include "store/collection.hpp"

namespace users {
namespace {

using store::eq, store::set, store::unset, store::of;

base::ObjectId claim_id(std::string_view email) { return claim_of({}, email)._id; }

void require_free(store::Documents& documents, std::string_view email) {
    const bool taken = of<UserEmail>(documents).exists({eq<&UserEmail::_id>(claim_id(email))}) ||
                       of<User>(documents).exists({eq<&User::email>(std::string{email})});
    if (taken)
        throw base::Failure{base::Fault::conflict,
                            "There is already an account with this e-mail address.",
                            {{"email", "is already registered"}}};
}

void claim(store::Documents& documents, UserId user, std::string_view email) {
    auto claim = claim_of(user, email);
    of<UserEmail>(documents).insert(claim);
}

}  // namespace

std::string canonical_address(std::string_view email) {
    // Addresses here are ASCII (schema::is_email). Domains ignore case, and so do all mail servers that matter.
    std::string out{email};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

UserEmail claim_of(UserId user, std::string_view email) {
    UserEmail claim{.address = canonical_address(email), .user = user};
    claim._id = base::ObjectId::derived("useremails:" + claim.address);
    return claim;
}

std::optional<User> find_by_email(store::Documents& documents, std::string_view email) {
    const auto users = of<User>(documents);
    const auto claim = of<UserEmail>(documents).find({eq<&UserEmail::_id>(claim_id(email))});
    // Without a claim: somebody whom another application that shares the database has registered.
    auto user = claim ? users.find(claim->user) : users.find({eq<&User::email>(std::string{email})});
    if (user && user->deletedAt) return std::nullopt;
    return user;
}

bool has_other_owner(store::Documents& documents, UserId user) {
    const auto owners =
        of<User>(documents).list({.by = &schema::indexes<User>[2], .where = {eq<&User::isOwner>(true)}, .limit = 2});
    return std::ranges::any_of(owners.items, [&](const User& one) { return one._id != user; });
}

void add_account(store::Documents& documents, User& user) {
    require_free(documents, user.email);
    of<User>(documents).insert(user);
    claim(documents, user._id, user.email);
}

void release_address(store::Documents& documents, const User& user) {
    const auto id = claim_id(canonical_address(user.email));
    of<UserEmail>(documents).remove({eq<&UserEmail::_id>(id), eq<&UserEmail::user>(user._id)}, 1);
}

void change_address(store::Documents& documents, const User& user, const std::string& email) {
    const auto before = canonical_address(user.email);
    // The same address in other letters: the claim is already one's own.
    if (canonical_address(email) != before) {
        require_free(documents, email);
        claim(documents, user._id, email);
        release_address(documents, user);
    }
    of<User>(documents).update(user._id, {set<&User::email>(email), unset<&User::emailVerifiedAt>()});
}

}  // namespace users
