// Tests of passes: only what was signed is read, and only in its time.
#include "features/files/pass.hpp"

#include <gtest/gtest.h>

#include "base/encoding.hpp"

namespace files {
namespace {

const Pass pass{base::Instant{std::chrono::milliseconds{1'800'000'000'000}}, UserId::make(), VideoId::make(),
                MediaFileId::make()};
const auto before = pass.until - std::chrono::milliseconds{1};

TEST(Pass, IsReadAsItWasWritten) {
    EXPECT_EQ(read_pass(write_pass(pass, "key"), "key", before), pass);
    Pass visitor = pass;
    visitor.viewer = {};
    EXPECT_EQ(read_pass(write_pass(visitor, "key"), "key", before), visitor);
}

TEST(Pass, EndsInTime) { EXPECT_FALSE(read_pass(write_pass(pass, "key"), "key", pass.until)); }

TEST(Pass, NeedsItsKey) { EXPECT_FALSE(read_pass(write_pass(pass, "key"), "kez", before)); }

TEST(Pass, OfWhichAnyBitWasChangedIsNone) {
    const auto bytes = *base::from_base64url(write_pass(pass, "key"));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto other = bytes;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ 1 << bit % 8);
        EXPECT_FALSE(read_pass(base::to_base64url(other), "key", before)) << bit;
    }
}

TEST(Pass, OfAnotherLengthIsNone) {
    const auto text = write_pass(pass, "key");
    for (std::size_t size = 0; size < text.size(); ++size) EXPECT_FALSE(read_pass(text.substr(0, size), "key", before));
    EXPECT_FALSE(read_pass(text + "AAAA", "key", before));
    EXPECT_FALSE(read_pass("!", "key", before));
}

}  // namespace
}  // namespace files
