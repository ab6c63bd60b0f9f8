// Faces that are kept: made anew when a picture that they show changes.
#include "features/posts/faces.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "features/files/media_file.hpp"
#include "schema/files.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace posts {
namespace {

namespace fs = std::filesystem;
using files::MediaFile, files::State, store::of;

const schema::Collection* const all[] = {&schema::collection<users::User>, &schema::collection<communities::Community>,
                                         &schema::collection<Post>,        &schema::collection<PostComment>,
                                         &schema::collection<MediaFile>,   &schema::collection<files::FileUse>};

class FacesTest : public testing::Test {
protected:
    ~FacesTest() override {
        opened.reset();
        fs::remove_all(folder);
    }
    template <class T>
    T made(T document) {
        of<T>(documents).insert(document);
        return document;
    }
    files::MediaFileId picture(State state) {
        return made(MediaFile{.owner = ada._id, .state = state, .width = 40, .height = 30, .colour = "#112233"})._id;
    }
    void set_ready(files::MediaFileId id) {
        of<MediaFile>(documents).update(id, {store::set<&MediaFile::state>(State::ready)});
    }
    std::shared_ptr<const Face> face(PostId id) { return faces.of(documents, std::span{&id, 1}, Extent::feed).at(0); }

    fs::path folder = fs::temp_directory_path() / ("lyceum-" + base::random_token(8));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
    users::User ada = made(users::User{.email = "a@example.org", .password = "x", .firstName = "A", .lastName = "B"});
    communities::Community place = made(communities::Community{.name = "c", .description = "d", .creator = ada._id});
    Faces faces;
};

TEST_F(FacesTest, AreMadeAnewWhenAnImageOrAnAvatarBecomesReady) {
    const auto image = picture(State::processing), avatar = picture(State::processing);
    const auto address = schema::file_address(image.value);
    const auto post = made(Post{.title = "t",
                                .content = "c",
                                .images = {"https://ik.example/1.png", address},
                                .author = ada._id,
                                .community = place._id})
                          ._id;
    of<users::User>(documents).update(ada._id, {store::set<&users::User::avatar>(schema::file_address(avatar.value))});
    EXPECT_TRUE(face(post)->post->imageCards.empty());
    EXPECT_EQ(face(post), face(post)) << "it is kept";
    set_ready(image);
    ASSERT_EQ(face(post)->post->imageCards.size(), 1u);
    EXPECT_EQ(face(post)->post->imageCards.front().url, address);
    EXPECT_EQ(face(post)->post->imageCards.front().width, 40);
    EXPECT_FALSE(face(post)->post->authorCard.avatarCard);
    set_ready(avatar);
    ASSERT_TRUE(face(post)->post->authorCard.avatarCard);
    EXPECT_EQ(face(post)->post->authorCard.avatarCard->colour, "#112233");
    EXPECT_EQ(face(post), face(post));
}

}  // namespace
}  // namespace posts
