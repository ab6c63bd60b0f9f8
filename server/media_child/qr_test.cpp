// QR codes: against the standard's numbers and another program's square.
#include "media_child/qr.hpp"

#include <gtest/gtest.h>

#include "media_child/qr_words.hpp"

namespace media_child {
namespace {

TEST(Qr, CorrectsAsTheStandardSays) {
    // ISO/IEC 18004, annex I: "01234567", version 1, level M.
    const Codewords data{0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11,
                         0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11};
    const Codewords correction{0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55};
    EXPECT_EQ(correction_of(data, 10), correction);
}

TEST(Qr, TakesTheBlocksInTurn) {
    const auto& four = qr_versions[3];
    const auto words = qr_codewords(std::string(60, 'x'), four);
    ASSERT_EQ(words.size(), 100u);
    Codewords first, second, check;
    for (std::size_t i = 0; i < 64; i += 2) first.push_back(words[i]), second.push_back(words[i + 1]);
    for (std::size_t i = 64; i < 100; i += 2) check.push_back(words[i]);
    EXPECT_EQ(first[0], 0x43);  // byte mode, and the first half of 60
    EXPECT_EQ(first[1], 0xC7);
    EXPECT_EQ(second.back(), 0x11);  // 60 and its two half bytes leave room for 0xEC and this
    EXPECT_EQ(correction_of(first, 18), check);
}

TEST(Qr, DrawsWhatOtherProgramsDraw) {
    constexpr std::string_view rows[] = {
        "#######.#.#.#.#######", "#.....#....##.#.....#", "#.###.#...###.#.###.#", "#.###.#.###.#.#.###.#",
        "#.###.#.#...#.#.###.#", "#.....#.#...#.#.....#", "#######.#.#.#.#######", "........###..........",
        "#...#.###.#.######..#", "####.#.#..##....###..", "##.##.#...##.#####.#.", ".###...##.#.##.......",
        "..#...####..##.###.#.", "........##...##.####.", "#######.##...#.###.#.", "#.....#..#..#..#....#",
        "#.###.#.#..#.#..##...", "#.###.#...#....##.###", "#.###.#...##..####...", "#.....#..#.###.......",
        "#######.#...##...#..#",
    };
    const auto code = qr_of("https://a.b/c1");
    ASSERT_TRUE(code && code->side() == 21);
    for (int y = 0; y < 21; ++y)
        for (int x = 0; x < 21; ++x)
            EXPECT_EQ(code->dark(x, y), rows[y][static_cast<std::size_t>(x)] == '#') << x << ',' << y;
}

TEST(Qr, GrowsWithItsTextUpToALimit) {
    EXPECT_EQ(qr_of("")->side(), 21);
    EXPECT_EQ(qr_of(std::string(58, 'a'))->side(), 33);
    EXPECT_EQ(qr_of(std::string(most_qr_bytes, 'a'))->side(), 41);
    EXPECT_FALSE(qr_of(std::string(most_qr_bytes + 1, 'a')));
}

}  // namespace
}  // namespace media_child
