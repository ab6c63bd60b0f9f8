// Members that hold files: which texts name one, and what a value names.
#include "schema/files.hpp"

#include <gtest/gtest.h>

#include "schema/codec.hpp"
#include "schema/json.hpp"

namespace files_test {

struct Slide {
    std::optional<std::string> picture;
    std::string caption;
};

struct Talk {
    std::string title;
    std::optional<std::string> cover;
    std::vector<std::string> pictures;
    std::optional<base::ObjectId> film;
    std::vector<Slide> slides;
};

}  // namespace files_test

namespace schema {

template <>
inline constexpr auto fields<files_test::Slide> = std::array{
    field<&files_test::Slide::picture>({.format = Format::url, .file = FilePurpose::post}),
    field<&files_test::Slide::caption>(),
};
template <>
inline constexpr auto fields<files_test::Talk> = std::array{
    field<&files_test::Talk::title>({.format = Format::url}),
    field<&files_test::Talk::cover>({.max = 100, .format = Format::url, .file = FilePurpose::cover}),
    field<&files_test::Talk::pictures>({.max = 3, .format = Format::url, .file = FilePurpose::post}),
    field<&files_test::Talk::film>({.file = FilePurpose::video}),
    field<&files_test::Talk::slides>(),
};

namespace {

using files_test::Talk;

const auto file = base::ObjectId::make();

TEST(Files, AnAddressIsReadAsItIsWritten) {
    EXPECT_EQ(file_at(file_address(file)), file);
    const auto hex = std::string{"5f00000000000000000000ab"};
    for (const auto* before : {"", "https://a.example", "http://a.example/b"})
        EXPECT_TRUE(file_at(before + ("/media/" + hex)));
    for (const auto& text : {"/media/" + hex + "?tr=w-100", "/media/" + hex + "/", "/media/v/" + hex, "media/" + hex,
                             "https://a.example/media/" + hex + ".jpg", "a.example/media/" + hex,
                             std::string{"/media/5f00000000000000000000AB"},
                             std::string{"/media/000000000000000000000000"}, std::string{"/media/"}, std::string{}})
        EXPECT_FALSE(file_at(text)) << text;
}

TEST(Files, MembersAreFoundInsideOthers) {
    std::string told;
    for (const auto& member : file_members(table_of<Talk>))
        told.append(member.path).append("=").append(name_of(member.purpose)).append(" ");
    EXPECT_EQ(told, "cover=cover pictures=post film=video slides.picture=post ");
}

TEST(Files, MentionsNameWhatIsThere) {
    Talk talk{.title = "/media/" + file.hex(), .pictures = {"https://a.example/1", ""}, .film = file};
    talk.slides = {{std::nullopt, "one"}, {file_address(file), "two"}};
    std::string told;
    for (const auto& one : file_mentions(table_of<Talk>, &talk))
        told.append(one.path).append("=").append(one.address ? *one.address : one.id.hex()).append(" ");
    EXPECT_EQ(told,
              "pictures.0=https://a.example/1 film=" + file.hex() + " slides.1.picture=/media/" + file.hex() + " ");
    EXPECT_TRUE(file_mentions(table_of<Talk>, &(talk = Talk{})).empty());
}

base::Problems problems_of(const std::string& json) {
    try {
        Talk talk;
        read_json(json, table_of<Talk>, &talk, Input::draft);
    } catch (const base::Failure& failure) {
        return failure.problems;
    }
    return {};
}

TEST(Files, AddressesHereAreThoseOfUploads) {
    EXPECT_TRUE(problems_of(R"({"cover":"https://a.example/1.png"})").empty());
    EXPECT_TRUE(problems_of(R"({"cover":"/media/5f00000000000000000000ab"})").empty());
    EXPECT_TRUE(problems_of(R"({"title":"/elsewhere"})").empty()) << "an address of another kind";
    for (const char* wrong :
         {"/a.png", "/media/5f", "/media/5f00000000000000000000ab?tr=w-1", "//a.example/1", "a.png"})
        EXPECT_EQ(problems_of(R"({"cover":")" + std::string{wrong} + "\"}").size(), 1u) << wrong;
    const auto in_list = problems_of(R"({"pictures":["https://a.example/1.png","/a.png"]})");
    ASSERT_EQ(in_list.size(), 1u);
    EXPECT_EQ(in_list.front().path, "pictures.1");
}

TEST(Files, TheSchemaSaysWhatMayBeNamed) {
    const auto draft = object_schema(table_of<Talk>, Side::draft);
    EXPECT_NE(draft.find(R"("x-file-purpose":"cover","description":"Addresses elsewhere, or the url of an upload)"),
              std::string::npos)
        << draft;
    EXPECT_NE(draft.find(R"("description":"An upload of your own with purpose video")"), std::string::npos) << draft;
}

}  // namespace
}  // namespace schema
