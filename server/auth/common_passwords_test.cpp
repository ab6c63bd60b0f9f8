// Common passwords: what is refused and what is not.
#include "auth/common_passwords.hpp"

#include <gtest/gtest.h>

namespace auth {
namespace {

TEST(CommonPasswords, AreFound) {
    for (const auto* bad :
         {"password",   "passwordpassword", "password1",   "password2026!",   "p@ssw0rd",    "p@$$w0rd!!",
          "pa55word99", "manchester",       "christopher", "christopher1987", "1manchester", "m4nch3ster",
          "liverpool!", "ilovejessica",     "mypassword",  "thebeatles",      "monkey123",   "monkey123456789",
          "dragon2024", "summer2026!",      "i.love.you",  "letmein!",        "1loveyou!!",  "lovelove",
          "abcabcabc",  "ashley19941994",   "elizabeth",   "samsung123",      "admin1234"})
        EXPECT_TRUE(is_common_password(bad)) << bad;
}

TEST(CommonPasswords, RepeatsRunsAndWalksAreFound) {
    for (const auto* bad :
         {"aaaaaaaa",   "aaaaaaaaaaab", "abababab",   "11223344",   "1122334455", "12345678",   "0123456789",
          "9876543210", "123123123",    "147258369",  "15081994",   "0301234567", "abcdefgh",   "hgfedcba",
          "a1b2c3d4",   "1a2b3c4d5e",   "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl",  "1q2w3e4r",
          "1qaz2wsx",   "zaq12wsx",     "1qazxsw2",   "qweasdzxc",  "123qweasd",  "qwerty2026", "zxcvbnm123",
          "aa123456",   "abc12345",     "!@#$%^&*("})
        EXPECT_TRUE(is_common_password(bad)) << bad;
}

TEST(CommonPasswords, OthersAreNot) {
    for (const auto* good :
         {"correct horse", "correct horse battery", "seven green kites", "nine purple boats", "tr0ub4dor&3xy",
          "x7kp!qlm2vrt", "  spaces  count  ", "kestrel22!", "monkey83719264018", "gravel-anthem", "пароль длинный",
          "zrty81kwp2", "7391640285173946", "horse manchester", "wertheimer", "assembled"})
        EXPECT_FALSE(is_common_password(good)) << good;
}

TEST(CommonPasswords, TheCoreIsWithoutDecoration) {
    EXPECT_EQ(core_of_password("1lovelace1815!"), "lovelace");
    EXPECT_EQ(core_of_password("lovelace83719264018"), "lovelace83719264018");
    EXPECT_EQ(core_of_password("123456"), "123456");
    EXPECT_EQ(core_of_password("love4lace"), "love4lace");
}

}  // namespace
}  // namespace auth
