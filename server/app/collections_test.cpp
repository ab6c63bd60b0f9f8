// What the declarations of all collections promise together.
#include "app/collections.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "features/users/references.hpp"
#include "schema/collection.hpp"

namespace app {
namespace {

bool points_to_users(const schema::Type& type) {
    if (type.kind == schema::Kind::optional) return points_to_users(*type.element);
    return type.kind == schema::Kind::id && type.collection == "users";
}

TEST(Collections, LetEverythingThatIsSomebodysBeFound) {
    const auto found = users::references(collections());
    for (const auto* collection : collections())
        for (const auto& field : collection->table->fields) {
            if (field.name == "_id" || !points_to_users(*field.type)) continue;
            EXPECT_TRUE(std::ranges::any_of(
                found, [&](const auto& one) { return one.collection == collection && one.field == &field; }))
                << collection->name << "." << field.name << " needs an index: exports and departures look it up";
        }
}

TEST(Collections, GiveTheLessonsOfACourseToItsCreator) {
    const auto parts = users::parts(collections());
    EXPECT_TRUE(std::ranges::any_of(
        parts, [](const auto& part) { return part.collection->name == "videos" && part.parent->name == "courses"; }));
}

}  // namespace
}  // namespace app
