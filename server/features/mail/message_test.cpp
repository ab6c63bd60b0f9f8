// Messages: what stands in the headers, and that nobody else can put anything there.
#include "features/mail/message.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace mail {
namespace {

const Sender school{"School", "noreply@school.example"};

Mail sample() {
    return {._id = base::Id<"outbox">::make(), .to = "ada@example.org", .subject = "Hello", .text = "One\n\nTwo"};
}

TEST(Message, HasTheHeadersOfRfc5322) {
    const auto bytes = message(school, sample());
    EXPECT_NE(bytes.find("From: \"School\" <noreply@school.example>\r\n"), bytes.npos);
    EXPECT_NE(bytes.find("To: <ada@example.org>\r\nSubject: Hello\r\nDate: Thu, 01 Jan 1970 00:00:00 +0000\r\n"),
              bytes.npos);
}

TEST(Message, MayComeFromThisMachine) {
    EXPECT_NE(message({"School", "noreply@localhost"}, sample()).find("<noreply@localhost>"), std::string::npos);
    EXPECT_THROW(message({"School", "noreply"}, sample()), base::Failure);
}

TEST(Message, RefusesLineBreaksInHeaders) {
    const std::string breaks[] = {"a\r\nBcc: x@example.org", "a\nb", "a\rb", std::string{"a\0b", 3}};
    for (const auto& bad : breaks) {
        auto mail = sample();
        mail.subject = bad;
        EXPECT_THROW(message(school, mail), base::Failure);
        mail = sample();
        mail.to = "ada@example.org" + bad;
        EXPECT_THROW(message(school, mail), base::Failure);
        EXPECT_THROW(message({bad, school.address}, sample()), base::Failure);
    }
}

TEST(Message, EncodesOtherScriptsInShortWords) {
    EXPECT_EQ(header_text("Grüße"), "=?utf-8?B?R3LDvMOfZQ==?=");
    std::string longest;
    for (int i = 0; i < 60; ++i) longest += "ü";
    const auto words = header_text(longest);
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find("\r\n ", at), words.size());
        EXPECT_LE(end - at, 75u);
        at = end + 3;
    }
}

TEST(Message, DoesNotLetTextPassAsAnEncodedWord) {
    EXPECT_EQ(header_text("=?utf-8?B?QQ==?=").find("=?utf-8?B?QQ=="), std::string::npos);
}

TEST(Message, EscapesHtml) { EXPECT_EQ(html_escaped("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"); }

}  // namespace
}  // namespace mail
