// What is allowed in a community.
#include "features/memberships/policy.hpp"

namespace memberships {

bool may_see(const Place& at) {
    if (at.caller.owner || is_active(at.membership)) return true;
    return at.community.type == communities::Type::public_ && !is_blocked(at.membership);
}

bool may_know(const Place& at) { return may_see(at) || (at.membership && at.membership->status == Status::pending); }

bool may_see_members(const Place& at) { return at.caller.owner || is_active(at.membership); }

bool may_see_members(const Place& at, Status status) {
    return may_see_members(at) && (status == Status::active || may_run(at));
}

bool may_take_part(const Place& at) { return at.caller.signed_in() && (at.caller.owner || is_active(at.membership)); }

bool may_run(const Place& at) { return at.caller.signed_in() && (at.caller.owner || is_admin(at.membership)); }

Community shown(const Place& at, Community community) {
    community.pendingCount = may_run(at) ? std::optional{community.pendingCount.value_or(0)} : std::nullopt;
    return community;
}

std::vector<Can> rights_over(const Place& viewer, const Membership& subject) {
    if (!may_run(viewer) || subject.user == viewer.caller.user) return {};
    switch (subject.status) {
        case Status::pending: return {Can::approve, Can::reject, Can::block};
        case Status::blocked: return {Can::unblock};
        case Status::active: break;
    }
    return {subject.role == Role::admin ? Can::demote : Can::promote, Can::block, Can::remove};
}

bool may_join(const Place& at) {
    if (!at.caller.signed_in() || !at.membership) return at.caller.signed_in();
    // Asked while it was private, and it has opened since.
    return at.membership->status == Status::pending && at.community.type == communities::Type::public_;
}

bool may_read_answers(const Place& viewer, const Membership& subject) {
    return may_run(viewer) || subject.user == viewer.caller.user;
}

}  // namespace memberships
