// A lesson's film that becomes ready after it was named.
#include "features/videos/film.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "features/files/films.hpp"
#include "schema/files.hpp"
#include "store/blob_file.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace videos {
namespace {

namespace fs = std::filesystem;
using files::MediaFile, files::State, store::of, store::set;

const schema::Collection* const all[] = {&schema::collection<users::User>,
                                         &schema::collection<courses::Course>,
                                         &schema::collection<Video>,
                                         &schema::collection<MediaFile>,
                                         &schema::collection<files::FileUse>,
                                         &schema::collection<store::BlobFile>,
                                         &schema::collection<communities::Community>};

class FilmTest : public testing::Test {
protected:
    ~FilmTest() override {
        opened.reset();
        fs::remove_all(folder);
    }
    template <class T>
    T made(T document) {
        of<T>(documents).insert(document);
        return document;
    }
    VideoId lesson(std::optional<std::string> thumbnail = {}) {
        return made(
                   Video{.title = "v", .course = course._id, .videoFileId = film_id, .thumbnail = std::move(thumbnail)})
            ._id;
    }
    Video get(VideoId id) { return of<Video>(documents).get(id); }
    void become_ready() {
        documents.transact([&](store::Documents& inside) {
            of<MediaFile>(inside).update(film._id, {set<&MediaFile::state>(State::ready),
                                                    set<&MediaFile::duration>(42.5), set<&MediaFile::poster>(poster)});
            film_is_ready(inside, film._id);
        });
    }

    fs::path folder = fs::temp_directory_path() / ("lyceum-" + base::random_token(8));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
    users::User ada = made(users::User{.email = "a@example.org", .password = "x", .firstName = "A", .lastName = "B"});
    courses::Course course = made(courses::Course{.title = "t", .description = "d", .creator = ada._id});
    MediaFile film = made(MediaFile{.owner = ada._id, .purpose = files::Purpose::video, .width = 64, .height = 36});
    FileId film_id{film._id.value}, poster = FileId::make();
};

TEST_F(FilmTest, LessonsThatWaitedTakeDurationAndPoster) {
    documents.insert(schema::collection<store::BlobFile>,
                     store::blob_document({.sha256 = std::string(64, 'a'), .bytes = 7}, poster, "p.jpg", "image/jpeg"));
    const auto bare = lesson(), dressed = lesson("https://ik.example/t.png");
    const auto other = made(Video{.title = "v", .course = course._id})._id;
    become_ready();
    EXPECT_EQ(get(bare).duration, 42.5);
    EXPECT_EQ(get(bare).thumbnail, files::poster_address(film_id, bare.value));
    EXPECT_EQ(get(dressed).duration, 42.5);
    EXPECT_EQ(get(dressed).thumbnail, "https://ik.example/t.png");
    EXPECT_FALSE(get(other).duration);
    const auto id = schema::file_at(files::poster_address(film_id, bare.value)).value();
    const auto picture = of<MediaFile>(documents).find(files::MediaFileId{id});
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->purpose, files::Purpose::thumbnail);
    EXPECT_EQ(picture->owner, ada._id);
    EXPECT_EQ(picture->uses, 1);
    EXPECT_EQ(picture->bytes, 7);
    const auto blob = of<store::BlobFile>(documents).find(store::BlobId{picture->_id.value});
    ASSERT_TRUE(blob);
    EXPECT_EQ(blob->metadata.sha256, std::string(64, 'a')) << "the same bytes";
}

TEST_F(FilmTest, AFilmWithoutAPosterGivesItsDuration) {
    const auto bare = lesson();
    become_ready();
    EXPECT_EQ(get(bare).duration, 42.5);
    EXPECT_FALSE(get(bare).thumbnail);
}

}  // namespace
}  // namespace videos
