// The table of motifs: which scene draws each, and to which subjects it belongs.
#include "art/art.hpp"

#include <array>
#include <cassert>

#include "art/chance.hpp"
#include "art/scenes.hpp"

namespace art {
namespace {

struct Row {
    std::string_view name;
    Scene* scene;
};

constexpr Row rows[] = {
    {"roof", roof},       {"leaves", leaves},       {"harvest", harvest},
    {"berries", berries}, {"cucumbers", cucumbers}, {"box", box},
    {"sprouts", sprouts}, {"night", night},         {"flow", flow},
    {"weave", weave},     {"editor", editor},       {"tables", tables},
    {"display", display}, {"rings", rings},         {"dusk", dusk},
    {"bokeh", bokeh},     {"aperture", aperture},   {"contact_sheet", contact_sheet},
    {"ferry", ferry},     {"pool", pool},           {"darkroom", darkroom},
    {"dawn", dawn},       {"contours", contours},   {"track", track},
    {"lamps", lamps},     {"heron", heron},
};
static_assert(std::size(rows) == motif_count);

const Row& row(Motif motif) { return rows[static_cast<std::size_t>(motif)]; }

}  // namespace

std::string_view name(Motif motif) { return row(motif).name; }

std::span<const Motif> motifs(Subject subject) {
    using enum Motif;
    static constexpr std::array garden{roof, sprouts, leaves, harvest, box, berries, cucumbers};
    static constexpr std::array code{night, editor, flow, weave, tables, display, rings};
    static constexpr std::array lens{dusk, ferry, bokeh, aperture, contact_sheet, pool, darkroom};
    static constexpr std::array running{dawn, contours, lamps, track, heron};
    static constexpr std::array study{flow, weave, rings, contours, leaves};
    switch (subject) {
        case Subject::garden: return garden;
        case Subject::code: return code;
        case Subject::lens: return lens;
        case Subject::running: return running;
        case Subject::study: break;
    }
    return study;
}

Canvas picture(Motif motif, std::string_view seed, int width, int height) {
    assert(width > 0 && height > 0);
    Canvas canvas{width, height};
    row(motif).scene(canvas, seed);
    return canvas;
}

Canvas picture(Subject subject, std::string_view seed, int variant, int width, int height) {
    const auto all = motifs(subject);
    return picture(all[static_cast<std::size_t>(variant) % all.size()], seed, width, height);
}

Canvas cover(Subject subject, std::string_view seed, int width, int height) {
    // What is about nothing in particular has no scene of its own: its covers differ instead.
    const int variant = subject == Subject::study ? static_cast<int>(hash(seed) >> 40) : 0;
    return picture(subject, seed, variant, width, height);
}

}  // namespace art
