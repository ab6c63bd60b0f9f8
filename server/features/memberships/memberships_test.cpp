// Memberships on the embedded store: what is told when an active one ends.
#include "features/memberships/memberships.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace memberships {
namespace {

namespace fs = std::filesystem;
using communities::Type, store::of;

const schema::Collection* const all[] = {&schema::collection<users::User>, &schema::collection<Community>,
                                         &schema::collection<Membership>, &schema::collection<Invitation>};

class MembershipsTest : public testing::Test {
protected:
    ~MembershipsTest() override {
        opened.reset();
        fs::remove_all(folder);
    }

    auth::Caller person(const std::string& name) {
        users::User user{.email = name + "@example.org", .password = "x", .firstName = name, .lastName = "Tester"};
        of<users::User>(documents).insert(user);
        return {.user = user._id};
    }
    CommunityId community(const auth::Caller& admin, Type type) {
        Community made{.name = "c", .description = "d", .type = type, .creator = admin.user};
        of<Community>(documents).insert(made);
        Membership first{.user = admin.user, .community = made._id, .role = Role::admin, .joinedAt = base::now()};
        of<Membership>(documents).insert(first);
        return made._id;
    }
    void block(const auth::Caller& admin, CommunityId where, UserId user) {
        const auto* status = schema::table_of<Membership>.find("status");
        members.change(admin, where, user, {{.status = Status::blocked}, {status}, {}});
    }

    fs::path folder = fs::temp_directory_path() / ("lyceum-" + base::random_token(8));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
    std::vector<std::pair<CommunityId, UserId>> left;
    Memberships members{documents, [this](store::Documents&, CommunityId community, UserId user) {
                            left.emplace_back(community, user);
                        }};
};

TEST_F(MembershipsTest, TellWhenAnActiveOneEnds) {
    const auto ada = person("Ada"), sam = person("Sam");
    const auto place = community(ada, Type::public_);
    members.join(sam, place, {});
    members.leave(sam, place);
    members.leave(sam, place);
    EXPECT_EQ(left.size(), 1u);
    members.join(sam, place, {});
    members.remove(ada, place, sam.user);
    EXPECT_EQ(left.size(), 2u);
    members.join(sam, place, {});
    block(ada, place, sam.user);
    block(ada, place, sam.user);
    members.remove(ada, place, sam.user);
    EXPECT_EQ(left, (std::vector<std::pair<CommunityId, UserId>>(3, {place, sam.user})));
}

TEST_F(MembershipsTest, TellNothingOfARequestThatEnds) {
    const auto ada = person("Ada"), sam = person("Sam");
    const auto place = community(ada, Type::private_);
    members.join(sam, place, {});
    members.leave(sam, place);
    members.join(sam, place, {});
    block(ada, place, sam.user);
    EXPECT_TRUE(left.empty());
}

}  // namespace
}  // namespace memberships
