// art_sheet FOLDER: every picture that the room can draw, as a file, to be looked at. `./dev art FOLDER` runs it.
#include <cstdio>
#include <fstream>

#include "art/art.hpp"

namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
    std::printf("%s: %zu KB\n", path.filename().c_str(), bytes.size() / 1'024);
}

void write_pictures(const std::filesystem::path& folder) {
    for (int i = 0; i < art::motif_count; ++i) {
        const auto motif = static_cast<art::Motif>(i);
        for (const char* seed : {"1", "2"})
            write(folder / (std::string{art::name(motif)} + '-' + seed + ".png"),
                  art::png(art::picture(motif, seed, 1'280, 720)));
    }
    for (int i = 0; i < art::subjects; ++i)
        write(folder / ("cover-" + std::to_string(i) + ".png"),
              art::png(art::cover(static_cast<art::Subject>(i), "cover", 1'600, 600)));
}

void write_portraits(const std::filesystem::path& folder) {
    art::Canvas sheet{2'048, 1'280};
    for (int i = 0; i < 40; ++i)
        sheet.paste(art::portrait("person " + std::to_string(i), 256), {(i % 8 + 0.5) / 5, (i / 8 + 0.5) / 5}, 0.2);
    write(folder / "portraits.png", art::png(sheet));
}

void write_films(const std::filesystem::path& folder) {
    for (int i = 0; i < art::film_scenes; ++i) {
        const auto path = folder / ("film-" + std::to_string(i) + ".mp4");
        const bool made =
            art::film({static_cast<art::FilmScene>(i), "sheet", "What this lesson is about", "A course"}, 8, path);
        std::printf("%s%s\n", path.filename().c_str(), made ? "" : ": ffmpeg made no film");
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: art_sheet FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    write_pictures(folder);
    write_portraits(folder);
    if (art::films_available())
        write_films(folder);
    else
        std::fputs("no ffmpeg on the PATH: no films\n", stderr);
    return 0;
}
