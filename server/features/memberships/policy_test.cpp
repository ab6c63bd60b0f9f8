// What is allowed in a community: truth tables.
#include "features/memberships/policy.hpp"

#include <gtest/gtest.h>

namespace memberships {
namespace {

using communities::Type;

const auth::Caller visitor{}, user{.user = UserId::make()}, owner{.user = UserId::make(), .owner = true};

Maybe with(Status status, Role role = Role::member) {
    return Membership{.user = user.user, .role = role, .status = status};
}

struct Row {
    const char* who;
    auth::Caller caller;
    Maybe membership;
    Type type;
    const char* may;  ///< k: know it, s: see inside, m: see members, t: take part, r: run it, j: join
};

std::string rights(const Place& at) {
    std::string out;
    if (may_know(at)) out += 'k';
    if (may_see(at)) out += 's';
    if (may_see_members(at)) out += 'm';
    if (may_take_part(at)) out += 't';
    if (may_run(at)) out += 'r';
    if (may_join(at)) out += 'j';
    return out;
}

TEST(MembershipPolicy, SaysWhatEverybodyMay) {
    const Row rows[] = {
        {"visitor", visitor, {}, Type::public_, "ks"},
        {"visitor", visitor, {}, Type::private_, ""},
        {"stranger", user, {}, Type::public_, "ksj"},
        {"stranger", user, {}, Type::private_, "j"},
        {"pending since it was private", user, with(Status::pending), Type::public_, "ksj"},
        {"pending", user, with(Status::pending), Type::private_, "k"},
        {"blocked", user, with(Status::blocked), Type::public_, ""},
        {"blocked", user, with(Status::blocked), Type::private_, ""},
        {"blocked admin", user, with(Status::blocked, Role::admin), Type::public_, ""},
        {"member", user, with(Status::active), Type::public_, "ksmt"},
        {"member", user, with(Status::active), Type::private_, "ksmt"},
        {"admin", user, with(Status::active, Role::admin), Type::private_, "ksmtr"},
        {"site owner", owner, {}, Type::private_, "ksmtrj"},
    };
    for (const auto& row : rows) {
        const Community community{.type = row.type};
        EXPECT_EQ(rights({row.caller, community, row.membership}), row.may)
            << row.who << " in a " << schema::name_of(row.type) << " community";
    }
}

TEST(MembershipPolicy, GivesAdminsRightsOverOthersButNotOverThemselves) {
    const Community community{};
    const auto over = [&](const auth::Caller& caller, const Maybe& place, const Maybe& subject) {
        return rights_over({caller, community, place}, *subject);
    };
    const auto admin = with(Status::active, Role::admin);
    const std::vector<Can> none, pending{Can::approve, Can::reject, Can::block}, blocked{Can::unblock},
        member{Can::promote, Can::block, Can::remove}, other_admin{Can::demote, Can::block, Can::remove};
    EXPECT_EQ(over(user, admin, admin), none);
    EXPECT_EQ(over(owner, {}, admin), other_admin);
    EXPECT_EQ(over(owner, {}, with(Status::active)), member);
    EXPECT_EQ(over(owner, {}, with(Status::pending)), pending);
    EXPECT_EQ(over(owner, {}, with(Status::blocked)), blocked);
    EXPECT_EQ(over({.user = UserId::make()}, with(Status::active), with(Status::pending)), none);
}

TEST(MembershipPolicy, ShowsRequestsAndTheBlockedToWhoRunsIt) {
    const Community community{.pendingCount = 3}, nobody_asked{};
    const auto member = with(Status::active), admin = with(Status::active, Role::admin), asked = with(Status::pending);
    struct Viewer {
        const auth::Caller& caller;
        Maybe membership;
        bool sees_members, runs;
    };
    for (const auto& [caller, membership, sees_members, runs] :
         {Viewer{visitor, {}, false, false}, Viewer{user, asked, false, false}, Viewer{user, member, true, false},
          Viewer{user, admin, true, true}, Viewer{owner, {}, true, true}}) {
        const Place at{caller, community, membership};
        EXPECT_EQ(may_see_members(at, Status::active), sees_members);
        EXPECT_EQ(may_see_members(at, Status::pending), runs);
        EXPECT_EQ(may_see_members(at, Status::blocked), runs);
        EXPECT_EQ(shown(at, community).pendingCount, runs ? std::optional{3} : std::nullopt);
        EXPECT_EQ(shown(at, nobody_asked).pendingCount, runs ? std::optional{0} : std::nullopt);
    }
}

TEST(MembershipPolicy, ShowsAnswersToAdminsAndToOneself) {
    const Community community{};
    const auto subject = with(Status::active);
    const auto other = Maybe{Membership{.status = Status::active}};
    const auto admin = with(Status::active, Role::admin);
    EXPECT_TRUE(may_read_answers({user, community, subject}, *subject));
    EXPECT_TRUE(may_read_answers({owner, community, {}}, *subject));
    EXPECT_TRUE(may_read_answers({{.user = UserId::make()}, community, admin}, *subject));
    EXPECT_FALSE(may_read_answers({{.user = UserId::make()}, community, other}, *subject));
    EXPECT_FALSE(may_read_answers({visitor, community, {}}, *subject));
}

}  // namespace
}  // namespace memberships
