// Markdown: what it renders, and a corpus of attacks that must stay text.
#include "features/markdown/markdown.hpp"

#include <gtest/gtest.h>

namespace {

using markdown::to_html, markdown::to_text;

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Markdown, renders_the_usual) {
    EXPECT_EQ(to_html("They are **red** and *sweet*."), "<p>They are <strong>red</strong> and <em>sweet</em>.</p>\n");
    EXPECT_EQ(to_html("## Title"), "<h2>Title</h2>\n");
    EXPECT_EQ(to_html("~~old~~ `a<b`"), "<p><del>old</del> <code>a&lt;b</code></p>\n");
    EXPECT_EQ(to_html("3. three"), "<ol start=\"3\">\n<li>three</li>\n</ol>\n");
    EXPECT_EQ(to_html("```c++\nx < 1\n```"), "<pre><code class=\"language-c++\">x &lt; 1\n</code></pre>\n");
    EXPECT_EQ(to_html("a  \nb"), "<p>a<br>\nb</p>\n");
    EXPECT_TRUE(holds(to_html("| a | b |\n|---|:-:|\n| 1 | 2 |"), "<td align=\"center\">2</td>"));
    EXPECT_TRUE(holds(to_html("- [x] done"), "<input type=\"checkbox\" disabled checked>done"));
    EXPECT_TRUE(holds(to_html("&copy; &Ouml; &#38;"), "© &Ouml; &amp;"));
}

TEST(Markdown, links_and_images) {
    constexpr auto rel = " rel=\"ugc nofollow noopener\">";
    EXPECT_EQ(to_html("[a](https://x.org/?a=1&b=2)"),
              std::string{"<p><a href=\"https://x.org/?a=1&amp;b=2\""} + rel + "a</a></p>\n");
    for (const auto* good : {"http://x.org", "HTTPS://x.org", "mailto:a@x.org", "/posts/1", "#part"})
        EXPECT_TRUE(holds(to_html("[a](" + std::string{good} + ")"), "<a href=\"" + std::string{good} + "\"")) << good;
    EXPECT_TRUE(holds(to_html("see www.example.org now"), "<a href=\"http://www.example.org\""));
    EXPECT_TRUE(holds(to_html("![An *old* tree](/media/1 \"Tree\")"),
                      "<img src=\"/media/1\" title=\"Tree\" loading=\"lazy\" "
                      "referrerpolicy=\"no-referrer\" alt=\"An old tree\">"));
    EXPECT_EQ(to_html("![b](ftp://x/y)"), "<p>b</p>\n");
    EXPECT_EQ(to_html("![out ![in](/b) x](/a)").find("<img", 10), std::string::npos);
}

TEST(Markdown, refuses_addresses_that_run) {
    for (const auto* bad : {"javascript:alert(1)",
                            "JaVaScRiPt:alert(1)",
                            "&#106;avascript:alert(1)",
                            "&#x6A;avascript:alert(1)",
                            "&#0000106avascript:alert(1)",
                            "javascript&colon;alert(1)",
                            "javascript&#58;alert(1)",
                            "java&Tab;script:alert(1)",
                            "java&NewLine;script:alert(1)",
                            "java&#9;script:alert(1)",
                            "java&#x0A;script:alert(1)",
                            "&#1;javascript:alert(1)",
                            "&#32;javascript:alert(1)",
                            "\x01javascript:alert(1)",
                            "data:text/html,<script>alert(1)</script>",
                            "data:text/html;base64,PHNjcmlwdD4=",
                            "data:image/svg+xml,<svg onload=alert(1)>",
                            "vbscript:msgbox(1)",
                            "file:///etc/passwd",
                            "blob:https://x/1",
                            "//evil.example",
                            "/\\evil.example",
                            "&sol;/evil.example",
                            "/&bsol;evil.example",
                            "\\\\evil.example",
                            "https:evil.example",
                            "feed:javascript:alert(1)",
                            "view-source:javascript:alert(1)",
                            "javascript\\:alert(1)",
                            "jav\u00adascript:alert(1)"}) {
        for (const auto& text :
             {"[a](" + std::string{bad} + ")", "[a](<" + std::string{bad} + ">)", "![a](" + std::string{bad} + ")",
              "<" + std::string{bad} + ">", "[a]\n\n[a]: " + std::string{bad}}) {
            const auto html = to_html(text);
            EXPECT_FALSE(holds(html, "href=") || holds(html, "src=")) << text << "\n" << html;
        }
    }
}

TEST(Markdown, raw_html_stays_text) {
    for (const auto* bad :
         {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>", "<!-- x -->",
          "<svg/onload=alert(1)>", "<iframe src=//x>", "<a href='javascript:alert(1)'>x</a>", "<?php x ?>",
          "<![CDATA[x]]>", "</p><script>x</script>", "<style>*{}</style>", "<math><mtext><x>"}) {
        const auto html = to_html(bad);
        EXPECT_FALSE(holds(html, "<s") || holds(html, "<i") || holds(html, "<b") || holds(html, "<!") ||
                     holds(html, "<a") || holds(html, "<?") || holds(html, "<m"))
            << html;
    }
}

TEST(Markdown, attributes_do_not_break_out) {
    EXPECT_FALSE(holds(to_html("[a](/x \"\\\" onclick=\\\"alert(1)\")"), "\" onclick=\""));
    EXPECT_FALSE(holds(to_html("[a](/x&quot;onclick=alert(1))"), "/x\"onclick"));
    EXPECT_FALSE(holds(to_html("![\" onerror=\"alert(1)](/x)"), "\" onerror=\""));
    EXPECT_FALSE(holds(to_html("![&quot; onerror=&quot;x](/x)"), "alt=\"\" onerror"));
    EXPECT_FALSE(holds(to_html("```\"><script>\nx\n```"), "<script>"));
    EXPECT_FALSE(holds(to_html("[a](/x'onclick='y)"), "'onclick"));
    EXPECT_EQ(to_html("&lt;script&gt;"), "<p>&lt;script&gt;</p>\n");
}

TEST(Markdown, stays_small) {
    std::string table = "|", rule = "|", rows;
    for (int i = 0; i < 5'000; ++i) table += "a|", rule += "-|";
    for (int i = 0; i < 5'000; ++i) rows += "|b\n";
    EXPECT_LE(to_html(table + "\n" + rule + "\n" + rows).size(),
              markdown::most_output_bytes + 6 * markdown::most_input_bytes);
    EXPECT_EQ(to_html(std::string(10'000, '>') + "a").find("<blockquote>"), std::string::npos);
    EXPECT_LE(to_html(std::string(1'000'000, 'a')).size(), markdown::most_input_bytes + 20);
}

TEST(Markdown, excerpts) {
    EXPECT_EQ(to_text("# Hello\n\n**big** [world](https://x.org)\n- one\n- two", 100), "Hello big world one two");
    EXPECT_EQ(to_text("Tomaten für alle", 11), "Tomaten für…");
    EXPECT_EQ(to_text("a &amp; b<i>", 100), "a & b<i>");
    EXPECT_EQ(to_text("exact", 5), "exact");
    EXPECT_EQ(to_text("", 5), "");
}

}  // namespace
