// Truth tables of what clients accept.
#include "web/choices.hpp"

#include <gtest/gtest.h>

namespace {

using namespace web;

TEST(Choices, TheCodingThatIsWantedMost) {
    constexpr File file{"/a.js", "text/javascript", "identity", "gzip", "br"};
    const struct {
        std::string_view accepted, got;
    } table[] = {
        {"", "identity"},
        {"gzip, deflate, br, zstd", "br"},
        {"br", "br"},
        {"gzip", "gzip"},
        {"GZIP;Q=0.9", "gzip"},
        {"deflate", "identity"},
        {"br;q=0.5, gzip;q=0.8", "gzip"},
        {"br;q=0.8, gzip;q=0.8", "br"},
        {"br;q=0, gzip", "gzip"},
        {"br;q=0.000", "identity"},
        {"*", "br"},
        {"*;q=0.5, gzip", "gzip"},
        {"*;q=0", "identity"},
        {"identity", "identity"},
        {"identity, gzip;q=0.5", "identity"},
        {"identity;q=0.5, gzip", "gzip"},
        {"identity;q=0, br;q=0.1", "br"},
        {"br;q=1.001", "identity"},
        {"br;q=x, gzip", "gzip"},
        {"br;q=", "identity"},
        {" , ,;q=1,br ; q=1", "br"},
        {"brotli, gzipped", "identity"},
    };
    for (const auto& [accepted, got] : table) EXPECT_EQ(choose_coding(accepted, file).bytes, got) << accepted;
}

TEST(Choices, OnlyWhatThereIs) {
    constexpr File font{"/a.woff2", "font/woff2", "identity", "", ""};
    EXPECT_EQ(choose_coding("br, gzip", font).bytes, "identity");
    EXPECT_EQ(choose_coding("br, gzip", font).name, "");
    constexpr File old{"/a.js", "text/javascript", "identity", "gzip", ""};
    EXPECT_EQ(choose_coding("br, gzip;q=0.1", old).name, "gzip");
}

TEST(Choices, TheReadersLanguage) {
    constexpr std::string_view languages[] = {"en", "de", "pt-BR"};
    const struct {
        std::string_view chosen, accepted, got;
    } table[] = {
        {"", "", "en"},
        {"de", "", "de"},
        {"de", "en", "de"},
        {"xx", "de-AT,de;q=0.9,en;q=0.8", "de"},
        {"", "fr, de;q=0.5, en;q=0.7", "en"},
        {"", "fr", "en"},
        {"", "de;q=0, fr", "en"},
        {"", "pt-br", "pt-BR"},
        {"", "*", "en"},
        {"<script>", "", "en"},
    };
    for (const auto& [chosen, accepted, got] : table)
        EXPECT_EQ(choose_language(chosen, accepted, languages), got) << chosen << " | " << accepted;
    EXPECT_EQ(choose_language("de", "de", {}), "en");
}

TEST(Choices, WhichWayALanguageRuns) {
    EXPECT_EQ(direction_of("en"), "ltr");
    EXPECT_EQ(direction_of("ar"), "rtl");
    EXPECT_EQ(direction_of("fa-IR"), "rtl");
}

}  // namespace
