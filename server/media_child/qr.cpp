// QR code: what is in every square, the text around it, and the mask that cameras like best.
#include "media_child/qr.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "media_child/qr_words.hpp"

namespace media_child {
namespace {

/// A square and which of its modules are taken.
struct Canvas {
    Qr code, taken;
    explicit Canvas(int side) : code{side}, taken{side} {}
    int side() const { return code.side(); }
    void take(int x, int y, bool dark) {
        if (x < 0 || y < 0 || x >= side() || y >= side()) return;
        code.set(x, y, dark);
        taken.set(x, y, true);
    }
};

/// Squares in each other around a middle: a finder (to 4, its edge light) or an alignment pattern (to 2).
void add_pattern(Canvas& canvas, int middle_x, int middle_y, int reach) {
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x) {
            const int ring = std::max(std::abs(x), std::abs(y));
            canvas.take(middle_x + x, middle_y + y, reach == 4 ? ring != 2 && ring != 4 : ring != 1);
        }
}

/// Level M and the mask, with their BCH code (section 7.9.1), twice, and the module that is always dark.
void add_format(Canvas& canvas, unsigned mask) {
    unsigned rest = mask;
    for (int i = 0; i < 10; ++i) rest = rest << 1 ^ (rest >> 9) * 0x537u;
    const unsigned bits = (mask << 10 | rest) ^ 0x5412u;
    const int side = canvas.side();
    for (int i = 0; i < 15; ++i) {
        const bool dark = bits >> i & 1u;
        const int down = i < 6 ? i : i < 8 ? i + 1 : side - 15 + i;
        const int back = i < 8 ? side - 1 - i : i == 8 ? 7 : 14 - i;
        canvas.take(8, down, dark);
        canvas.take(back, 8, dark);
    }
    canvas.take(8, side - 8, true);
}

void add_fixed(Canvas& canvas) {
    const int side = canvas.side();
    for (int i = 0; i < side; ++i) {
        canvas.take(6, i, i % 2 == 0);
        canvas.take(i, 6, i % 2 == 0);
    }
    if (side > 21) add_pattern(canvas, side - 7, side - 7, 2);
    add_pattern(canvas, 3, 3, 4);
    add_pattern(canvas, side - 4, 3, 4);
    add_pattern(canvas, 3, side - 4, 4);
    add_format(canvas, 0);
}

/// Two columns at a time from the right, up and down in turn, around what is taken (section 7.7.3).
void add_words(Canvas& canvas, const Codewords& words) {
    const int side = canvas.side();
    std::size_t bit = 0;
    for (int right = side - 1; right > 0; right -= 2) {
        if (right == 6) --right;
        const bool upward = ((right + 1) & 2) == 0;
        for (int i = 0; i < side; ++i)
            for (int x = right; x > right - 2; --x) {
                const int y = upward ? side - 1 - i : i;
                if (canvas.taken.dark(x, y) || bit >= words.size() * 8) continue;
                canvas.code.set(x, y, words[bit / 8] >> (7 - bit % 8) & 1u);
                ++bit;
            }
    }
}

bool is_masked(unsigned mask, int x, int y) {
    switch (mask) {
        case 0: return (x + y) % 2 == 0;
        case 1: return y % 2 == 0;
        case 2: return x % 3 == 0;
        case 3: return (x + y) % 3 == 0;
        case 4: return (x / 3 + y / 2) % 2 == 0;
        case 5: return x * y % 2 + x * y % 3 == 0;
        case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
        default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

/// Runs of one colour, and what looks like a finder between light ones (section 7.8.3, N1 and N3).
int faults_of_line(const std::vector<bool>& line) {
    int faults = 0, run = 0;
    unsigned last = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        run = i > 0 && line[i] == line[i - 1] ? run + 1 : 1;
        faults += run == 5 ? 3 : run > 5;
        last = (last << 1 | line[i]) & 0x7FFu;
        if (i >= 10 && (last == 0b00001011101u || last == 0b10111010000u)) faults += 40;
    }
    return faults;
}

/// The lower, the better cameras read it (section 7.8.3).
int faults(const Qr& code) {
    const int side = code.side();
    int out = 0, dark = 0;
    for (int i = 0; i < side; ++i) {
        std::vector<bool> row, column;
        for (int j = 0; j < side; ++j) {
            row.push_back(code.dark(j, i));
            column.push_back(code.dark(i, j));
            dark += code.dark(j, i);
            if (i == 0 || j == 0) continue;
            const bool here = code.dark(j, i);
            out +=
                here == code.dark(j - 1, i) && here == code.dark(j, i - 1) && here == code.dark(j - 1, i - 1) ? 3 : 0;
        }
        out += faults_of_line(row) + faults_of_line(column);
    }
    return out + std::abs(dark * 20 - side * side * 10) / (side * side) * 10;
}

Qr masked(Canvas canvas, unsigned mask) {
    for (int y = 0; y < canvas.side(); ++y)
        for (int x = 0; x < canvas.side(); ++x)
            if (!canvas.taken.dark(x, y) && is_masked(mask, x, y)) canvas.code.set(x, y, !canvas.code.dark(x, y));
    add_format(canvas, mask);
    return canvas.code;
}

}  // namespace

std::optional<Qr> qr_of(std::string_view text) {
    const auto version = std::ranges::find_if(
        qr_versions, [&](const QrVersion& one) { return text.size() + 2 <= one.blocks * one.data; });
    if (version == std::end(qr_versions)) return std::nullopt;
    Canvas canvas{17 + 4 * version->number};
    add_fixed(canvas);
    add_words(canvas, qr_codewords(text, *version));
    std::optional<Qr> best;
    int least = std::numeric_limits<int>::max();
    for (unsigned mask = 0; mask < 8; ++mask) {
        auto one = masked(canvas, mask);
        if (const int found = faults(one); found < least) {
            least = found;
            best = std::move(one);
        }
    }
    return best;
}

}  // namespace media_child
