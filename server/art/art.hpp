#pragma once
// Art: pictures, portraits and films that code draws. The same seed gives the same bytes. All that others need.
#include <span>
#include <string_view>

#include "art/film.hpp"
#include "art/png.hpp"
#include "art/portrait.hpp"

namespace art {

enum class Subject { garden, code, lens, running, study };
inline constexpr int subjects = 5;

enum class Motif {
    roof,
    leaves,
    harvest,
    berries,
    cucumbers,
    box,
    sprouts,
    night,
    flow,
    weave,
    editor,
    tables,
    display,
    rings,
    dusk,
    bokeh,
    aperture,
    contact_sheet,
    ferry,
    pool,
    darkroom,
    dawn,
    contours,
    track,
    lamps,
    heron,
};
inline constexpr int motif_count = 26;

/// The motifs of a subject; the first one is its cover's.
std::span<const Motif> motifs(Subject);
std::string_view name(Motif);

Canvas picture(Motif, std::string_view seed, int width, int height);
/// The motif with that number, counted round.
Canvas picture(Subject, std::string_view seed, int variant, int width, int height);
Canvas cover(Subject, std::string_view seed, int width, int height);

}  // namespace art
