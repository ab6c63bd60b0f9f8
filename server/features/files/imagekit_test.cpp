// Tests of ImageKit's addresses: signed as its documentation says. What it is asked for is tested against a double.
#include "features/files/imagekit.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "features/outside/curl.hpp"

namespace {

using namespace std::chrono_literals;

const std::chrono::sys_seconds until{1'700'000'000s};

files::ImageKit kit() { return files::ImageKit{{.endpoint = "https://ik.example/demo", .private_key = "private_x"}}; }

TEST(ImageKit, HmacIsThatOfRfc2202) {
    EXPECT_EQ(outside::hmac_sha1_hex("Jefe", "what do ya want for nothing?"),
              "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
}

TEST(ImageKit, AnAddressIsSignedWithoutItsEndpoint) {
    const auto signature = outside::hmac_sha1_hex("private_x", "tr:w-400,h-300/lyceum/a.jpg1700000000");
    EXPECT_EQ(kit().address("https://ik.example/demo/lyceum/a.jpg", "w-400,h-300", until),
              "https://ik.example/demo/tr:w-400,h-300/lyceum/a.jpg?ik-t=1700000000&ik-s=" + signature);
}

TEST(ImageKit, WithoutATransformationThePathIsAsItIs) {
    const auto signature = outside::hmac_sha1_hex("private_x", "lyceum/a.jpg1700000000");
    for (const auto* url : {"https://ik.example/demo/lyceum/a.jpg", "https://ik.example/demo/lyceum/a.jpg?v=2"})
        EXPECT_EQ(kit().address(url, "", until),
                  "https://ik.example/demo/lyceum/a.jpg?ik-t=1700000000&ik-s=" + signature);
}

TEST(ImageKit, OnlyItsOwnAddressesAreSigned) {
    EXPECT_TRUE(kit().owns("https://ik.example/demo/x.jpg"));
    for (const auto* other : {"https://ik.example/demo2/x.jpg", "https://ik.example/", "/media/1", "",
                              "https://evil.example/https://ik.example/demo/x.jpg"}) {
        EXPECT_FALSE(kit().owns(other)) << other;
        EXPECT_THROW(kit().address(other, "", until), base::Failure) << other;
    }
    EXPECT_FALSE(files::ImageKit{{}}.owns("x"));
}

TEST(ImageKit, AnEndpointNeedsAKey) {
    EXPECT_THROW((files::ImageKit{{.endpoint = "https://ik.example/demo"}}), base::Failure);
}

}  // namespace
