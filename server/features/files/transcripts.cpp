// Transcripts: captions that the search finds, and in them the cues.
#include "features/files/transcripts.hpp"

#include <algorithm>

#include "features/files/language.hpp"
#include "features/videos/policy.hpp"
#include "features/videos/standing.hpp"
#include "media/cue_parts.hpp"
#include "store/collection.hpp"
#include "store/words.hpp"

namespace files {

using base::Fault, base::require;
using store::eq, store::in, store::of;
using videos::Video;

namespace {

constexpr std::size_t most_words_of_a_cue = 1'000;

using Words = std::vector<std::string_view>;

/// How many of them are among the text's first `most` words.
std::size_t found_in(std::string_view said, const Words& wanted, std::size_t most) {
    const auto text = store::folded(said);
    const auto words = store::words_of(text, most);
    std::size_t count = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool may_be_begun = i + 1 == wanted.size();
        count += std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return word == wanted[i] || (may_be_begun && word.starts_with(wanted[i]));
        });
    }
    return count;
}

/// The lessons of a course that the caller may watch.
std::vector<Video> watchable(store::Documents& documents, const courses::Standing& at) {
    auto lessons = of<Video>(documents)
                       .list({.by = &schema::indexes<Video>[0],
                              .where = {eq<&Video::course>(at.course._id)},
                              .limit = videos::most_lessons})
                       .items;
    std::erase_if(lessons, [&](const Video& lesson) { return !videos::may_watch(at, lesson); });
    return lessons;
}

std::vector<VideoId> ids_of(const std::vector<Video>& lessons) {
    std::vector<VideoId> out;
    out.reserve(lessons.size());
    for (const auto& lesson : lessons) out.push_back(lesson._id);
    return out;
}

/// A tag that is none finds nothing.
std::string known_tag(const std::string& language) { return language_tag(language).value_or("none"); }

}  // namespace

bool holds(std::string_view text, std::string_view search) {
    const auto folded = store::folded(search);
    const auto wanted = store::words_of(folded, store::most_searched_words);
    return found_in(text, wanted, text.size()) == wanted.size();
}

std::vector<media::Cue> cues_with(const std::vector<media::Cue>& cues, std::string_view search) {
    const auto text = store::folded(search);
    const auto wanted = store::words_of(text, store::most_searched_words);
    std::vector<std::size_t> counts;
    counts.reserve(cues.size());
    for (const auto& cue : cues) counts.push_back(found_in(media::plain(cue.text), wanted, most_words_of_a_cue));
    const auto most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    std::vector<media::Cue> out;
    for (std::size_t i = 0; i < cues.size() && out.size() < most_cues_shown; ++i)
        if (most > 0 && counts[i] == most) out.push_back(cues[i]);
    return out;
}

Transcript Transcripts::read(const auth::Caller& caller, VideoId video, const schema::Query<WhichLanguage>& which) {
    videos::open(documents_, caller, video);
    store::Filter where{eq<&Caption::video>(video)};
    if (which->language) where.push_back(eq<&Caption::language>(known_tag(*which->language)));
    const auto found =
        of<Caption>(documents_).list({.by = &schema::indexes<Caption>[0], .where = where, .limit = 1}).items;
    require(!found.empty(), Fault::not_found, "there are no such captions");
    const auto& caption = found.front();
    return {caption.language, caption.label, spoken(media::parse_captions(caption.text))};
}

schema::Listing<Saying> Transcripts::search(const auth::Caller& caller, CourseId course,
                                            const schema::Query<TranscriptSearch>& query,
                                            const schema::Paging& paging) {
    const auto lessons = watchable(documents_, courses::enter(documents_, caller, course));
    const auto folded = store::folded(query->search.value_or(""));
    if (lessons.empty() || store::words_of(folded, 1).empty()) return {};
    store::Search search{.text = *query->search, .scope = course.value, .after = paging.after, .limit = paging.limit};
    search.also.push_back(in<&Caption::video>(ids_of(lessons)));
    if (query->language) search.also.push_back(eq<&Caption::language>(known_tag(*query->language)));
    auto page = of<Caption>(documents_).search(search);
    schema::Listing<Saying> out{{}, std::move(page.next)};
    for (const auto& caption : page.items) {
        const auto lesson = std::ranges::find(lessons, caption.video, &Video::_id);
        const auto cues = cues_with(media::parse_captions(caption.text), *query->search);
        out.data.push_back({caption.video, lesson->title, caption.language, spoken(cues)});
    }
    return out;
}

}  // namespace files
