#pragma once
// Films: scenes that move, with a title and a quiet sound, encoded by ffmpeg.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "art/canvas.hpp"

namespace art {

enum class FilmScene {
    growing,
    watering,
    drawing,
    tiling,
    ringing,
    joining,
    aperture,
    loupe,
    developing,
    stride,
    route
};

struct Film {
    FilmScene scene = FilmScene::growing;
    std::string seed{};
    std::string title{};  ///< shown in the first seconds
    std::string over{};   ///< a smaller line above it
};

inline constexpr int film_scenes = 11;
inline constexpr int film_width = 1280, film_height = 720, film_rate = 24;

/// A scene in motion. Frames are asked for in order; `share` is how much of the film has gone, from 0 to 1.
class Motion {
public:
    virtual ~Motion() = default;
    virtual void draw(Canvas&, double share, double seconds) = 0;
};
std::unique_ptr<Motion> motion(FilmScene, std::string_view seed, int width, int height);

/// One frame with its title, as the film shows it: also the lesson's thumbnail, at a share of about 0.8.
Canvas still(const Film&, double share, int width, int height);
/// Is there an ffmpeg on the PATH?
bool films_available();
/// An MP4 of H.264 and AAC. `progress` hears shares from 0 to 1, and ends the work by returning false. False: no film
/// was made, and no file is left.
bool film(const Film&, double seconds, const std::filesystem::path&, const std::function<bool(double)>& progress = {});

/// A chord that swells and fades: a WAV file of 16 bits, one channel.
std::string pad_sound(std::string_view seed, double seconds);

}  // namespace art
