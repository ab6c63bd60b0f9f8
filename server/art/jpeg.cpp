// JPEG: blocks of eight by eight, cosine transform, the example tables of ITU T.81 annex K.
#include <array>
#include <cstdint>
#include <numbers>

#include "art/png.hpp"

namespace art {
namespace {

using Table = std::array<int, 64>;

constexpr Table zigzag{0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,  12, 19, 26, 33, 40, 48,
                       41, 34, 27, 20, 13, 6,  7,  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23,
                       30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};
constexpr Table luma{16, 11,  10,  16, 24, 40, 51, 61, 12,  12,  14,  19,  26, 58, 60, 55,  14,  13,  16,  24, 40, 57,
                     69, 56,  14,  17, 22, 29, 51, 87, 80,  62,  18,  22,  37, 56, 68, 109, 103, 77,  24,  35, 55, 64,
                     81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98,  112, 100, 103, 99};
constexpr Table chroma{17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99,
                       99, 99, 47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
                       99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99};

/// How many codes there are of each length from 1 to 16, and their symbols in order.
struct Codes {
    std::array<std::uint8_t, 16> counts;
    std::string_view symbols;
};

constexpr char steps[] = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b";
constexpr Codes steps_of_luma{{0, 1, 5, 1, 1, 1, 1, 1, 1}, {steps, 12}};
constexpr Codes steps_of_chroma{{0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1}, {steps, 12}};
constexpr char waves_luma[] =
    "\x01\x02\x03\x00\x04\x11\x05\x12\x21\x31\x41\x06\x13\x51\x61\x07\x22\x71\x14\x32\x81\x91\xa1\x08\x23\x42\xb1\xc1"
    "\x15\x52\xd1\xf0\x24\x33\x62\x72\x82\x09\x0a\x16\x17\x18\x19\x1a\x25\x26\x27\x28\x29\x2a\x34\x35\x36\x37\x38\x39"
    "\x3a\x43\x44\x45\x46\x47\x48\x49\x4a\x53\x54\x55\x56\x57\x58\x59\x5a\x63\x64\x65\x66\x67\x68\x69\x6a\x73\x74\x75"
    "\x76\x77\x78\x79\x7a\x83\x84\x85\x86\x87\x88\x89\x8a\x92\x93\x94\x95\x96\x97\x98\x99\x9a\xa2\xa3\xa4\xa5\xa6\xa7"
    "\xa8\xa9\xaa\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xd2\xd3\xd4\xd5\xd6\xd7\xd8"
    "\xd9\xda\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa";
constexpr char waves_chroma[] =
    "\x00\x01\x02\x03\x11\x04\x05\x21\x31\x06\x12\x41\x51\x07\x61\x71\x13\x22\x32\x81\x08\x14\x42\x91\xa1\xb1\xc1\x09"
    "\x23\x33\x52\xf0\x15\x62\x72\xd1\x0a\x16\x24\x34\xe1\x25\xf1\x17\x18\x19\x1a\x26\x27\x28\x29\x2a\x35\x36\x37\x38"
    "\x39\x3a\x43\x44\x45\x46\x47\x48\x49\x4a\x53\x54\x55\x56\x57\x58\x59\x5a\x63\x64\x65\x66\x67\x68\x69\x6a\x73\x74"
    "\x75\x76\x77\x78\x79\x7a\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x92\x93\x94\x95\x96\x97\x98\x99\x9a\xa2\xa3\xa4\xa5"
    "\xa6\xa7\xa8\xa9\xaa\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xd2\xd3\xd4\xd5\xd6"
    "\xd7\xd8\xd9\xda\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa";
constexpr Codes waves_of_luma{{0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125}, {waves_luma, 162}};
constexpr Codes waves_of_chroma{{0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119}, {waves_chroma, 162}};

struct Code {
    std::uint32_t bits = 0;
    int length = 0;
};
using Book = std::array<Code, 256>;

Book book(const Codes& codes) {
    Book out{};
    std::uint32_t code = 0;
    std::size_t next = 0;
    for (int length = 1; length <= 16; ++length, code <<= 1)
        for (int n = 0; n < codes.counts[static_cast<std::size_t>(length - 1)]; ++n)
            out[static_cast<std::uint8_t>(codes.symbols[next++])] = {code++, length};
    return out;
}

class Bits {
public:
    explicit Bits(std::string& out) : out_{out} {}
    void put(Code code) {
        waiting_ = waiting_ << code.length | code.bits;
        count_ += code.length;
        while (count_ >= 8) {
            const auto byte = static_cast<char>(waiting_ >> (count_ -= 8) & 255);
            out_ += byte;
            if (byte == '\xff') out_ += '\0';
        }
    }
    void end() { put({127, 7}); }

private:
    std::string& out_;
    std::uint64_t waiting_ = 0;
    int count_ = 0;
};

/// One of the three components: its quantities and codes.
struct Component {
    std::array<float, 64> shares;  ///< one over the steps, in natural order
    Book steps, waves;
    int before = 0;
};

using Block = std::array<float, 64>;

/// Along eight values that are `stride` apart (Arai, Agui, Nakajima, 1988); its scale is in `Component::shares`.
void transform(float* v, std::size_t stride) {
    float in[8];
    for (std::size_t i = 0; i < 8; ++i) in[i] = v[i * stride];
    const float a0 = in[0] + in[7], a7 = in[0] - in[7], a1 = in[1] + in[6], a6 = in[1] - in[6];
    const float a2 = in[2] + in[5], a5 = in[2] - in[5], a3 = in[3] + in[4], a4 = in[3] - in[4];
    const float even_0 = a0 + a3, even_3 = a0 - a3, even_1 = a1 + a2, even_2 = a1 - a2;
    v[0] = even_0 + even_1;
    v[4 * stride] = even_0 - even_1;
    const float z1 = (even_2 + even_3) * 0.707106781f;
    v[2 * stride] = even_3 + z1;
    v[6 * stride] = even_3 - z1;
    const float b0 = a4 + a5, b1 = a5 + a6, b2 = a6 + a7;
    const float z5 = (b0 - b2) * 0.382683433f, z2 = b0 * 0.541196100f + z5, z4 = b2 * 1.306562965f + z5;
    const float z3 = b1 * 0.707106781f, z11 = a7 + z3, z13 = a7 - z3;
    v[5 * stride] = z13 + z2;
    v[3 * stride] = z13 - z2;
    v[stride] = z11 + z4;
    v[7 * stride] = z11 - z4;
}

Code magnitude(int value, int& size) {
    const auto absolute = static_cast<unsigned>(value < 0 ? -value : value);
    for (size = 0; absolute >> size; ++size) {}
    return {static_cast<std::uint32_t>(value < 0 ? value - 1 : value) & ((1u << size) - 1), size};
}

void write(Bits& bits, Component& component, Block& block) {
    for (std::size_t row = 0; row < 8; ++row) transform(&block[row * 8], 1);
    for (std::size_t column = 0; column < 8; ++column) transform(&block[column], 8);
    std::array<int, 64> values;
    for (std::size_t i = 0; i < 64; ++i) {
        const auto from = static_cast<std::size_t>(zigzag[i]);
        const float scaled = block[from] * component.shares[from];
        values[i] = static_cast<int>(scaled + (scaled < 0 ? -0.5f : 0.5f));
    }
    int size = 0;
    const auto step = magnitude(values[0] - component.before, size);
    component.before = values[0];
    bits.put(component.steps[static_cast<std::size_t>(size)]);
    bits.put(step);
    std::size_t zeros = 0;
    for (std::size_t i = 1; i < 64; ++i) {
        if (values[i] == 0) {
            ++zeros;
            continue;
        }
        for (; zeros > 15; zeros -= 16) bits.put(component.waves[0xf0]);
        const auto wave = magnitude(values[i], size);
        bits.put(component.waves[zeros << 4 | static_cast<std::size_t>(size)]);
        bits.put(wave);
        zeros = 0;
    }
    if (zeros) bits.put(component.waves[0]);
}

Table scaled(const Table& table, int quality) {
    const int scale = quality < 50 ? 5'000 / quality : 200 - quality * 2;
    Table out;
    for (std::size_t i = 0; i < 64; ++i) out[i] = std::clamp((table[i] * scale + 50) / 100, 1, 255);
    return out;
}

Component component(const Table& quantities, const Codes& first, const Codes& rest) {
    constexpr float scale[] = {1, 1.387039845f, 1.306562965f, 1.175875602f,
                               1, 0.785694958f, 0.541196100f, 0.275899379f};
    Component out{{}, book(first), book(rest)};
    for (std::size_t i = 0; i < 64; ++i)
        out.shares[i] = 1 / (static_cast<float>(quantities[i]) * scale[i / 8] * scale[i % 8] * 8);
    return out;
}

void segment(std::string& out, char kind, const std::string& content) {
    const auto size = content.size() + 2;
    out += '\xff';
    out += kind;
    out += static_cast<char>(size >> 8);
    out += static_cast<char>(size & 255);
    out += content;
}

void write_tables(std::string& out, const Table& one, const Table& two) {
    char number = 0;
    for (const auto* table : {&one, &two}) {
        std::string content(1, number++);
        for (const int i : zigzag) content += static_cast<char>((*table)[static_cast<std::size_t>(i)]);
        segment(out, '\xdb', content);
    }
    const std::pair<char, const Codes*> books[] = {
        {'\x00', &steps_of_luma}, {'\x10', &waves_of_luma}, {'\x01', &steps_of_chroma}, {'\x11', &waves_of_chroma}};
    for (const auto& [place, codes] : books) {
        std::string content(1, place);
        for (const auto count : codes->counts) content += static_cast<char>(count);
        segment(out, '\xc4', content.append(codes->symbols));
    }
}

/// The block whose corner is there, as Y, Cb and Cr around zero; what lies beyond an edge repeats it.
void load(const std::vector<std::uint8_t>& bytes, int width, int height, int left, int top,
          std::array<Block, 3>& blocks) {
    for (int i = 0; i < 64; ++i) {
        const int x = std::min(left + i % 8, width - 1), y = std::min(top + i / 8, height - 1);
        const auto* p =
            &bytes[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x))];
        const auto r = static_cast<float>(p[0]), g = static_cast<float>(p[1]), b = static_cast<float>(p[2]);
        const auto at = static_cast<std::size_t>(i);
        blocks[0][at] = 0.299f * r + 0.587f * g + 0.114f * b - 128;
        blocks[1][at] = -0.168736f * r - 0.331264f * g + 0.5f * b;
        blocks[2][at] = 0.5f * r - 0.418688f * g - 0.081312f * b;
    }
}

}  // namespace

