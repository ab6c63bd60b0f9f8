// Events: who may plan them, come to them, and see where they meet.
#include "features/events/policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace events;
using memberships::Maybe, memberships::Membership, memberships::Role;
using In = memberships::Status;

struct Row {
    const char* who;
    auth::Caller caller;
    Maybe membership;
    bool plans, attends, sees_inside;
};

Maybe member(In status, Role role = Role::member) { return Membership{.role = role, .status = status}; }

TEST(EventPolicy, truth_table) {
    const auth::Caller visitor{}, user{.user = UserId::make()}, owner{.user = UserId::make(), .owner = true};
    const Row rows[] = {
        {"visitor", visitor, {}, false, false, false},
        {"stranger", user, {}, false, false, false},
        {"pending", user, member(In::pending), false, false, false},
        {"blocked", user, member(In::blocked), false, false, false},
        {"blocked admin", user, member(In::blocked, Role::admin), false, false, false},
        {"member", user, member(In::active), false, true, true},
        {"admin", user, member(In::active, Role::admin), true, true, true},
        {"site owner", owner, {}, true, true, true},
    };
    const communities::Community community{.name = "Gardeners"};
    for (const auto& row : rows) {
        const Place at{row.caller, community, row.membership};
        EXPECT_EQ(may_plan(at), row.plans) << row.who;
        EXPECT_EQ(may_attend(at), row.attends) << row.who;
        EXPECT_EQ(shown(at, Event{.meetingLink = "https://meet.example.org"}).meetingLink.has_value(), row.sees_inside)
            << row.who;
        EXPECT_EQ(rights(at).size(), (row.attends ? 1u : 0u) + (row.plans ? 2u : 0u)) << row.who;
    }
}

}  // namespace
