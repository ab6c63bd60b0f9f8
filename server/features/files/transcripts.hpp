#pragma once
// Transcripts: what is said in lessons, read and searched.
#include "features/files/captions.hpp"

namespace files {

/// Cues that are answered of one lesson that a search finds.
inline constexpr std::size_t most_cues_shown = 20;

struct WhichLanguage {
    std::optional<std::string> language;
};

struct Transcript {
    std::string language, label;
    std::vector<SpokenCue> cues;
};

struct TranscriptSearch {
    std::optional<std::string> search, language;
};

/// A lesson in which it is said.
struct Saying {
    VideoId video;
    std::string title, language;
    std::vector<SpokenCue> cues;  ///< those with most of the words, in their order
};

class Transcripts {
public:
    explicit Transcripts(store::Documents& documents) : documents_{documents} {}

    /// In the language that is asked for, else in the first one that there is; not_found when there is none.
    Transcript read(const auth::Caller&, VideoId, const schema::Query<WhichLanguage>&);
    /// In the lessons of a course that the caller may watch; nothing without words.
    schema::Listing<Saying> search(const auth::Caller&, CourseId, const schema::Query<TranscriptSearch>&,
                                   const schema::Paging&);

private:
    store::Documents& documents_;
};

/// Whether a text holds all words of `search`, of which the last one may be only begun: as the store's search finds it.
bool holds(std::string_view text, std::string_view search);
/// The cues that hold most of the words of `search`, of which the last one may be only begun.
std::vector<media::Cue> cues_with(const std::vector<media::Cue>&, std::string_view search);

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::WhichLanguage> = std::array{
    field<&files::WhichLanguage::language>({.max = 35, .format = Format::line, .about = "As en, de-CH or zh-Hans"}),
};

template <>
inline constexpr auto fields<files::Transcript> = std::array{
    field<&files::Transcript::language>(),
    field<&files::Transcript::label>(),
    field<&files::Transcript::cues>(),
};

template <>
inline constexpr auto fields<files::TranscriptSearch> = std::array{
    field<&files::TranscriptSearch::search>({.max = 200, .format = Format::line, .about = "Words that are said"}),
    field<&files::TranscriptSearch::language>({.max = 35, .format = Format::line, .about = "Only captions in it"}),
};

template <>
inline constexpr auto fields<files::Saying> = std::array{
    field<&files::Saying::video>(),
    field<&files::Saying::title>(),
    field<&files::Saying::language>(),
    field<&files::Saying::cues>(),
};

}  // namespace schema