std::string jpeg(const Canvas& canvas, int quality) {
    const int width = canvas.width(), height = canvas.height();
    const auto one = scaled(luma, quality), two = scaled(chroma, quality);
    std::string out = "\xff\xd8";
    segment(out, '\xe0', std::string{"JFIF\0\1\1\0\0\1\0\1\0\0", 14});
    write_tables(out, one, two);
    std::string frame{8};
    for (const int size : {height, width}) (frame += static_cast<char>(size >> 8)) += static_cast<char>(size & 255);
    segment(out, '\xc0', frame.append("\3\1\x11\0\2\x11\1\3\x11\1", 10));
    segment(out, '\xda', std::string{"\3\1\0\2\x11\3\x11\0\x3f\0", 10});
    std::vector<std::uint8_t> bytes;
    canvas.bytes(bytes);
    std::array<Component, 3> components;
    components[0] = component(one, steps_of_luma, waves_of_luma);
    components[1] = components[2] = component(two, steps_of_chroma, waves_of_chroma);
    Bits bits{out};
    std::array<Block, 3> blocks;
    for (int top = 0; top < height; top += 8)
        for (int left = 0; left < width; left += 8) {
            load(bytes, width, height, left, top, blocks);
            for (std::size_t i = 0; i < 3; ++i) write(bits, components[i], blocks[i]);
        }
    bits.end();
    return out += "\xff\xd9";
}

}  // namespace art
