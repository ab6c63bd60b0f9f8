#pragma once
// Removing a document with all that belongs to it, as the fields that point to it say (schema::Orphan).
#include <chrono>

#include "store/collection.hpp"

namespace store {

/// What is left to do for a document that was removed: others that point to it are still there.
struct Removal {
    base::Id<"removals"> _id;
    std::string collection;   ///< the removed document's
    base::ObjectId document;  ///< its _id
    base::Instant dueAt;      ///< not before
};

}  // namespace store

template <>
inline constexpr auto schema::fields<store::Removal> = std::array{
    schema::field<&store::Removal::_id>({.access = schema::Access::server}),
    schema::field<&store::Removal::collection>({.required = true, .max = 64, .format = schema::Format::line}),
    schema::field<&store::Removal::document>({.required = true}),
    schema::field<&store::Removal::dueAt>({.access = schema::Access::server}),
};
template <>
inline constexpr auto schema::indexes<store::Removal> =
    std::array{schema::index({schema::asc<&store::Removal::dueAt>})};
template <>
inline constexpr schema::Collection schema::collection<store::Removal>{
    .name = "removals", .table = &schema::table_of<store::Removal>, .indexes = schema::indexes<store::Removal>};

namespace store {

/// How many documents one transaction removes or changes besides the first.
inline constexpr int removal_budget = 1'000;

/// Where transactions overlap, after this long everything is looked for once more that points to a removed document:
/// MongoDB ends transactions after a minute (transactionLifetimeLimitSeconds).
inline constexpr std::chrono::seconds second_look{90};

/// Removes the document and, within the budget, what belongs to it, in the current transaction (or one of its own).
/// What is left is noted in `removals` and done by `sweep`. False: there was no such document.
bool remove_with(Documents& documents, Collections all, const Collection& in, const base::ObjectId& id,
                 int budget = removal_budget);

/// Goes on with what remove_with left and is due at `now`, oldest first, in one transaction. Run it again while it says
/// that such work is left. To repeat it, or to stop after any transaction, does no harm.
bool sweep(Documents& documents, Collections all, int budget = removal_budget, base::Instant now = base::now());

/// What would keep a removal from finding its dependants: each field with a rule must be the first key of an index, and
/// so must each edge's reference to its parent. One line a problem; called at start.
std::vector<std::string> unindexed_references(Collections all);

}  // namespace store
