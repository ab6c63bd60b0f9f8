// Sheets: what is in the file, and words that nobody should print.
#include "media/sheets.hpp"

#include <algorithm>

#include "media/test_files.hpp"

namespace media {
namespace {

CertificateWords words() {
    return {.site = "Fieldwork",
            .accent = "#336699",
            .student = "Amélie Lindqvist",
            .course = "Bread from scratch",
            .date = "22 March 2026",
            .issued = "2026-03-22T17:00:00Z",
            .teacher = "Ada Lovelace",
            .code = "Qm9va3NhbmRUaW1lcw",
            .address = "https://learn.example.org/certificates/Qm9va3NhbmRUaW1lcw"};
}

class SheetsTest : public testing::Test {
protected:
    std::string drawn(const CertificateWords& words) {
        sheets.certificate(words, folder / "words", folder.out("pdf"));
        return read_file(folder.out("pdf"));
    }
    Folder folder;
    Sheets sheets{LYCEUM_MEDIA_PROGRAM};
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::ptrdiff_t pages(const std::string& pdf) {
    std::ptrdiff_t out = 0;
    for (auto at = pdf.find("/Type /Page "); at != pdf.npos; at = pdf.find("/Type /Page ", at + 1)) ++out;
    return out;
}

std::string repeated(std::string_view part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
}

TEST_F(SheetsTest, AreOnePageA4AcrossWithTextThatCanBeCopied) {
    const auto pdf = drawn(words());
    EXPECT_TRUE(pdf.starts_with("%PDF-1.")) << pdf.substr(0, 20);
    EXPECT_EQ(pages(pdf), 1);
    EXPECT_TRUE(holds(pdf, "841.89 595.28"));
    for (const char* part : {"/ToUnicode", "/FontFile", "/CreationDate (20260322170000", "/Author (Fieldwork)",
                             "Qm9va3NhbmRUaW1lcw", "/URI (https://learn.example.org/certificates/"})
        EXPECT_TRUE(holds(pdf, part)) << part;
    EXPECT_LT(pdf.size(), 200'000u);
}

TEST_F(SheetsTest, AreTheSameForTheSameWords) {
    const auto first = drawn(words());
    EXPECT_EQ(first, drawn(words()));
    auto others = words();
    others.accent = "#993366";
    EXPECT_NE(first, drawn(others));
}

TEST_F(SheetsTest, TakeWhateverStandsInANameOrTitle) {
    const std::string names[] = {
        "",
        repeated("N", 10'000),
        repeated("عبد الرحمن ", 20),
        repeated("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", 60),          // 日本語
        repeated("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", 60),  // emoji with joiners
        repeated("e\xCC\x81\xCC\x82", 400),
        "\xE2\x80\xAE"
        "drawkcab \xE2\x81\xA6",
        "one\ntwo\rthree\tfour\x01" + std::string(1, '\0') + "five",
        "\xFF\xFE\xC0\xAF\xED\xA0\x80 no UTF-8",
        "'); uri='https://evil.example' \\",
        "<b>&amp;</b> %s %n ../../etc/passwd",
    };
    for (const auto& name : names) {
        CertificateWords hostile;
        for (const auto line : certificate_lines) hostile.*line = name;
        hostile.code = "code";
        const auto pdf = drawn(hostile);
        EXPECT_EQ(pages(pdf), 1) << name.substr(0, 40);
        EXPECT_TRUE(holds(pdf, "Certificate of completion code")) << "the lines have moved: " << name.substr(0, 40);
    }
}

TEST_F(SheetsTest, FailWithoutAFileWhenTheyCannotBeDrawn) {
    const Sheets none{"/nowhere/lyceum-media"};
    EXPECT_EQ(failure_of([&] { none.certificate(words(), folder / "w", folder.out("pdf")); }).fault,
              base::Fault::unavailable);
    auto limits = sheet_child_limits();
    limits.memory_bytes = 64u << 20;
    const Sheets small{LYCEUM_MEDIA_PROGRAM, limits};
    EXPECT_EQ(failure_of([&] { small.certificate(words(), folder / "w", folder.out("pdf")); }).fault,
              base::Fault::unavailable);
    EXPECT_TRUE(folder.out_is_empty());
}

}  // namespace
}  // namespace media
