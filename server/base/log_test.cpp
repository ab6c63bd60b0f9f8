// The log: one line an event, whatever the values hold.
#include "base/log.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    append_json_escaped(out, text);
    return out;
}

TEST(Log, EscapesWhatWouldEndTheLineOrTheText) {
    EXPECT_EQ(escaped("plain ü"), "plain ü");
    EXPECT_EQ(escaped("a\"b\\c"), "a\\\"b\\\\c");
    EXPECT_EQ(escaped("a\nb\rc\td"), "a\\nb\\rc\\td");
    EXPECT_EQ(escaped(std::string_view("\0\x1b[31m", 6)), "\\u0000\\u001b[31m");
    EXPECT_EQ(escaped(""), "");
}

TEST(Log, WritesOneLineAnEvent) {
    testing::internal::CaptureStderr();
    log(Level::info, "test.event", {{"text", "a\nb\"c"}, {"whole", 7}, {"number", 1.5}, {"yes", true}});
    log(Level::debug, "test.dropped");
    const auto line = testing::internal::GetCapturedStderr();
    EXPECT_TRUE(line.starts_with("{\"time\":\"2")) << line;
    EXPECT_NE(line.find(R"("level":"info","event":"test.event","text":"a\nb\"c","whole":7,"number":1.500,"yes":true})"),
              std::string::npos)
        << line;
    EXPECT_EQ(line.find('\n'), line.size() - 1);
}

}  // namespace
}  // namespace base
