// Who reaches the server: a truth table.
#include "app/reach.hpp"

#include <gtest/gtest.h>

#include "app/config.hpp"
#include "base/failure.hpp"

namespace app {
namespace {

TEST(Reach, IsThisMachineOnlyWhenNothingSaysOtherwise) {
    EXPECT_TRUE(only_this_machine({}));
    EXPECT_TRUE(only_this_machine({.listen = "[::1]:80", .public_url = "http://[::1]:80"}));
    EXPECT_TRUE(only_this_machine({.listen = "localhost:80", .public_url = "https://127.0.0.2/site"}));
    EXPECT_TRUE(only_this_machine({.hosts = {"localhost:3000"}}));
    EXPECT_FALSE(only_this_machine({.public_url = "https://school.example"}));
    EXPECT_FALSE(only_this_machine({.public_url = "http://localhost.school.example"}));
    EXPECT_FALSE(only_this_machine({.public_url = "http://127.0.0.1.school.example"}));
    EXPECT_FALSE(only_this_machine({.public_url = "http://localhost@school.example"}));
    EXPECT_FALSE(only_this_machine({.trusted_proxies = {"127.0.0.1"}}));
    EXPECT_FALSE(only_this_machine({.hosts = {"school.example"}}));
    for (const auto* listen : {"0.0.0.0:80", ":80", "[::]:80", "192.0.2.1:80", "127.example:80"})
        EXPECT_FALSE(only_this_machine({.listen = listen})) << listen;
}

TEST(Reach, ReadsTheListeningAddress) {
    EXPECT_EQ(parse_listen(":80").address, "0.0.0.0");
    EXPECT_EQ(parse_listen("[::1]:81").address, "::1");
    EXPECT_EQ(parse_listen("[::1]:81").port, 81);
    for (const auto* bad : {"80", "a:70000", "a:-1", "a:8o80", "a:"}) EXPECT_THROW(parse_listen(bad), base::Failure) << bad;
}

}  // namespace
}  // namespace app
