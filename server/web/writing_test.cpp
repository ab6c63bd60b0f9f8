// Texts that must stay texts, and words without markup.
#include "web/writing.hpp"

#include <gtest/gtest.h>

namespace {

using namespace web;

TEST(Writing, WordsOfWhatOurRendererMakes) {
    const struct {
        std::string_view html, words;
        std::size_t most = 200;
    } table[] = {
        {"", ""},
        {"<p>One <strong>two</strong></p>\n<p>three</p>\n", "One two three"},
        {"<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a b"},
        {"<p>a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39;</p>", "a <b> &amp; \"c\" 'd'"},
        {"<p>&unknown; &</p>", "&unknown; &"},
        {"<p>שלום עולם</p>", "שלום…", 4},
        {"<p>abc</p>", "abc", 3},
        {"<p>abcd</p>", "abc…", 3},
        {"<img src=\"/a\" alt=\"x\">", ""},
        {"broken <", "broken"},
    };
    for (const auto& [html, words, most] : table) EXPECT_EQ(words_of(html, most), words) << html;
}

TEST(Writing, NothingEndsAScript) {
    const auto json = for_script(R"({"a":"</script><!--<script>","b":1})");
    EXPECT_EQ(json.find('<'), json.npos);
    EXPECT_EQ(json, R"({"a":"\u003c/script>\u003c!--\u003cscript>","b":1})");
}

TEST(Writing, NothingEndsAnAttribute) {
    EXPECT_EQ(anchor("/a?\"><b>", "<i> & 'x'"),
              "<a dir=\"auto\" href=\"/a?&quot;&gt;&lt;b&gt;\">&lt;i&gt; &amp; &#39;x&#39;</a>");
    EXPECT_EQ(xml_escaped("a\x0b\x01<b>\n\t"), "a&lt;b&gt;\n\t") << "what XML cannot hold is left out";
}

}  // namespace
