// The work: clean originals and variants.
#include "media_child/work.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#include "media/picture_limits.hpp"
#include "media_child/picture.hpp"
#include "media_child/refusal.hpp"

namespace media_child {
namespace {

using media::Kind;

constexpr int clean_quality = 90, moving_quality = 75;

Kind kind_of(std::string_view bytes) {
    if (bytes.empty()) throw Refusal{"The file is empty."};
    const auto kind = media::kind_of(bytes);
    if (!kind || !media::facts(*kind).picture)
        throw Refusal{"This is not a picture of a kind that is accepted: JPEG, PNG, GIF, WebP, AVIF or HEIC."};
    return *kind;
}

/// What a clean original is written as: as it came, if every browser shows that.
Kind clean_kind(Kind came, const Picture& picture) {
    if (picture.animated() || came == Kind::webp) return Kind::webp;
    if (came == Kind::jpeg) return Kind::jpeg;
    if (came == Kind::png || came == Kind::gif) return Kind::png;
    return picture.has_alpha() ? Kind::webp : Kind::jpeg;
}

void bound(Picture& picture, int most) {
    const int longer = std::max(picture.width(), picture.height());
    if (longer <= most) return;
    const auto side = [&](int pixels) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(pixels) * most / longer)));
    };
    resize(picture, side(picture.width()), side(picture.height()));
}

Made clean(const Command& command, std::string_view bytes, Kind came) {
    auto picture = decode(bytes, came);
    if (command.crop) crop(picture, *command.crop);
    bound(picture, picture.animated() ? media::most_animated_side : media::most_side);
    drop_opaque_alpha(picture);
    const int quality = picture.animated() ? moving_quality : clean_quality;
    return {encode(picture, clean_kind(came, picture), quality), facts_line(picture)};
}

/// How much smaller a JPEG may come out of its decoder and still be twice as large as it is needed.
int shrink_for(const media::Placement& place, Size source) {
    int shrink = 1;
    while (shrink < 8 && place.scaled_width * shrink * 4 <= source.width &&
           place.scaled_height * shrink * 4 <= source.height)
        shrink *= 2;
    return shrink;
}

Made variant(const Command& command, std::string_view bytes, Kind came) {
    const auto source = size_of(bytes, came);
    // Sources are clean originals: upright, so that these are the sides that are seen.
    const auto place = media::place(command.transformation, source.width, source.height);
    auto picture = decode(bytes, came, shrink_for(place, source));
    if (command.as != Kind::webp) picture.frames.resize(1);
    resize(picture, place.scaled_width, place.scaled_height);
    crop(picture, {place.left, place.top, place.width, place.height});
    return {encode(picture, command.as, command.transformation.quality), {}};
}

}  // namespace

Made work(const Command& command, std::string_view bytes) {
    const auto came = kind_of(bytes);
    try {
        return command.task == Task::clean ? clean(command, bytes, came) : variant(command, bytes, came);
    } catch (const vips::VError&) {
        throw Refusal{
            "The picture cannot be read: it is damaged, or its end is missing. Save it anew and send it again."};
    } catch (const std::bad_alloc&) {
        throw Refusal{"The picture takes more memory than a picture may."};
    }
}

}  // namespace media_child
