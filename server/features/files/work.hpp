#pragma once
// Work: what is done with a complete upload until it is a file that is ready. Jobs, which may run twice.
#include <filesystem>
#include <functional>
#include <string>

#include "features/files/picture_place.hpp"
#include "features/files/scratch.hpp"
#include "features/files/tally.hpp"
#include "media/films.hpp"
#include "media/pictures.hpp"

namespace jobs {
class Queue;
class Workers;
}  // namespace jobs
namespace store {
struct Condition;
class Documents;
}  // namespace store

namespace files {

class Work {
public:
    /// The bytes become a blob, and a picture is made clean; a film waits for its turn in the other one.
    static constexpr const char* take_job = "files.take";
    static constexpr const char* film_job = "files.film";
    /// What is kept of it in other places goes too; hourly jobs find what this one has missed.
    static constexpr const char* gone_job = "files.gone";

    /// `data`: the data directory, on whose file system results become blobs at no cost.
    Work(store::Documents& documents, store::Blobs& blobs, jobs::Queue& queue, const std::filesystem::path& data,
         PicturePlace& place, Tally& tally)
        : documents_{documents},
          blobs_{blobs},
          queue_{queue},
          scratch_{scratch_of(data)},
          place_{place},
          tally_{tally} {}

    /// Says who does it, and removes what a server that was killed has left.
    void register_on(jobs::Workers&);
    /// Called in the transaction that makes a film ready.
    using FilmIsReady = std::function<void(store::Documents&, MediaFileId)>;
    void tell_of_films(FilmIsReady told) { told_ = std::move(told); }

    /// `file`: its id, in hexadecimal digits.
    void take(const std::string& file);
    void film(const std::string& file);
    /// It has failed too often.
    void give_up(const std::string& file);

private:
    class Progress;
    struct FilmParts;

    std::optional<MediaFile> at_work(const std::string& id);
    /// Matches it unless it was deleted or is done.
    static std::vector<store::Condition> still_at_work(const MediaFile&);
    void guarded(const std::string& id, const std::function<void(MediaFile&)>& f);
    void fail(const MediaFile&, const std::string& problem);
    bool keep_original(MediaFile&);
    void make_picture(const MediaFile&);
    void keep_film_as_it_is(const MediaFile&);
    void make_film(const MediaFile&, Progress&);
    void make_poster(const MediaFile&, const std::filesystem::path& film, const media::FilmFacts&, FilmParts&,
                     const std::filesystem::path& folder);
    void film_is_ready(const MediaFile&, const FilmParts&);

    store::Documents& documents_;
    store::Blobs& blobs_;
    jobs::Queue& queue_;
    std::filesystem::path scratch_;
    PicturePlace& place_;
    Tally& tally_;
    std::function<bool()> is_stopping_ = [] { return false; };
    media::Pictures pictures_{};
    media::Films films_{};
    FilmIsReady told_{};
};

}  // namespace files
