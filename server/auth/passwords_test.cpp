// Tests of passwords: argon2id, bcrypt as other applications store it, upgrades, refused ones.
#include "auth/passwords.hpp"

#include <string>

#include <gtest/gtest.h>

namespace {

using auth::refuse_password;
using auth::verify_password;

TEST(Passwords, HashIsAPhcStringAndVerifies) {
    const auto stored = auth::hash_password("correct horse battery staple");
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << stored;
    EXPECT_TRUE(verify_password(stored, "correct horse battery staple"));
    EXPECT_FALSE(verify_password(stored, "correct horse battery stapl"));
    EXPECT_FALSE(verify_password(stored, ""));
    EXPECT_FALSE(auth::needs_upgrade(stored));
    EXPECT_NE(stored, auth::hash_password("correct horse battery staple"));
}

TEST(Passwords, EveryByteCounts) {
    const std::string with_nul{"a\0b", 3};
    const auto stored = auth::hash_password(with_nul);
    EXPECT_TRUE(verify_password(stored, with_nul));
    EXPECT_FALSE(verify_password(stored, std::string(1, 'a')));
}

// Vectors of the bcrypt test suites of OpenBSD and Openwall (crypt_blowfish 1.3, wrapper.c).
TEST(Passwords, BcryptOfOtherApplicationsVerifies) {
    EXPECT_TRUE(verify_password("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U"));
    EXPECT_TRUE(verify_password("$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK", "U*U*"));
    EXPECT_TRUE(verify_password("$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U"));
    EXPECT_TRUE(verify_password("$2y$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U"));
    EXPECT_FALSE(verify_password("$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*V"));
    EXPECT_TRUE(auth::needs_upgrade("$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"));
}

TEST(Passwords, StrangeHashesAreNobodys) {
    for (const auto* stored : {"", "*", "$", "$2b$", "$1$abc$def", "$6$abc$def", "plain", "$argon2id$",
                               "$argon2id$v=19$", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOe",
                               "$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                               "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2g",
                               "$argon2id$v=19$m=19456,t=4000000,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2g"}) {
        EXPECT_FALSE(verify_password(stored, "x")) << stored;
        EXPECT_FALSE(verify_password(stored, stored)) << stored;
        EXPECT_TRUE(auth::needs_upgrade(stored)) << stored;
    }
}

TEST(Passwords, WeakerArgonIsUpgraded) {
    EXPECT_TRUE(
        auth::needs_upgrade("$argon2id$v=19$m=8192,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
                            "1EeUEcKxXQj7R0ln8jlH8ZQ7Vfb3Sf4pXh1vZ7dGxZY"));
}

TEST(Passwords, NothingIsNeverRight) {
    EXPECT_FALSE(auth::verify_nothing("nobody has this password"));
    EXPECT_FALSE(auth::verify_nothing(""));
    EXPECT_FALSE(auth::verify_nothing(std::string(2'000, 'x')));
}

TEST(Passwords, NewOnesFollowTheRules) {
    const auto refused = [](std::string_view password) {
        return !refuse_password(password, 10, {"ada.lovelace@example.org", "Ada", "Lovelace", "Analytical"}).empty();
    };
    for (const auto* bad :
         {"", "short", "123456789", "1234567890", "0123456789", "9876543210", "aaaaaaaaaaaa", "qwertyuiop",
          "QWERTYUIOP", "Password123", "password2026!", "Welcome2026!!", "abcdefghijkl", "iloveyou1234", "ada.lovelace",
          "Ada.Lovelace@example.org", "ANALYTICAL", "letmein1234", "äöüäöü"})
        EXPECT_TRUE(refused(bad)) << bad;
    for (const auto* good : {"correct horse", "tr0ub4dor&3xy", "пароль длинный", "  spaces  count  ", "x7Kp!qLm2vRt"})
        EXPECT_FALSE(refused(good)) << good;
    EXPECT_TRUE(refused(std::string(1'025, 'x') + "y"));
    std::string long_one;
    for (int i = 0; long_one.size() < 1'000; ++i) long_one += std::to_string(i * 7919) + " kites ";
    EXPECT_FALSE(refused(long_one));
    EXPECT_EQ(refuse_password("kestrel22!", 8, {}), "");
    EXPECT_NE(refuse_password("kestrel", 8, {}), "");
    EXPECT_NE(refuse_password("Lovelace1815", 8, {"Lovelace"}), "");
}

}  // namespace
