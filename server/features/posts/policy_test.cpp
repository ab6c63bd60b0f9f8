// What is allowed around posts and comments: truth tables.
#include "features/posts/policy.hpp"

#include <gtest/gtest.h>

namespace posts {
namespace {

using memberships::Maybe, memberships::Membership, memberships::Role;
using In = memberships::Status;

const auth::Caller visitor{}, user{.user = UserId::make()}, owner{.user = UserId::make(), .owner = true};

Maybe with(In status, Role role = Role::member) { return Membership{.role = role, .status = status}; }

struct Row {
    const char* who;
    auth::Caller caller;
    Maybe membership;
    const char *others, *own;  ///< the rights over somebody else's and over one's own
};

/// The first letters of rights; of reply and remove the third.
template <class Right>
std::string text_of(const std::vector<Right>& rights) {
    std::string out;
    for (const auto right : rights) {
        const auto name = schema::name_of(right);
        out += name.starts_with("re") ? name[2] : name[0];
    }
    return out;
}

TEST(PostPolicy, SaysWhatEverybodyMayDoWithAPost) {
    const Row rows[] = {
        {"visitor", visitor, {}, "", ""},
        {"stranger", user, {}, "", "m"},  // what one wrote as a member may go later
        {"pending", user, with(In::pending), "", "m"},
        {"member", user, with(In::active), "lc", "lcem"},
        {"admin", user, with(In::active, Role::admin), "lcmp", "lcemp"},
        {"site owner", owner, {}, "lcmp", "lcemp"},
    };
    const memberships::Community community{};
    for (const auto& row : rows) {
        const Place at{row.caller, community, row.membership};
        EXPECT_EQ(text_of(rights(at, Post{.author = UserId::make()})), row.others) << row.who;
        EXPECT_EQ(text_of(rights(at, Post{.author = row.caller.user})), row.own) << row.who;
    }
}

TEST(PostPolicy, SaysWhatEverybodyMayDoWithAComment) {
    const Row rows[] = {
        {"visitor", visitor, {}, "", ""},
        {"stranger", user, {}, "", "m"},
        {"member", user, with(In::active), "lp", "lpem"},
        {"admin", user, with(In::active, Role::admin), "lpm", "lpem"},
        {"site owner", owner, {}, "lpm", "lpem"},
    };
    const memberships::Community community{};
    for (const auto& row : rows) {
        const Place at{row.caller, community, row.membership};
        PostComment other{.author = UserId::make()}, own{.author = row.caller.user};
        EXPECT_EQ(text_of(rights(at, other)), row.others) << row.who;
        EXPECT_EQ(text_of(rights(at, own)), row.own) << row.who;
        other.deletedAt = base::now();
        other.author.reset();
        EXPECT_EQ(text_of(rights(at, other)), "") << row.who;
    }
}

}  // namespace
}  // namespace posts
