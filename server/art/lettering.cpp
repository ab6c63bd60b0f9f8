// The typeface. A glyph is strokes between spaces; a point is a column (0-9, A-F) and a row (a: top of the capitals,
// d: of the small letters, k: base line, n: below). `~` before a stroke bends it at its inner points, `o` closes it.
#include "art/lettering.hpp"

#include <algorithm>

namespace art {
namespace {

struct Glyph {
    char letter;
    int width;
    std::string_view strokes;
};

constexpr Glyph glyphs[] = {
    {'A', 8, "0k4a8k 1h7h"},
    {'B', 6, "0k0a3a ~3a6a6f3f 0f3f ~3f7f7k3k 3k0k"},
    {'C', 8, "~8c8a4a0a0f0k4k8k8i"},
    {'D', 8, "0k0a2a ~2a8a8f8k2k 2k0k"},
    {'E', 6, "6a0a0k6k 0f5f"},
    {'F', 6, "6a0a0k 0f5f"},
    {'G', 8, "~8c8a4a0a0f0k4k8k8h 8h8f5f"},
    {'H', 7, "0a0k 7a7k 0f7f"},
    {'I', 0, "0a0k"},
    {'J', 5, "5a5h ~5h5k2k0k0i"},
    {'K', 7, "0a0k 7a0g 2e7k"},
    {'L', 6, "0a0k6k"},
    {'M', 9, "0k0a4h9a9k"},
    {'N', 8, "0k0a8k8a"},
    {'O', 9, "o0a9a9k0k"},
    {'P', 6, "0k0a3a ~3a7a7f3f 3f0f"},
    {'Q', 9, "o0a9a9k0k 6h9l"},
    {'R', 7, "0k0a3a ~3a7a7f3f 3f0f 3f7k"},
    {'S', 7, "~7c7a3a0a0f3f4f7f7k3k0k0i"},
    {'T', 8, "0a8a 4a4k"},
    {'U', 8, "0a0g ~0g0k4k8k8g 8g8a"},
    {'V', 8, "0a4k8a"},
    {'W', 12, "0a3k6b9kCa"},
    {'X', 7, "0a7k 7a0k"},
    {'Y', 8, "0a4f8a 4f4k"},
    {'Z', 7, "0a7a0k7k"},
    {'a', 6, "o0d6d6k0k 6d6k"},
    {'b', 6, "o0d6d6k0k 0a0k"},
    {'c', 6, "~6e6d3d0d0g0k3k6k6j"},
    {'d', 6, "o0d6d6k0k 6a6k"},
    {'e', 6, "0g6g ~6g6d3d0d0g0k3k6k6j"},
    {'f', 4, "~4a2a1a1d 1d1k 0d4d"},
    {'g', 6, "o0d6d6k0k 6d6l ~6l6n3n0n0m"},
    {'h', 6, "0a0k ~0g0d3d6d6g 6g6k"},
    {'i', 0, "0d0k 0a0a"},
    {'j', 2, "2d2l ~2l2n0n 2a2a"},
    {'k', 5, "0a0k 5d0h 2g5k"},
    {'l', 0, "0a0k"},
    {'m', 10, "0d0k ~0g0d2d5d5g 5g5k ~5g5d7dAdAg AgAk"},
    {'n', 6, "0d0k ~0g0d3d6d6g 6g6k"},
    {'o', 6, "o0d6d6k0k"},
    {'p', 6, "o0d6d6k0k 0d0n"},
    {'q', 6, "o0d6d6k0k 6d6n"},
    {'r', 4, "0d0k ~0g0d2d4d"},
    {'s', 5, "~5e5d2d0d0g2g3g5g5k2k0k0j"},
    {'t', 4, "1b1i ~1i1k3k4k 0d4d"},
    {'u', 6, "0d0h ~0h0k3k6k6h 6d6k"},
    {'v', 6, "0d3k6d"},
    {'w', 9, "0d2k4e7k9d"},
    {'x', 5, "0d5k 5d0k"},
    {'y', 6, "0d3k 6d2n0n"},
    {'z', 5, "0d5d0k5k"},
    {'0', 7, "o0a7a7k0k"},
    {'1', 3, "0c3a3k"},
    {'2', 6, "~0c0a3a6a6d6f0k 0k6k"},
    {'3', 6, "~0b0a3a6a6f3f 2f3f ~3f7f7k3k0k0j"},
    {'4', 7, "5k5a0h7h"},
    {'5', 6, "6a1a0e ~0e7d7k3k0k0j"},
    {'6', 6, "o0e6e6k0k ~5a0b0h"},
    {'7', 6, "0a6a2k"},
    {'8', 6, "o0f6f6k0k o0a6a6f0f"},
    {'9', 6, "o0a6a6g0g ~6d6j1k"},
    {'.', 0, "0k0k"},
    {',', 1, "1k0m"},
    {':', 0, "0e0e 0k0k"},
    {'-', 4, "0g4g"},
    {'\'', 0, "0a0c"},
    {'?', 5, "~0b0a2a5a5d5f2f2h 2k2k"},
    {'+', 6, "0g6g 3d3j"},
    {'=', 6, "0f6f 0i6i"},
    {'/', 5, "0l5a"},
    {'(', 2, "~2a0c0i2m"},
    {')', 2, "~0a2c2i0m"},
    {'*', 4, "2b2f 0c4e 4c0e"},
    {'<', 5, "5e0g5i"},
    {'>', 5, "0e5g0i"},
    {'_', 6, "0k6k"},
};

constexpr double rows = 10, gap = 3.4, space = 3.2;

const Glyph* find(char letter) {
    const auto* found = std::ranges::find(glyphs, letter, &Glyph::letter);
    return found == std::end(glyphs) ? nullptr : found;
}

double advance(char letter) {
    const auto* glyph = find(letter);
    return glyph ? glyph->width + gap : space + gap * 0.5;
}

/// Control points to a line: bends go through the middles between inner points.
std::vector<Point> bent(const std::vector<Point>& points, bool closed) {
    std::vector<Point> out;
    const auto n = points.size();
    const auto arc = [&](Point from, Point control, Point to) {
        for (int i = 0; i <= 10; ++i)
            out.push_back(mix(mix(from, control, i / 10.0), mix(control, to, i / 10.0), i / 10.0));
    };
    if (closed) {
        for (std::size_t i = 0; i < n; ++i)
            arc(mix(points[(i + n - 1) % n], points[i], 0.5), points[i], mix(points[i], points[(i + 1) % n], 0.5));
        return out;
    }
    for (std::size_t i = 1; i + 1 < n; ++i)
        arc(i == 1 ? points[0] : mix(points[i - 1], points[i], 0.5), points[i],
            i + 2 == n ? points[n - 1] : mix(points[i], points[i + 1], 0.5));
    return out;
}

void draw(Path& path, const Glyph& glyph, Point at, double unit, double width) {
    std::vector<Point> points;
    char kind = ' ';
    const auto end = [&] {
        if (points.empty()) return;
        if (kind != ' ') points = bent(points, kind == 'o');
        path.stroke(points, width);
        points.clear();
        kind = ' ';
    };
    for (std::size_t i = 0; i < glyph.strokes.size(); ++i) {
        const char c = glyph.strokes[i];
        if (c == ' ')
            end();
        else if (c == '~' || c == 'o')
            kind = c;
        else {
            const int column = c <= '9' ? c - '0' : c - 'A' + 10, row = glyph.strokes[++i] - 'a';
            points.push_back(at + Point{column * unit, (row - rows) * unit});
        }
    }
    end();
}

}  // namespace

Path lettering(std::string_view text, Point at, double size, double weight) {
    Path path;
    const double unit = size / rows;
    for (const char letter : text) {
        if (const auto* glyph = find(letter)) draw(path, *glyph, at, unit, weight * size);
        at.x += advance(letter) * unit;
    }
    return path;
}

double lettering_width(std::string_view text, double size) {
    double width = 0;
    for (const char letter : text) width += advance(letter);
    return width * size / rows;
}

std::vector<std::string_view> wrapped(std::string_view text, double size, double widest) {
    std::vector<std::string_view> lines;
    std::size_t begin = 0, end = 0;
    while (end < text.size()) {
        const auto next = std::min(text.find(' ', end + 1), text.size());
        if (end > begin && lettering_width(text.substr(begin, next - begin), size) > widest) {
            lines.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
        end = next;
    }
    lines.push_back(text.substr(begin));
    return lines;
}

}  // namespace art
