// Colours whose OKLCH is known: by way of XYZ, with the matrices of CSS Color 4 section 18.
#include "web/colour.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Colour, HueAndChroma) {
    const struct {
        std::string_view colour;
        double hue, chroma;
    } table[] = {
        {"#ff0000", 29.23, 0.17},    {"#00ff00", 142.50, 0.17},   {"#0000ff", 264.05, 0.17},
        {"#663399", 303.37, 0.1603}, {"#3366cc", 262.29, 0.1679}, {"#800000", 29.23, 0.1546},
        {"#7fffd4", 168.99, 0.1304}, {"#d2b48c", 74.62, 0.0638},
    };
    for (const auto& [colour, hue, chroma] : table) {
        const auto brand = web::brand_of(colour);
        ASSERT_TRUE(brand) << colour;
        EXPECT_NEAR(brand->hue, hue, 0.02) << colour;
        EXPECT_NEAR(brand->chroma, chroma, 0.0002) << colour;
    }
}

TEST(Colour, AGreyHasNoHue) {
    for (const auto* grey : {"#000000", "#808080", "#ffffff", "#121212"}) {
        EXPECT_EQ(web::brand_of(grey)->hue, 0) << grey;
        EXPECT_EQ(web::brand_of(grey)->chroma, 0) << grey;
    }
}

TEST(Colour, WhatIsNoColourHasNoStyle) {
    for (const auto* wrong : {"", "red", "#fff", "#3366cg", "#-12345", "#+12345", "3366cc#", "#3366cc;"})
        EXPECT_EQ(web::accent_style(wrong), "") << wrong;
    EXPECT_EQ(web::accent_style("#808080"), ":root{--brand-h:0.00;--brand-c:0.0000}");
}

}  // namespace
