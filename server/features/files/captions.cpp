// Captions: files and cues become one text.
#include "features/files/captions.hpp"

#include <cmath>

#include "features/files/language.hpp"
#include "features/videos/standing.hpp"
#include "store/collection.hpp"

namespace files {

using base::Failure, base::Fault, base::require;
using store::eq, store::of, store::set;

namespace {

constexpr const char* none = "there are no such captions";

std::string tag_of(const std::string& language) {
    auto tag = language_tag(language);
    if (!tag)
        throw Failure{Fault::invalid,
                      "This is no tag of a language; write it as en, de-CH or zh-Hans.",
                      {{"language", "must be a tag of BCP 47, as en, de-CH or zh-Hans"}}};
    return *std::move(tag);
}

std::optional<Caption> find(store::Documents& documents, VideoId video, const std::string& language) {
    return of<Caption>(documents).find({eq<&Caption::video>(video), eq<&Caption::language>(language)});
}

/// The one of this language, for who edits it; whatever the address says, others learn nothing.
Caption open_to_edit(store::Documents& documents, const auth::Caller& caller, VideoId video,
                     const std::string& language) {
    videos::open_to_edit(documents, caller, video);
    auto found = find(documents, video, language_tag(language).value_or(""));
    require(found.has_value(), Fault::not_found, none);
    return *std::move(found);
}

std::vector<media::Cue> read_file(const std::string& text) {
    try {
        return media::parse_captions(text);
    } catch (Failure& failure) {
        // Its paths are lines of the member.
        for (auto& problem : failure.problems)
            problem = {"text", std::exchange(problem.path, {}) + ": " + problem.message};
        throw;
    }
}

std::int64_t ms_of(double seconds) { return std::llround(seconds * 1'000); }

std::vector<media::Cue> cues_of(const std::vector<SpokenCue>& given) {
    std::vector<media::Cue> out;
    out.reserve(given.size());
    for (const auto& cue : given)
        out.push_back({ms_of(cue.start), ms_of(cue.end), cue.text, cue.settings.value_or(""), {}});
    return out;
}

struct Written {
    std::string text, words;
};

Written written(const std::vector<media::Cue>& cues) { return {media::to_webvtt(cues), media::plain_text(cues)}; }

}  // namespace

std::vector<Caption> captions_of(store::Documents& documents, VideoId video) {
    return of<Caption>(documents)
        .list({.by = &schema::indexes<Caption>[0], .where = {eq<&Caption::video>(video)}, .limit = most_languages})
        .items;
}

std::vector<SpokenCue> spoken(const std::vector<media::Cue>& cues) {
    std::vector<SpokenCue> out;
    out.reserve(cues.size());
    for (const auto& cue : cues) {
        out.push_back({static_cast<double>(cue.start_ms) / 1'000, static_cast<double>(cue.end_ms) / 1'000, cue.text});
        if (!cue.settings.empty()) out.back().settings = cue.settings;
    }
    return out;
}

schema::Listing<Caption> Captions::list(const auth::Caller& caller, VideoId video, const schema::Paging& paging) {
    videos::open(documents_, caller, video);
    auto page = of<Caption>(documents_)
                    .list({.by = &schema::indexes<Caption>[0],
                           .where = {eq<&Caption::video>(video)},
                           .after = paging.after,
                           .limit = paging.limit});
    return {std::move(page.items), std::move(page.next)};
}

schema::Created<Caption> Captions::write(const auth::Caller& caller, VideoId id, const std::string& language,
                                         const schema::Draft<NewCaption>& draft) {
    schema::Created<Caption> out{};
    documents_.transact([&](store::Documents& documents) {
        const auto video = videos::open_to_edit(documents, caller, id).video;
        const auto tag = tag_of(language);
        auto [text, words] = written(read_file(draft.value.text));
        const auto captions = of<Caption>(documents);
        const auto before = find(documents, id, tag);
        out.is_new = !before;
        if (before) {
            captions.update(before->_id,
                            {set<&Caption::label>(draft.value.label), set<&Caption::kind>(draft.value.kind),
                             set<&Caption::text>(text), set<&Caption::words>(words)});
            out.value = captions.get(before->_id);
            return;
        }
        require(captions.count({eq<&Caption::video>(id)}) < most_languages, Fault::conflict,
                "a lesson has captions in at most 40 languages");
        out.value = {.course = video.course,
                     .video = id,
                     .language = tag,
                     .label = draft.value.label,
                     .kind = draft.value.kind,
                     .text = std::move(text),
                     .words = std::move(words)};
        captions.insert(out.value);
    });
    return out;
}

Caption Captions::edit(const auth::Caller& caller, VideoId video, const std::string& language,
                       const schema::Patch<CaptionEdit>& patch) {
    Caption out;
    documents_.transact([&](store::Documents& documents) {
        const auto found = open_to_edit(documents, caller, video, language);
        store::Change change;
        if (patch.has<&CaptionEdit::label>()) change.push_back(set<&Caption::label>(patch.value.label));
        if (patch.has<&CaptionEdit::kind>()) change.push_back(set<&Caption::kind>(patch.value.kind));
        if (patch.has<&CaptionEdit::cues>() || patch.removes<&CaptionEdit::cues>()) {
            const auto [text, words] = written(cues_of(patch.value.cues));
            change.push_back(set<&Caption::text>(text));
            change.push_back(set<&Caption::words>(words));
        }
        if (!change.empty()) of<Caption>(documents).update(found._id, std::move(change));
        out = of<Caption>(documents).get(found._id);
    });
    return out;
}

void Captions::remove(const auth::Caller& caller, VideoId video, const std::string& language) {
    documents_.transact([&](store::Documents& documents) {
        const auto found = open_to_edit(documents, caller, video, language);
        of<Caption>(documents).remove({eq<&Caption::_id>(found._id)}, 1);
    });
}

}  // namespace files
