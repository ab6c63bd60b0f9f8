// Canvas: blurring, pasting, and the way out to bytes.
#include "art/canvas.hpp"

#include "art/chance.hpp"

namespace art {

Canvas::Canvas(int width, int height, Rgb colour)
    : width_{width},
      height_{height},
      pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), colour) {}

void Canvas::blur(double radius) {
    const int pixels = static_cast<int>(radius * height_ / 1.8 + 0.5);
    if (pixels < 1) return;
    for (int n = 0; n < 3; ++n) {
        blur_rows(pixels);
        blur_columns(pixels);
    }
}

void Canvas::blur_rows(int radius) {
    std::vector<Rgb> row(static_cast<std::size_t>(width_));
    const float share = 1.0f / static_cast<float>(2 * radius + 1);
    for (int y = 0; y < height_; ++y) {
        const auto get = [&](int x) { return at(std::clamp(x, 0, width_ - 1), y); };
        Rgb sum;
        for (int x = -radius; x <= radius; ++x) sum = sum + get(x);
        for (int x = 0; x < width_; ++x) {
            row[static_cast<std::size_t>(x)] = sum * share;
            sum = sum + get(x + radius + 1) + get(x - radius) * -1;
        }
        std::ranges::copy(row, pixels_.begin() + static_cast<std::ptrdiff_t>(index(0, y)));
    }
}

/// All columns at once, row by row, which is how they lie in memory.
void Canvas::blur_columns(int radius) {
    const auto before = pixels_;
    std::vector<Rgb> sums(static_cast<std::size_t>(width_));
    const float share = 1.0f / static_cast<float>(2 * radius + 1);
    const auto add = [&](int y, float sign) {
        const Rgb* row = &before[index(0, std::clamp(y, 0, height_ - 1))];
        for (std::size_t x = 0; x < sums.size(); ++x) sums[x] = sums[x] + row[x] * sign;
    };
    for (int y = -radius; y <= radius; ++y) add(y, 1);
    for (int y = 0; y < height_; ++y) {
        for (std::size_t x = 0; x < sums.size(); ++x) pixels_[index(0, y) + x] = sums[x] * share;
        add(y + radius + 1, 1);
        add(y - radius, -1);
    }
}

Rgb Canvas::sample(double x, double y) const {
    const double left = std::floor(x), top = std::floor(y);
    const auto get = [&](double a, double b) {
        return at(std::clamp(static_cast<int>(a), 0, width_ - 1), std::clamp(static_cast<int>(b), 0, height_ - 1));
    };
    const auto u = static_cast<float>(x - left), v = static_cast<float>(y - top);
    return mix(mix(get(left, top), get(left + 1, top), u), mix(get(left, top + 1), get(left + 1, top + 1), u), v);
}

void Canvas::paste(const Canvas& other, Point middle, double width, double angle, bool round) {
    const double scale = other.width_ / (width * height_);  // pixels of the other for one of ours
    const double c = std::cos(angle) * scale, s = std::sin(angle) * scale;
    const double reach = std::hypot(width, width / other.wide()) / 2;
    within(middle - Point{reach, reach}, middle + Point{reach, reach}, [&](Point p, Rgb before) {
        const double dx = (p.x - middle.x) * height_, dy = (p.y - middle.y) * height_;
        const double x = dx * c + dy * s + other.width_ / 2.0, y = dy * c - dx * s + other.height_ / 2.0;
        double inside = std::min({x, y, other.width_ - x, other.height_ - y});
        if (round)
            inside =
                std::min(inside, other.height_ / 2.0 - std::hypot(x - other.width_ / 2.0, y - other.height_ / 2.0));
        inside = inside / scale + 0.5;
        if (inside <= 0) return before;
        return mix(before, other.sample(x - 0.5, y - 0.5), static_cast<float>(std::min(inside, 1.0)));
    });
}

void Canvas::toned(Rgb shadow, Rgb light, double contrast) {
    for (auto& pixel : pixels_) {
        const double v = std::clamp(static_cast<double>(luminance(pixel)), 0.0, 1.0);
        pixel = mix(shadow, light, static_cast<float>(std::pow(v, contrast)));
    }
}

void Canvas::vignette(float strength) {
    const Point middle{wide() / 2, 0.5};
    const double corner = length(middle);
    each([&](Point p, Rgb colour) {
        const double r = length(p - middle) / corner;
        return colour * (1 - strength * static_cast<float>(r * r * r));
    });
}

namespace {

/// Noise of -1 to 1, most of it small.
std::array<float, 4'096> grains(std::uint64_t seed) {
    std::array<float, 4'096> out;
    std::uint64_t state = seed;
    for (auto& one : out) {
        const auto chance = scramble(state += 0x9E3779B97F4A7C15u);
        one = static_cast<float>((chance & 0xffff) + (chance >> 16 & 0xffff)) / 65'536.0f - 1;
    }
    return out;
}

}  // namespace

void Canvas::bytes(std::vector<std::uint8_t>& into) const {
    into.resize(pixels_.size() * 3);
    const auto noise = grains(grain_seed_);
    const auto& curve = Curve::get();
    auto* out = into.data();
    const Rgb* pixel = pixels_.data();
    for (int y = 0; y < height_; ++y) {
        auto place = static_cast<std::uint32_t>(scramble(grain_seed_ + static_cast<std::uint64_t>(y) * 977));
        for (int x = 0; x < width_; ++x, ++pixel, ++place) {
            const float change = noise[place & 4'095] * grain_ + 0.5f;
            for (const float light : {pixel->r, pixel->g, pixel->b})
                *out++ = static_cast<std::uint8_t>(std::clamp(static_cast<int>(curve(light) + change), 0, 255));
        }
    }
}

}  // namespace art
