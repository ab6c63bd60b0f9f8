// Uses of files: the edges follow every change of the documents that name files.
#include "store/file_uses.hpp"

#include "engines.hpp"
#include "store/removal.hpp"

namespace sample {

using DrawingId = base::Id<"drawings">;

struct Drawing {
    DrawingId _id;
    std::int64_t uses = 0;
    base::Instant updatedAt{};
};

struct DrawingUse {
    base::Id<"drawinguses"> _id;
    DrawingId file;
    std::string collection;
    base::ObjectId document;
    base::Instant createdAt{};
};

struct Page {
    std::optional<std::string> drawing;
};

/// Names files by a text, by a list, by an id, and inside another member.
struct Album {
    base::Id<"albums"> _id;
    std::string title;
    std::optional<std::string> cover;
    std::vector<std::string> pictures;
    std::optional<base::Id<"drawings">> film;
    std::vector<Page> pages;
    std::string remark;
};

}  // namespace sample

namespace schema {

template <>
inline constexpr auto fields<sample::Drawing> = std::array{
    field<&sample::Drawing::_id>(),
    field<&sample::Drawing::uses>({.access = Access::derived}),
    field<&sample::Drawing::updatedAt>(),
};
template <>
inline constexpr auto fields<sample::DrawingUse> = std::array{
    field<&sample::DrawingUse::_id>(),
    field<&sample::DrawingUse::file>({.required = true, .orphan = Orphan::remove}),
    field<&sample::DrawingUse::collection>({.required = true}),
    field<&sample::DrawingUse::document>({.required = true}),
    field<&sample::DrawingUse::createdAt>(),
};
template <>
inline constexpr auto fields<sample::Page> = std::array{
    field<&sample::Page::drawing>({.file = FilePurpose::post}),
};
template <>
inline constexpr auto fields<sample::Album> = std::array{
    field<&sample::Album::_id>(),
    field<&sample::Album::title>(),
    field<&sample::Album::cover>({.file = FilePurpose::cover}),
    field<&sample::Album::pictures>({.file = FilePurpose::post}),
    field<&sample::Album::film>({.file = FilePurpose::video}),
    field<&sample::Album::pages>(),
    field<&sample::Album::remark>(),
};

template <>
inline constexpr Collection collection<sample::Drawing>{.name = "drawings", .table = &table_of<sample::Drawing>};
inline constexpr std::array drawing_use_indexes{
    unique({asc<&sample::DrawingUse::file>, asc<&sample::DrawingUse::document>}),
    index({asc<&sample::DrawingUse::document>}),
};
template <>
inline constexpr auto derived<sample::DrawingUse> = std::array{
    count<&sample::DrawingUse::file, &sample::Drawing::uses>(),
};
template <>
inline constexpr Collection collection<sample::DrawingUse>{.name = "drawinguses",
                                                           .table = &table_of<sample::DrawingUse>,
                                                           .indexes = drawing_use_indexes,
                                                           .derived = derived<sample::DrawingUse>,
                                                           .uses_of_files = true};
inline constexpr std::array album_indexes{index({asc<&sample::Album::title>})};
template <>
inline constexpr Collection collection<sample::Album>{
    .name = "albums", .table = &table_of<sample::Album>, .indexes = album_indexes};

}  // namespace schema

namespace contract {
namespace {

using namespace sample;
using store::eq, store::of, store::set;

constexpr std::array<const schema::Collection*, 3> with_files{
    &schema::collection<Drawing>, &schema::collection<DrawingUse>, &schema::collection<Album>};

std::string address(DrawingId id) { return schema::file_address(id.value); }

class FilesThatAreNamed : public OnEveryEngine {
protected:
    FilesThatAreNamed() { open_again(with_files); }

