// What is shown of an account, and what is asked of a password.
#include "features/users/policy.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "schema/json.hpp"

namespace users {
namespace {

User ada() {
    return {._id = UserId::make(),
            .email = "ada@example.org",
            .password = "$argon2id$secret",
            .firstName = "Ada",
            .lastName = "Lovelace",
            .role = Role::creator,
            .bio = "Engines",
            .epoch = 7};
}

TEST(Profiles, NeverShowTheAddressOrThePassword) {
    const auto json = schema::to_json(profile_of(ada()));
    EXPECT_EQ(json.find("example.org"), std::string::npos);
    EXPECT_EQ(json.find("argon2id"), std::string::npos);
    EXPECT_NE(json.find("\"bio\":\"Engines\""), std::string::npos);
}

TEST(Profiles, OfADeletedAccountShowNothing) {
    const auto json = schema::to_json(profile_of(tombstone_of(ada(), base::now())));
    EXPECT_EQ(json.find("Ada"), std::string::npos);
    EXPECT_EQ(json.find("Engines"), std::string::npos);
}

TEST(Tombstones, EndSessionsAndKeepNothingOfThePerson) {
    const auto left = tombstone_of(ada(), base::now());
    EXPECT_EQ(left.epoch, 8);
    EXPECT_FALSE(left.isOwner);
    EXPECT_EQ(left.email, left._id.hex() + "@deleted.invalid");
    EXPECT_FALSE(left.avatar || left.bio || left.emailVerifiedAt);
}

TEST(Accounts, OfTheLastOwnerCannotBeLeft) {
    auto user = ada();
    EXPECT_TRUE(may_give_up(user, false));
    EXPECT_TRUE(may_give_up(user, true));
    user.isOwner = true;
    EXPECT_FALSE(may_give_up(user, false));
    EXPECT_TRUE(may_give_up(user, true));
}

TEST(NewPasswords, MayNotBeShortCommonOrPersonal) {
    for (const char* bad : {"short", "password123", "ada@example.org"})
        EXPECT_THROW(require_good_password(bad, default_shortest_password, ada()), base::Failure) << bad;
    EXPECT_NO_THROW(require_good_password("seven green kites", default_shortest_password, ada()));
}

}  // namespace
}  // namespace users
