// Memberships: approving, blocking, roles, leaving.
#include "features/memberships/memberships.hpp"

#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::Failure, base::require;
using store::eq, store::of, store::set;

namespace {

constexpr const char* no_member = "this user is no member and has not asked to be one";

Membership membership_or_fail(store::Documents& documents, CommunityId community, UserId user) {
    auto found = membership_of(documents, user, community);
    const auto person = found ? of<users::User>(documents).find(user) : std::nullopt;
    // The memberships of an account that was deleted go one after the other.
    require(person && !person->deletedAt, Fault::not_found, no_member);
    return *std::move(found);
}

/// What a membership becomes. Only an active one has a role, and only its end leads out of being blocked: the user was
/// perhaps never let in.
Membership changed(const Membership& before, const schema::Patch<Membership>& patch) {
    auto after = before;
    if (patch.has<&Membership::status>()) after.status = patch.value.status;
    if (patch.has<&Membership::role>()) after.role = patch.value.role;
    if (after.status == Status::pending && before.status != Status::pending)
        throw Failure{
            Fault::invalid, "a membership cannot be put back to pending", {{"status", "must be active or blocked"}}};
    require(before.status != Status::blocked || after.status == Status::blocked, Fault::conflict,
            "remove the membership to unblock this user, who may then join or ask again");
    const bool promoted = patch.has<&Membership::role>() && after.role == Role::admin;
    require(!promoted || after.status == Status::active, Fault::conflict,
            "only an active member can be an admin; approve the request first");
    if (after.status != Status::active) after.role = Role::member;
    if (after.status == Status::active && before.status != Status::active) after.joinedAt = base::now();
    return after;
}

}  // namespace

void Memberships::leave(const auth::Caller& caller, CommunityId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto mine = membership_of(documents, caller.user, id);
        // Leaving twice is leaving; but nobody learns in this way that a private community is there.
        if (!mine) return static_cast<void>(enter(documents, caller, id));
        require(mine->status != Status::blocked, Fault::not_found, "there is no such community");
        end(documents, *mine);
    });
}

void Memberships::end(store::Documents& documents, const Membership& membership) {
    keep_an_admin(membership);
    of<Membership>(documents).remove({eq<&Membership::_id>(membership._id)});
    if (is_active(membership) && on_left_) on_left_(documents, membership.community, membership.user);
}

bool Memberships::is_last_admin(const Membership& one) {
    if (one.role != Role::admin || one.status != Status::active) return false;
    const auto admins =
        of<Membership>(documents_)
            .list({.by = &schema::indexes<Membership>[1],
                   .where = {eq<&Membership::community>(one.community), eq<&Membership::status>(Status::active),
                             eq<&Membership::role>(Role::admin)},
                   .limit = 2});
    return admins.items.size() < 2;
}

void Memberships::keep_an_admin(const Membership& about_to_go) {
    require(!is_last_admin(about_to_go), Fault::conflict,
            "a community needs an admin: make somebody else an admin first");
}

MemberCard Memberships::read(const auth::Caller& caller, CommunityId id, UserId user) {
    const auto standing = enter_to_see_members(documents_, caller, id);
    auto found = membership_or_fail(documents_, id, user);
    require(may_see_members(standing, found.status), Fault::not_found, no_member);
    return member_cards(documents_, standing, {std::move(found)}).front();
}

MemberCard Memberships::change(const auth::Caller& caller, CommunityId id, UserId user,
                               const schema::Patch<Membership>& patch) {
    MemberCard out;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = enter_to_run(documents, caller, id);
        const auto before = membership_or_fail(documents, id, user);
        const auto after = changed(before, patch);
        if (!is_admin(after)) keep_an_admin(before);
        of<Membership>(documents).update(before._id,
                                         {set<&Membership::status>(after.status), set<&Membership::role>(after.role),
                                          set<&Membership::joinedAt>(after.joinedAt)});
        if (is_active(before) && !is_active(after) && on_left_) on_left_(documents, id, user);
        out = member_cards(documents, standing, {after}).front();
    });
    return out;
}

void Memberships::remove(const auth::Caller& caller, CommunityId id, UserId user) {
    documents_.transact([&](store::Documents& documents) {
        enter_to_run(documents, caller, id);
        end(documents, membership_or_fail(documents, id, user));
    });
}

void Memberships::require_may_go(UserId user) {
    store::Query query{.by = &schema::indexes<Membership>[3],
                       .where = {eq<&Membership::user>(user), eq<&Membership::status>(Status::active)},
                       .limit = store::most_listed};
    do {
        auto page = of<Membership>(documents_).list(query);
        for (const auto& one : page.items) {
            if (!is_last_admin(one)) continue;
            const auto name = of<Community>(documents_).get(one.community).name;
            throw Failure{Fault::conflict, "You are the only admin of “" + name +
                                               "”. Make somebody else an admin there first, or delete it."};
        }
        query.after = std::move(page.next);
    } while (query.after);
}

}  // namespace memberships
