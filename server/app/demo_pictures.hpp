#pragma once
// Which document of the small demo gets which picture and which film. It only says and draws them; who stores files
// and names them in the documents is somebody else.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "art/art.hpp"
#include "base/id.hpp"

namespace app {

/// A picture for one member of one document, which is found by another member.
struct DemoPicture {
    std::string_view collection;  ///< "communities"
    std::string_view by;          ///< the member that tells the document apart: "slug"
    std::string key;              ///< its value
    std::string_view member;      ///< that shows the picture: "coverImage", or "images", a list
    std::string filename;
    base::ObjectId file;  ///< the same one every time
    std::function<std::string()> bytes;
    static constexpr std::string_view type = "image/jpeg";
};

/// A film for the lesson with that title.
struct DemoFilm {
    std::string_view title;
    std::string filename;
    base::ObjectId file;
    art::Film film;
    static constexpr double seconds = 8;
    static constexpr std::string_view type = "video/mp4";
};

/// What the demo's lessons name until their films are there; nothing is at this address.
inline constexpr std::string_view demo_film_address = "https://videos.example.org/";

std::vector<DemoPicture> demo_pictures();
std::vector<DemoFilm> demo_films();

using DemoFilmDone = std::function<void(const DemoFilm&, const std::filesystem::path&)>;
/// Renders all films into a folder, `at_once` of them at a time, and calls `done` for each that is whole, one call at a
/// time, from any of its threads. It ends early when `go_on` says false, and throws on what `done` throws. How many
/// were made. Without ffmpeg none, and a line on stderr says so.
std::size_t render_demo_films(const std::filesystem::path& folder, unsigned at_once, const DemoFilmDone& done,
                              const std::function<bool()>& go_on = {});

}  // namespace app
