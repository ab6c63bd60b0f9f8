// Headers of tus.
#include "features/files/tus_headers.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace files {
namespace {

TEST(TusHeaders, ReadWholeNumbers) {
    EXPECT_EQ(read_number("0"), 0u);
    EXPECT_EQ(read_number("123456789012345"), 123456789012345u);
    for (const auto* wrong : {"", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1234567890123456"})
        EXPECT_FALSE(read_number(wrong)) << wrong;
}

TEST(TusHeaders, ReadMetadataInBase64) {
    const auto wish = read_metadata("filename w5xiZXIucG5n,purpose YXZhdGFy, crop MCwwLDEsMQ==,is_confidential");
    EXPECT_EQ(wish.filename, "Über.png");
    EXPECT_EQ(wish.purpose, Purpose::avatar);
    EXPECT_EQ(wish.crop, "0,0,1,1");
}

base::Fault fault_of(const char* metadata) {
    try {
        read_metadata(metadata);
    } catch (const base::Failure& failure) {
        return failure.fault;
    }
    return base::Fault::unavailable;
}

TEST(TusHeaders, RefuseMetadataThatIsNone) {
    for (const auto* broken : {"purpose YXZhdGFy,purpose YXZhdGFy", "purpose ?", ",", ",purpose YXZhdGFy"})
        EXPECT_EQ(fault_of(broken), base::Fault::malformed) << broken;
    EXPECT_EQ(fault_of(""), base::Fault::invalid);
    EXPECT_EQ(fault_of("purpose Y2F0"), base::Fault::invalid);
    EXPECT_EQ(fault_of("filename YQ=="), base::Fault::invalid);
}

TEST(TusHeaders, ReadSha256Alone) {
    const std::string sum(43, 'A');
    EXPECT_FALSE(read_checksum(""));
    EXPECT_EQ(read_checksum("sha256 " + sum + "="), std::string(64, '0'));
    for (const auto& wrong : {"sha1 " + sum, std::string{"sha256"}, std::string{"sha256 AAAA"}, "sha256  " + sum + "!"})
        EXPECT_THROW(read_checksum(wrong), base::Failure) << wrong;
}

}  // namespace
}  // namespace files
