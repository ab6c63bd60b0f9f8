// The shell: where it is cut, and which scripts may run.
#include "web/shell.hpp"

#include <gtest/gtest.h>

#include "base/encoding.hpp"

namespace {

using web::Shell;

constexpr std::string_view index_html =
    "<!doctype html><html lang=\"en\" dir=\"ltr\"><head><title>App</title><script>one()</script>"
    "<script type=\"module\" src=\"/a.js\"></script></head><body><div "
    "id=\"root\"><!--content--></div><!--boot--></body>"
    "</html>";

TEST(Shell, WritesWhereItIsCut) {
    const Shell shell{index_html};
    EXPECT_EQ(
        shell.fill({"ar", "T", "<meta>", "<p>", "<script>"}),
        "<!doctype html><html lang=\"ar\" dir=\"rtl\"><head><title>T</title><script>one()</script>"
        "<script type=\"module\" src=\"/a.js\"></script><meta></head><body><div id=\"root\"><p></div><script></body>"
        "</html>");
}

TEST(Shell, AllowsTheScriptsThatStandInIt) {
    const auto hash = "'sha256-" + base::to_base64(base::sha256("one()")) + '\'';
    EXPECT_NE(Shell{index_html}.policy().find("script-src 'self' " + hash + ';'), std::string::npos);
    EXPECT_NE(Shell{""}.policy().find("script-src 'self';"), std::string::npos);
}

TEST(Shell, SaysThatThereIsNoApp) {
    EXPECT_NE(Shell{""}.fill({.language = "en"}).find("built without its web app"), std::string::npos);
}

TEST(Shell, NamesThePlaceThatIsMissing) {
    for (const auto* place : {"<html", "<title>", "</head>", "<!--content-->", "<!--boot-->"}) {
        std::string broken{index_html};
        broken.replace(broken.find(place), 2, "--");
        try {
            Shell{broken};
            ADD_FAILURE() << place;
        } catch (const std::runtime_error& error) {
            EXPECT_NE(std::string{error.what()}.find(place), std::string::npos) << error.what();
        }
    }
}

}  // namespace
