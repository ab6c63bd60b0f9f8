// Fonts: fontconfig's own order says which are opened.
#include "media_child/fonts.hpp"

#include <memory>
#include <set>
#include <stdexcept>

#include <fcntl.h>
#include <fontconfig/fontconfig.h>

#include "media/picture_limits.hpp"

namespace media_child {
namespace {

struct Free {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};

/// All fonts, from those that are most like an ordinary text's on.
std::unique_ptr<FcFontSet, Free> fonts_by_likeness() {
    const std::unique_ptr<FcPattern, Free> wanted{FcPatternCreate()};
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result{};
    return std::unique_ptr<FcFontSet, Free>{FcFontSort(nullptr, wanted.get(), FcFalse, nullptr, &result)};
}

}  // namespace

std::vector<OpenFile> open_fonts() {
    if (!FcInit()) throw std::runtime_error{"fontconfig does not start"};
    std::vector<OpenFile> out;
    std::set<std::string> seen;
    const auto fonts = fonts_by_likeness();
    for (int i = 0; fonts && i < fonts->nfont && out.size() < media::most_fonts; ++i) {
        FcChar8* path = nullptr;
        if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &path) != FcResultMatch) continue;
        std::string file{reinterpret_cast<const char*>(path)};
        if (!seen.insert(file).second) continue;
        if (const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC); descriptor >= 0)
            out.push_back({std::move(file), descriptor});
    }
    if (out.empty()) throw std::runtime_error{"no fonts are installed: install fonts-dejavu-core"};
    return out;
}

}  // namespace media_child
