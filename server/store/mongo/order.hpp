#pragma once
// The order of a page: MongoDB's sort, the place of a document in it, and the filter for what comes after that place.
// Values of different types have an order too, but MongoDB's comparisons stay within one type: so what comes after a
// place may be several filters.
#include <vector>

#include "store/documents.hpp"

namespace store::mongo {

/// The keys that order a query's page: those of its index that no equality fixes, then _id where that does not end it.
class PageOrder {
public:
    /// `every_type`: the server knows BSON's rarer types, so that they may be asked for.
    PageOrder(const Collection& in, const Query& query, bool every_type);

    /// As `find` takes it: {size: 1, _id: 1}.
    Bson sort() const;
    /// The place of a document, opaque.
    Position place_of(schema::Document document) const;
    bool less(const Position& a, const Position& b) const;
    /// Whether a list's elements order the page. No filter says then what comes after a place, because a condition on a
    /// list holds for any of its elements: the page is put in order here, from everything that its query finds. Nothing
    /// of ours pages so.
    bool goes_through_lists() const;
    /// Filters for what comes after the place, each part after the one before it: first what its first key's type
    /// holds, which an index finds at once, then other types. Failure invalid: the place is none of this order.
    std::vector<Bson> after(const Position& place) const;

private:
    struct Key {
        std::string_view path;
        bool ascending;
        bool lists;  ///< the path goes through a list: its least element counts, or backwards its greatest
    };
    std::vector<Value> values_of(const Position& place) const;
    Bson beyond(const Key&, schema::ValueView value, bool in_its_type, bool in_other_types) const;

    std::vector<Key> keys_{};
    bool every_type_;
};

}  // namespace store::mongo
