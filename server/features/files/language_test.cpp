// Tests of tags of languages.
#include "features/files/language.hpp"

#include <gtest/gtest.h>

namespace files {
namespace {

TEST(Language, IsWrittenInOneForm) {
    for (const auto& [given, written] : {std::pair{"de", "de"},
                                         {"EN-gb", "en-GB"},
                                         {"ZH-hANS-cn", "zh-Hans-CN"},
                                         {"es-419", "es-419"},
                                         {"gsw", "gsw"},
                                         {"sr-latn", "sr-Latn"},
                                         {"de-CH-1996", "de-CH-1996"},
                                         {"ca-valencia", "ca-valencia"}})
        EXPECT_EQ(language_tag(given), written);
}

TEST(Language, OfNoneIsRefused) {
    for (const auto* given :
         {"", "d", "deutsch", "de_DE", "de-", "-de", "de--DE", "12", "de-DE-DE", "en/us", "..", "en.vtt", "x-klingon",
          "de-u-co-phonebk", "d\xC3\xA9", "en-GB-aaaaa-bbbbb-ccccc-ddddd-eeeee-f1234"})
        EXPECT_FALSE(language_tag(given)) << given;
}

}  // namespace
}  // namespace files