    DrawingId drawing() { return made(Drawing{})._id; }
    std::int64_t uses(DrawingId id) { return of<Drawing>(documents()).get(id).uses; }
    std::int64_t edges() { return of<DrawingUse>(documents()).count({}); }
    bool is_dated(DrawingId id) {
        return of<Drawing>(documents()).get(id).updatedAt > base::Instant{std::chrono::hours{24 * 365}};
    }
    /// As if it had been made long ago: `made` has dated it.
    DrawingId old_drawing() {
        const auto id = drawing();
        of<Drawing>(documents()).touch({eq<&Drawing::_id>(id)}, {set<&Drawing::updatedAt>(base::Instant{})});
        return id;
    }
    void change(base::Id<"albums"> id, Change change) { of<Album>(documents()).update(id, std::move(change)); }
};

TEST_P(FilesThatAreNamed, EachMemberCountsAndNoneTwice) {
    const auto a = drawing(), b = drawing(), c = drawing(), d = drawing();
    const auto album = made(Album{.title = "x",
                                  .cover = address(a),
                                  .pictures = {address(b), "https://elsewhere.example/media/" + c.hex(), address(b)},
                                  .film = c,
                                  .pages = {{address(d)}, {std::nullopt}, {address(a)}}});
    for (const auto id : {a, b, c, d}) EXPECT_EQ(uses(id), 1);
    const auto found =
        of<DrawingUse>(documents()).find({eq<&DrawingUse::file>(c), eq<&DrawingUse::document>(album._id.value)});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->collection, "albums");
    made(Album{.title = "y", .cover = address(a)});
    EXPECT_EQ(uses(a), 2);
    EXPECT_EQ(edges(), 5);
}

TEST_P(FilesThatAreNamed, AChangeMovesWhatItChanges) {
    const auto a = old_drawing(), b = old_drawing();
    const auto album = made(Album{.title = "x", .cover = address(a), .pictures = {address(a)}})._id;
    change(album, {set<&Album::cover>(address(b))});
    EXPECT_EQ(uses(a), 1) << "the list still names it";
    EXPECT_EQ(uses(b), 1);
    change(album, {store::pull<&Album::pictures>(address(a))});
    change(album, {store::push<&Album::pictures>(address(b))});
    EXPECT_EQ(uses(a), 0);
    EXPECT_EQ(uses(b), 1);
    EXPECT_TRUE(is_dated(a)) << "the collector waits from now on";
    EXPECT_FALSE(is_dated(b));
    change(album, {set<&Album::remark>("no matter")});
    change(album, {store::unset<&Album::cover>(), set<&Album::pictures>({})});
    EXPECT_EQ(uses(b), 0);
    EXPECT_EQ(edges(), 0);
    EXPECT_FALSE(of<Album>(documents()).update({eq<&Album::title>("none")}, {set<&Album::cover>(address(a))}));
}

TEST_P(FilesThatAreNamed, RemovedDocumentsLetGo) {
    const auto a = old_drawing();
    for (int i = 0; i < 5; ++i) made(Album{.title = i < 3 ? "x" : "y", .cover = address(a)});
    EXPECT_EQ(of<Album>(documents()).remove({eq<&Album::title>("x")}, 2), 2);
    EXPECT_EQ(uses(a), 3);
    EXPECT_FALSE(is_dated(a));
    EXPECT_EQ(of<Album>(documents()).remove({}), 3);
    EXPECT_EQ(uses(a), 0);
    EXPECT_TRUE(is_dated(a));
}

TEST_P(FilesThatAreNamed, WhatIsUndoneNamesNothing) {
    const auto a = drawing();
    EXPECT_EQ(fault_of([&] {
                  documents().transact([&](Documents&) {
                      made(Album{.title = "x", .cover = address(a)});
                      throw Failure{Fault::forbidden, "no"};
                  });
              }),
              Fault::forbidden);
    EXPECT_EQ(uses(a), 0);
    EXPECT_EQ(edges(), 0);
}

TEST_P(FilesThatAreNamed, AMissingFileIsNoFailure) {
    const auto album = made(Album{.title = "x", .cover = address(DrawingId::make()), .film = DrawingId::make()})._id;
    EXPECT_EQ(edges(), 0);
    const auto a = drawing();
    change(album, {set<&Album::film>(a)});
    EXPECT_EQ(uses(a), 1);
}

TEST_P(FilesThatAreNamed, ARemovedFileLeavesNoEdge) {
    const auto a = drawing();
    made(Album{.title = "x", .cover = address(a)});
    store::remove_with(documents(), with_files, schema::collection<Drawing>, a.value);
    EXPECT_EQ(edges(), 0);
}

TEST_P(FilesThatAreNamed, WithoutACollectionOfEdgesNothingIsKept) {
    static constexpr std::array<const schema::Collection*, 1> alone{&schema::collection<Album>};
    const auto a = drawing();
    open_again(alone);
    const auto album = made(Album{.title = "x", .cover = address(a)});
    EXPECT_EQ(of<Album>(documents()).get(album._id).cover, address(a));
}

ON_EVERY_ENGINE(FilesThatAreNamed);

}  // namespace
}  // namespace contract
