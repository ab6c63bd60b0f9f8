// Captions: the grammar of WebVTT, SubRip, what is refused and where, and the one text that is written.
#include "media/captions.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace media {
namespace {

using namespace std::string_literals;

base::Failure failure_of(const std::string& text) {
    try {
        parse_captions(text);
    } catch (const base::Failure& failure) {
        return failure;
    }
    ADD_FAILURE() << "it was read: " << text.substr(0, 200);
    return {base::Fault::conflict, ""};
}

TEST(Captions, AreReadByTheGrammar) {
    const auto cues = parse_captions(
        "\xEF\xBB\xBFWEBVTT - Harbour choir\r\nKind: captions\r\n\r\nNOTE one line\r\n\r\nSTYLE\r\n::cue { color: red "
        "}\r\n"
        "\r\nREGION\r\nid:fred\r\n\r\nintro\r\n00:01.000 --> 00:04.250 line:0 region:fred align:start\r\n"
        "<v Mira>Breathe &amp; <b>sing</b>\r\nwith me\r\n\r\n\r\n01:00:00.000\t-->\t01:00:01.000\r\nsecond\r");
    ASSERT_EQ(cues.size(), 2u);
    EXPECT_EQ(cues[0],
              (Cue{1'000, 4'250, "<v Mira>Breathe &amp; <b>sing</b>\nwith me", "line:0 align:start", "intro"}));
    EXPECT_EQ(cues[1], (Cue{3'600'000, 3'601'000, "second", "", ""}));
    EXPECT_EQ(plain_text(cues), "Breathe & sing with me\nsecond\n");
}

TEST(Captions, HaveOneText) {
    const auto text =
        to_webvtt(parse_captions("WEBVTT\n\n00:05.000 --> 00:06.000   size:50%\tline:-1\nlater\n\n"
                                 "NOTE\nnothing\n\n00:01.000 --> 00:04.000\nfirst\nof two\n"));
    EXPECT_EQ(text,
              "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nfirst\nof two\n\n"
              "00:00:05.000 --> 00:00:06.000 size:50% line:-1\nlater\n");
    EXPECT_EQ(to_webvtt(parse_captions(text)), text);
    EXPECT_EQ(to_webvtt({}), "WEBVTT\n");
    EXPECT_TRUE(parse_captions("WEBVTT").empty());
    EXPECT_TRUE(parse_captions("WEBVTT\n\n00:01.000 --> 00:02.000\n\n").empty());
}

TEST(Captions, OfSubRipBecomeWebVtt) {
    EXPECT_EQ(
        to_webvtt(parse_captions("1\r\n00:00:01,500 --> 00:00:02,000\r\n<i>Hello</i>\r\n\r\n2\r\n"
                                 "00:00:03,000 --> 00:00:04,000 X1:10 X2:20\r\nthere\r\n2 of us\r\n\r\n")),
        "WEBVTT\n\n00:00:01.500 --> 00:00:02.000\n<i>Hello</i>\n\n00:00:03.000 --> 00:00:04.000\nthere\n2 of us\n");
}

TEST(Captions, ThatCannotBeReadSayWhere) {
    const std::tuple<std::string, std::string, std::string> table[] = {
        {"", "line 1", "WEBVTT"},
        {"\nWEBVTT\n", "line 2", "WEBVTT"},
        {"WEBVTTX\n", "line 1", "WEBVTT"},
        {"<html>\n", "line 1", "WEBVTT"},
        {"WEBVTT\n\nno times\n", "line 3", "times"},
        {"WEBVTT\n\n00:01.000 --> 00:02\na\n", "line 3", "no times"},
        {"WEBVTT\n\n0:60.000 --> 01:02.000\na\n", "line 3", "no times"},
        {"WEBVTT\n\n00:01.00 --> 00:02.000\na\n", "line 3", "no times"},
        {"WEBVTT\n\n00:01.000 --> 00:02.000x\na\n", "line 3", "no times"},
        {"WEBVTT\n\nname\n00:02.000 --> 00:02.000\na\n", "line 4", "not after"},
        {"WEBVTT\n\n00:01.000 --> 00:02.000 line:x\na\n", "line 3", "settings"},
        {"WEBVTT\n\n00:01.000 --> 00:02.000 size:101%\na\n", "line 3", "settings"},
        {"WEBVTT\n\n00:01.000 --> 00:02.000 size:1% size:2%\na\n", "line 3", "settings"},
        {"WEBVTT\n\n00:01.000 --> 00:02.000 on:click\na\n", "line 3", "settings"},
        {"WEBVTT\r\r00:01.000 --> 00:02.000\ra\r\rb\r", "line 6", "times"},
    };
    for (const auto& [text, line, words] : table) {
        const auto failure = failure_of(text);
        EXPECT_EQ(failure.fault, base::Fault::invalid) << text;
        ASSERT_FALSE(failure.problems.empty()) << text;
        EXPECT_EQ(failure.problems[0].path, line) << text;
        EXPECT_NE(failure.problems[0].message.find(words), std::string::npos) << text;
    }
    const auto two = failure_of("WEBVTT\n\n1:x --> 2\na\n\n00:05.000 --> 00:01.000\nb\n");
    EXPECT_EQ(two.problems.size(), 2u);
    EXPECT_EQ(failure_of("WEBVTT\n\n00:01.000 --> 00:02.000\n\xFF\n").fault, base::Fault::invalid);
    EXPECT_EQ(failure_of("WEBVTT\n\n00:01.000 --> 00:02.000\n\xED\xA0\x80\n").fault, base::Fault::invalid);
}

TEST(Captions, HaveLimits) {
    EXPECT_EQ(failure_of("WEBVTT\n" + std::string(most_caption_bytes, '\n')).fault, base::Fault::too_large);
    std::string many = "WEBVTT\n\n";
    for (std::size_t i = 0; i <= most_cues; ++i) many += "00:01.000 --> 00:02.000\na\n\n";
    EXPECT_EQ(failure_of(many).fault, base::Fault::too_large);
    EXPECT_EQ(failure_of("WEBVTT\n\n" +
                         [] {
                             std::string wrong;
                             for (int i = 0; i < 1'000; ++i) wrong += "x\n\n";
                             return wrong;
                         }())
                  .problems.size(),
              20u);
    EXPECT_THROW(to_webvtt(std::vector<Cue>(most_cues + 1, Cue{0, 1, "a"})), base::Failure);
    EXPECT_THROW(to_webvtt({Cue{0, 1, std::string(most_caption_bytes, 'a')}}), base::Failure);
}

TEST(Captions, ThatWereEditedAreChecked) {
    const Cue table[] = {
        {-1, 5, "a"},
        {5, 5, "a"},
        {0, 1, ""},
        {0, 1, " \n"},
        {0, 1, "a --> b"},
        {0, 1, "a\xFF"},
        {0, 1, "a\0b"s},
        {0, 1, "a", "x:y"},
        {0, 1, "a", "", "two\nlines"},
        {0, 1, "a", "", "-->"},
        {0, 1, "a", "", "NOTE x"},
        {0, 360'000'000, "a"},
    };
    for (const auto& cue : table) {
        try {
            to_webvtt({Cue{0, 1, "right"}, cue});
            ADD_FAILURE() << cue.text << cue.settings << cue.id;
        } catch (const base::Failure& failure) {
            ASSERT_EQ(failure.problems.size(), 1u);
            EXPECT_EQ(failure.problems[0].path, "cues.1");
        }
    }
    // What would end a cue in its middle is no way to write another.
    EXPECT_EQ(to_webvtt({Cue{0, 1'000, "a\n\n\r\n\rb\n"}}), "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na\nb\n");
}

TEST(Captions, PlainTextHasNoMarkup) {
    EXPECT_EQ(plain_text({Cue{0, 1, "<c.yellow>a</c>\n <00:01.000>b &lt;c&gt; &nbsp;&x; <i"}}), "a b <c> &x;\n");
    EXPECT_EQ(plain_text({Cue{0, 1, "<b></b>"}}), "");
}

}  // namespace
}  // namespace media
