#pragma once
// References: which documents of all collections belong to a user, read from the collections' own declarations. A new
// collection is found by its header alone: an id of users and an index that starts with it.
#include <span>
#include <vector>

#include "schema/collection.hpp"

namespace users {

struct Reference {
    const schema::Collection* collection;
    const schema::Field* field;
    const schema::Index* index;  ///< starts with the field
};

/// The members that point to users and can be looked up.
std::vector<Reference> references(std::span<const schema::Collection* const> collections);

/// Documents without a user of their own, which belong to whom their parent belongs to: the videos of a course.
struct Part {
    const schema::Collection* parent;
    const schema::Collection* collection;
    const schema::Field* field;  ///< points to the parent
    const schema::Index* index;  ///< starts with the field
};

/// The parts of all collections: no member points to users, and one to a parent with which they go.
std::vector<Part> parts(std::span<const schema::Collection* const> collections);

}  // namespace users
