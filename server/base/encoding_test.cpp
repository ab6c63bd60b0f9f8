// Encodings and hashes, by the vectors of their RFCs.
#include "base/encoding.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Encoding, Base64OfRfc4648) {
    const std::pair<const char*, const char*> table[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, encoded] : table) {
        EXPECT_EQ(to_base64url(plain), encoded);
        EXPECT_EQ(from_base64url(encoded), plain);
    }
    EXPECT_EQ(to_base64("fo"), "Zm8=");
    EXPECT_EQ(to_base64("f"), "Zg==");
    EXPECT_EQ(to_base64url("\xFB\xFF"), "-_8");
    EXPECT_EQ(to_base64("\xFB\xFF"), "+/8=");
    for (const char* text : {"A", "AAAAA", "AA==", "A+", "A/", "A A", "\xC3\xA4"})
        EXPECT_FALSE(from_base64url(text)) << text;
}

TEST(Encoding, EveryByteComesBack) {
    std::string bytes;
    for (int c = 0; c < 256; ++c) {
        bytes += static_cast<char>(c);
        EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes);
        EXPECT_EQ(from_hex(to_hex(bytes)), bytes);
    }
    EXPECT_EQ(to_hex("\x01\xAB"), "01ab");
    EXPECT_EQ(from_hex("01AB"), "\x01\xAB");
    for (const char* text : {"0", "0g", "+1", " 1"}) EXPECT_FALSE(from_hex(text)) << text;
}

TEST(Encoding, Hashes) {
    EXPECT_EQ(to_hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(to_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");  // RFC 4231, test case 2
    EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
    EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
    EXPECT_TRUE(equal_in_constant_time("", ""));
}

}  // namespace
}  // namespace base
