#pragma once
// A caption: what is said in a lesson, in one language. Collection captions.
#include "features/videos/video.hpp"
#include "media/captions.hpp"

namespace store {
class Documents;
}

namespace files {

enum class CaptionKind {
    captions,   ///< of all that is heard, for who does not hear
    subtitles,  ///< of what is said, in another language
};

struct Caption {
    base::Id<"captions"> _id;
    CourseId course;
    VideoId video;
    std::string language;  ///< see language_tag
    std::string label;     ///< as a player's menu names it
    CaptionKind kind = CaptionKind::captions;
    std::string text;   ///< WebVTT, as media::to_webvtt writes it
    std::string words;  ///< what is said, without times and markup: for the search
    base::Instant createdAt{};
    base::Instant updatedAt{};
};

/// Languages of one lesson.
inline constexpr int most_languages = 40;

/// All of a lesson's, by language.
std::vector<Caption> captions_of(store::Documents&, VideoId);

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::Caption> = std::array{
    field<&files::Caption::_id>({.access = Access::server}),
    field<&files::Caption::course>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&files::Caption::video>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&files::Caption::language>({.required = true, .max = 35, .access = Access::server}),
    field<&files::Caption::label>({.required = true, .max = 60, .format = Format::line}),
    field<&files::Caption::kind>(),
    field<&files::Caption::text>({.max = media::most_caption_bytes, .access = Access::secret}),
    field<&files::Caption::words>({.max = media::most_caption_bytes, .access = Access::secret}),
    field<&files::Caption::createdAt>({.access = Access::server}),
    field<&files::Caption::updatedAt>({.access = Access::server}),
};
template <>
inline constexpr auto indexes<files::Caption> = std::array{
    unique({asc<&files::Caption::video>, asc<&files::Caption::language>}),
    index({asc<&files::Caption::course>}),
};
template <>
inline constexpr auto searched<files::Caption> = std::array{name_of_member<&files::Caption::words>};
template <>
inline constexpr Collection collection<files::Caption>{.name = "captions",
                                                       .table = &table_of<files::Caption>,
                                                       .indexes = indexes<files::Caption>,
                                                       .searched = searched<files::Caption>,
                                                       .search_scope = name_of_member<&files::Caption::course>};

}  // namespace schema
