#pragma once
// Captions: written by who edits a course, read by who watches the lesson.
#include "auth/caller.hpp"
#include "features/files/caption.hpp"
#include "schema/input.hpp"

namespace files {

struct NewCaption {
    std::string label;
    CaptionKind kind = CaptionKind::captions;
    std::string text;  ///< WebVTT or SubRip
};

struct SpokenCue {
    double start = 0, end = 0;  ///< seconds
    std::string text;
    std::optional<std::string> settings;  ///< where it stands, in WebVTT's words
};

struct CaptionEdit {
    std::string label;
    CaptionKind kind = CaptionKind::captions;
    std::vector<SpokenCue> cues;
};

class Captions {
public:
    explicit Captions(store::Documents& documents) : documents_{documents} {}

    schema::Listing<Caption> list(const auth::Caller&, VideoId, const schema::Paging&);
    /// Writes them, or replaces those of this language. Failure invalid names the lines that cannot be read.
    schema::Created<Caption> write(const auth::Caller&, VideoId, const std::string& language,
                                   const schema::Draft<NewCaption>&);
    /// Failure invalid names the cues that cannot be.
    Caption edit(const auth::Caller&, VideoId, const std::string& language, const schema::Patch<CaptionEdit>&);
    void remove(const auth::Caller&, VideoId, const std::string& language);

private:
    store::Documents& documents_;
};

/// As answers carry them.
std::vector<SpokenCue> spoken(const std::vector<media::Cue>&);

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::NewCaption> = std::array{
    field<&files::NewCaption::label>({.required = true, .max = 60, .format = Format::line, .example = "English"}),
    field<&files::NewCaption::kind>(),
    field<&files::NewCaption::text>({.required = true,
                                     .max = media::most_caption_bytes,
                                     .about = "A WebVTT or SubRip file",
                                     .example = "WEBVTT\n\n00:01.000 --> 00:04.000\nHello."}),
};

template <>
inline constexpr auto fields<files::SpokenCue> = std::array{
    field<&files::SpokenCue::start>({.required = true, .min = 0, .max = 360'000, .about = "Seconds"}),
    field<&files::SpokenCue::end>({.required = true, .min = 0, .max = 360'000, .about = "Seconds"}),
    field<&files::SpokenCue::text>({.required = true, .max = 5'000}),
    field<&files::SpokenCue::settings>(
        {.max = 200, .format = Format::line, .about = "As in WebVTT: line:0 align:start"}),
};

template <>
inline constexpr auto fields<files::CaptionEdit> = std::array{
    field<&files::CaptionEdit::label>({.required = true, .max = 60, .format = Format::line}),
    field<&files::CaptionEdit::kind>(),
    field<&files::CaptionEdit::cues>({.max = media::most_cues, .about = "All of them, instead of those before"}),
};

}  // namespace schema
