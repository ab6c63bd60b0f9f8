// Memberships: joining, approving, leaving, roles.
#include "features/memberships/memberships.hpp"

#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::Failure, base::require;
using store::eq, store::of, store::set;

namespace {

Membership membership_or_fail(store::Documents& documents, CommunityId community, UserId user) {
    auto found = membership_of(documents, user, community);
    require(found.has_value(), Fault::not_found, "this user is no member and has not asked to be one");
    return *std::move(found);
}

std::vector<MemberCard> cards(store::Documents& documents, const Standing& standing, std::vector<Membership> members) {
    std::vector<UserId> ids;
    for (const auto& member : members) ids.push_back(member.user);
    const users::People people{documents, ids};
    std::vector<MemberCard> out;
    for (auto& member : members) {
        auto can = rights_over(standing, member);
        out.push_back({std::move(member), people[member.user], std::move(can)});
    }
    return out;
}

}  // namespace

Membership Memberships::join(const auth::Caller& caller, CommunityId id, const schema::Draft<JoinRequest>& draft) {
    Membership out;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = look(documents, caller, id);
        require(standing && !is_blocked(standing->membership), Fault::not_found, "there is no such community");
        out = admit(caller, *standing, draft.value);
    });
    return out;
}

Membership Memberships::admit(const auth::Caller& caller, const Standing& standing, const JoinRequest& request) {
    const auto& community = standing.community;
    if (is_active(standing.membership)) return *standing.membership;
    bool invited = false;
    if (request.invitation) {
        const auto invitation = of<Invitation>(documents_).find({eq<&Invitation::code>(*request.invitation)});
        require(invitation && invitation->community == community._id && is_usable(*invitation, base::now()),
                Fault::invalid, "this invitation is not valid any more; ask for a new one");
        of<Invitation>(documents_).touch({eq<&Invitation::_id>(invitation->_id)}, {store::inc<&Invitation::uses>(1)});
        invited = true;
    }
    const bool open = invited || caller.owner || community.type == communities::Type::public_;
    if (standing.membership) {  // asked before, and perhaps now comes with an invitation
        if (!open) return *standing.membership;
        of<Membership>(documents_)
            .update(standing.membership->_id,
                    {set<&Membership::status>(Status::active), set<&Membership::joinedAt>(base::now())});
        return membership_or_fail(documents_, community._id, caller.user);
    }
    require(request.answers.size() <= community.questions.size(), Fault::invalid,
            "there are more answers than questions");
    Membership made{.user = caller.user,
                    .community = community._id,
                    .joinedAt = base::now(),
                    .status = open ? Status::active : Status::pending,
                    .answers = request.answers};
    of<Membership>(documents_).insert(made);
    return made;
}

void Memberships::leave(const auth::Caller& caller, CommunityId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto mine = membership_of(documents, caller.user, id);
        if (!mine) return;  // leaving twice is leaving
        require(mine->status != Status::blocked, Fault::not_found, "there is no such community");
        keep_an_admin(*mine);
        of<Membership>(documents).remove({eq<&Membership::_id>(mine->_id)});
    });
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

schema::Listing<MemberCard> Memberships::list(const auth::Caller& caller, CommunityId id,
                                              const schema::Query<MemberFilter>& filter, const schema::Paging& paging) {
    const auto standing = enter(documents_, caller, id);
    require(may_see_members(standing), caller.signed_in() ? Fault::forbidden : Fault::unauthenticated,
            "only members see who is a member");
    const auto status = filter->status.value_or(Status::active);
    require(status == Status::active || may_run(standing), Fault::forbidden,
            "only admins see requests and blocked users");
    if (filter->search && !filter->search->empty()) {
        std::vector<UserId> found;
        for (const auto& user : of<users::User>(documents_).search({.text = *filter->search, .limit = 200}).items)
            found.push_back(user._id);
        if (found.empty()) return {};
        auto page = of<Membership>(documents_)
                        .list({.by = &schema::indexes<Membership>[0],
                               .where = {store::in<&Membership::user>(found), eq<&Membership::community>(id)},
                               .limit = 200});
        std::erase_if(page.items, [&](const Membership& m) {
            return m.status != status || (filter->role && m.role != *filter->role);
        });
        if (page.items.size() > static_cast<std::size_t>(paging.limit))
            page.items.resize(static_cast<std::size_t>(paging.limit));
        return {cards(documents_, standing, std::move(page.items)), std::nullopt};
    }
    store::Query query{.by = &schema::indexes<Membership>[2],
                       .where = {eq<&Membership::community>(id), eq<&Membership::status>(status)},
                       .after = paging.after,
                       .limit = paging.limit};
    if (filter->role) {
        query.by = &schema::indexes<Membership>[1];
        query.where.push_back(eq<&Membership::role>(*filter->role));
    }
    auto page = of<Membership>(documents_).list(query);
    return {cards(documents_, standing, std::move(page.items)), std::move(page.next)};
}

MemberCard Memberships::change(const auth::Caller& caller, CommunityId id, UserId user,
                               const schema::Patch<Membership>& patch) {
    MemberCard out;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = enter_to_run(documents, caller, id);
        auto subject = membership_or_fail(documents, id, user);
        const auto before = subject;
        if (patch.has<&Membership::status>()) subject.status = patch.value.status;
        if (patch.has<&Membership::role>()) subject.role = patch.value.role;
        require(subject.status != Status::pending || before.status == Status::pending, Fault::invalid,
                "a membership cannot be put back to pending");
        const bool keeps_admin = subject.role == Role::admin && subject.status == Status::active;
        if (!keeps_admin) keep_an_admin(before);
        if (subject.status != Status::active) subject.role = Role::member;
        store::Change change{set<&Membership::status>(subject.status), set<&Membership::role>(subject.role)};
        if (before.status != Status::active && subject.status == Status::active) {
            subject.joinedAt = base::now();
            change.push_back(set<&Membership::joinedAt>(subject.joinedAt));
        }
        of<Membership>(documents).update(subject._id, change);
        out = cards(documents, standing, {subject}).front();
    });
    return out;
}

void Memberships::remove(const auth::Caller& caller, CommunityId id, UserId user) {
    documents_.transact([&](store::Documents& documents) {
        enter_to_run(documents, caller, id);
        const auto subject = membership_or_fail(documents, id, user);
        keep_an_admin(subject);
        of<Membership>(documents).remove({eq<&Membership::_id>(subject._id)});
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
