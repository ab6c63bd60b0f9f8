#pragma once
// What one edge gives a parent under one declaration; shared by keeping, assembling and counting again.
#include <optional>

#include "store/documents.hpp"
#include "store/key.hpp"

namespace store {

/// An edge's part of its parent's derived member.
struct Share {
    Value parent{};   ///< the parent's _id
    Value value{};    ///< average: the edge's number
    Value element{};  ///< list: what stands in the list
};

/// Nothing when the edge is empty, points to no parent or does not fulfil the condition.
std::optional<Share> share_of(const schema::Derived& derived, const Bson& edge);
/// {_id} of an element, to pull it by.
Value identity_of(schema::ValueView element);
/// 0 when there are none.
double mean_of(double sum, std::int64_t count);

/// The query that reads what the filter matches, by its best index; what the index cannot serve is checked on
/// documents.
Query query_for(const Collection& in, const Filter& where);

/// The first index of ours whose first key is that member; nullptr: there is none.
const schema::Index* index_on(const Collection& in, std::string_view member);

}  // namespace store
