// Recount: what drifts is put right and counted, whichever page it is on.
#include "jobs/recount.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace jobs::shelves {

struct Shelf {
    base::Id<"shelves"> _id;
    std::int64_t books = 0;
};
struct Book {
    base::Id<"books"> _id;
    base::Id<"shelves"> shelf;
};

}  // namespace jobs::shelves

namespace schema {

using jobs::shelves::Book, jobs::shelves::Shelf;

template <>
inline constexpr auto fields<Shelf> =
    std::array{field<&Shelf::_id>(), field<&Shelf::books>({.access = Access::derived})};
template <>
inline constexpr Collection collection<Shelf>{.name = "shelves", .table = &table_of<Shelf>};
template <>
inline constexpr auto fields<Book> = std::array{field<&Book::_id>(), field<&Book::shelf>({.orphan = Orphan::remove})};
template <>
inline constexpr auto indexes<Book> = std::array{index({asc<&Book::shelf>})};
template <>
inline constexpr auto derived<Book> = std::array{count<&Book::shelf, &Shelf::books>()};
template <>
inline constexpr Collection collection<Book>{
    .name = "books", .table = &table_of<Book>, .indexes = indexes<Book>, .derived = derived<Book>};

}  // namespace schema

namespace jobs {
namespace {

using namespace shelves;

TEST(RecountTest, FindsRepairsAndCountsDrift) {
    const auto folder = std::filesystem::temp_directory_path() / ("lyceum-recount-" + base::random_token(9));
    const schema::Collection* const all[] = {&schema::collection<Shelf>, &schema::collection<Book>};
    {
        const auto store = store::open(folder, all);
        auto& documents = store->documents();
        std::vector<Shelf> made(25);
        for (auto& shelf : made) {
            store::of<Shelf>(documents).insert(shelf);
            for (int i = 0; i < 3; ++i) {
                Book book{.shelf = shelf._id};
                store::of<Book>(documents).insert(book);
            }
        }
        Recount recount{documents, all};
        const auto walk = [&] {
            for (int step = 0; step < 3; ++step) recount.step(10);
        };
        walk();
        EXPECT_EQ(recount.drift_total(), 0u);
        for (const auto at : {0u, 12u, 24u})  // behind the store's back: services never write it
            store::of<Shelf>(documents).touch({store::eq<&Shelf::_id>(made[at]._id)}, {store::set<&Shelf::books>(7)});
        walk();
        EXPECT_EQ(recount.drift_total(), 3u);
        for (const auto& shelf : made) EXPECT_EQ(store::of<Shelf>(documents).get(shelf._id).books, 3);
        walk();
        EXPECT_EQ(recount.drift_total(), 3u);
    }
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace jobs
