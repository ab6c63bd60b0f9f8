// The sound below a film: four soft voices of one chord.
#include <array>
#include <cmath>
#include <complex>
#include <numbers>

#include "art/chance.hpp"
#include "art/film.hpp"

namespace art {
namespace {

constexpr int rate = 44'100;
constexpr double loudest = 0.085;  // of full scale: about -21 dB

void number(std::string& out, std::uint32_t n, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(n >> (8 * i) & 255);
}

void add_voice(std::vector<float>& sound, double hertz, double loudness, double swell, double phase) {
    const auto turn = std::polar(1.0, 2 * std::numbers::pi * hertz / rate);
    const auto swing = std::polar(1.0, 2 * std::numbers::pi * swell / rate);
    auto tone = std::polar(1.0, phase), slow = std::polar(1.0, phase * 1.7);
    for (auto& sample : sound) {
        sample += static_cast<float>(tone.imag() * loudness * (0.7 + 0.3 * slow.imag()));
        tone *= turn;
        slow *= swing;
    }
}

}  // namespace

std::string pad_sound(std::string_view seed, double seconds) {
    Chance chance{seed};
    constexpr std::array chords{std::array{0, 7, 12, 16}, std::array{0, 7, 14, 19}, std::array{0, 9, 12, 16},
                                std::array{0, 5, 12, 17}};
    const auto& chord = chance.pick(chords);
    const double root = 110 * std::pow(2.0, chance.below(6) / 12.0);
    std::vector<float> sound(static_cast<std::size_t>(seconds * rate), 0.0f);
    for (const int step : chord)
        for (const auto& [times, loudness] : {std::pair{1.0, 0.5}, {1.003, 0.4}, {2.001, 0.14}, {3.0, 0.05}})
            add_voice(sound, root * std::pow(2.0, step / 12.0) * times, loudness / 4, chance.between(0.08, 0.25),
                      chance.between(0, 6));
    std::string samples;
    samples.reserve(sound.size() * 2);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double at = static_cast<double>(i) / rate,
                     edge = std::clamp(std::min(at / 2.0, (seconds - at) / 2.0), 0.0, 1.0);
        const double value = std::tanh(sound[i]) * loudest * edge * edge * (3 - 2 * edge);
        number(samples, static_cast<std::uint32_t>(static_cast<int>(value * 32'767)), 2);
    }
    std::string out = "RIFF";
    number(out, static_cast<std::uint32_t>(36 + samples.size()), 4);
    out += "WAVEfmt ";
    number(out, 16, 4);
    number(out, 1, 2);  // plain samples
    number(out, 1, 2);  // one channel
    number(out, rate, 4);
    number(out, rate * 2, 4);
    number(out, 2, 2);
    number(out, 16, 2);
    out += "data";
    number(out, static_cast<std::uint32_t>(samples.size()), 4);
    return out + samples;
}

}  // namespace art
