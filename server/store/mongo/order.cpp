// Order and places. Source: MongoDB manual, "Comparison/Sort Order".
#include "store/mongo/order.hpp"

#include <algorithm>
#include <limits>

#include "base/failure.hpp"
#include "store/key.hpp"
#include "store/mongo/language.hpp"
#include "store/paths.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Tag;
using schema::ValueView;
using schema::Writer;

/// A list without elements stands before null. BSON's oldest tag stands for it in a place: no document has it.
const Value empty_list{Tag::undefined, {}};

bool is_empty_list(ValueView value) { return value.tag == Tag::undefined; }

Rank rank_in_order(ValueView value) { return is_empty_list(value) ? Rank::empty_list : rank_of(value); }

/// The filter for every value of a rank.
struct OfRank {
    Rank rank;
    int type;  ///< MongoDB's number of the type; 0: see below
    bool is_rare = false;
};
constexpr OfRank ranks[] = {{Rank::min_key, -1, true}, {Rank::null, 0},       {Rank::not_a_number, 0, true},
                            {Rank::number, 0},         {Rank::text, 2},       {Rank::object, 3},
                            {Rank::binary, 5},         {Rank::id, 7},         {Rank::boolean, 8},
                            {Rank::instant, 9},        {Rank::timestamp, 17}, {Rank::max_key, 127, true}};

Bson of_rank(std::string_view path, const OfRank& one, bool every_type) {
    const auto number = [](double v) {
        return Value{Tag::number, std::string{reinterpret_cast<const char*>(&v), sizeof v}};
    };
    switch (one.rank) {
        case Rank::null: return comparison(path, "$eq", Value{});
        case Rank::not_a_number: return comparison(path, "$eq", number(std::numeric_limits<double>::quiet_NaN()));
        case Rank::number:
            if (!every_type) return comparison(path, "$type", Value::of(std::string_view{"number"}));
            return comparison(path, "$gte", number(-std::numeric_limits<double>::infinity()));
        default: return comparison(path, "$type", Value::of(std::int64_t{one.type}));
    }
}

/// What stands for the document in the order: the value, or of a list the least (greatest) element.
Value standing(Document document, std::string_view path, bool ascending) {
    std::optional<Value> best;
    bool is_list = false;
    any_at(document, path, [&](ValueView value, Found found) {
        if (found == Found::list) {
            is_list = true;
            return false;
        }
        if (!best || (compare(value, *best) < 0) == ascending) best = Value{value};
        return false;
    });
    if (!best) return is_list ? empty_list : Value{};
    return best->tag == Tag::undefined ? Value{} : *std::move(best);
}

}  // namespace

PageOrder::PageOrder(const Collection& in, const Query& query, bool every_type) : every_type_{every_type} {
    static constexpr schema::IndexKey by_id_alone[] = {{"_id"}};
    const auto fixed = [&](std::string_view path) {
        return std::ranges::any_of(query.where,
                                   [&](const Condition& c) { return c.is == Is::equal && c.path == path; });
    };
    const auto path = query.by ? query.by->path() : std::span{by_id_alone};
    for (const auto& key : path) {
        bool lists = false;
        type_at(in, key.path, &lists);
        const bool ascending = (key.order == schema::Order::ascending) != query.backwards;
        if (!fixed(key.path)) keys_.push_back({key.path, ascending, lists});
    }
    const bool ends_itself = path.back().path == "_id" || (query.by && query.by->unique && !query.by->sparse);
    if (keys_.empty() || !ends_itself) keys_.push_back({"_id", !query.backwards, false});
}

Bson PageOrder::sort() const {
    Writer out;
    for (const auto& key : keys_) out.add(key.path, key.ascending ? 1 : -1);
    return out.take();
}

Position PageOrder::place_of(Document document) const {
    Writer out;
    char space[24];
    for (std::size_t i = 0; i < keys_.size(); ++i)
        out.add(schema::list_index(i, space), standing(document, keys_[i].path, keys_[i].ascending));
    return out.take();
}

std::vector<Value> PageOrder::values_of(const Position& place) const {
    std::vector<Value> out;
    if (schema::valid(place))
        for (const auto& element : Document{place}) out.emplace_back(element.value);
    if (out.size() != keys_.size()) throw base::Failure{base::Fault::invalid, "this position is none of ours"};
    return out;
}

bool PageOrder::goes_through_lists() const { return std::ranges::any_of(keys_, &Key::lists); }

bool PageOrder::less(const Position& a, const Position& b) const {
    const auto left = values_of(a), right = values_of(b);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const auto x = rank_in_order(left[i]), y = rank_in_order(right[i]);
        const int order = x != y ? (x < y ? -1 : 1) : is_empty_list(left[i]) ? 0 : compare(left[i], right[i]);
        if (order != 0) return (order < 0) == keys_[i].ascending;
    }
    return false;
}

Bson PageOrder::beyond(const Key& key, ValueView value, bool in_its_type, bool in_other_types) const {
    std::vector<Bson> parts;
    const auto rank = rank_of(value);
    const bool compares =
        rank != Rank::null && rank != Rank::not_a_number && rank != Rank::min_key && rank != Rank::max_key;
    if (in_its_type && compares) parts.push_back(comparison(key.path, key.ascending ? "$gt" : "$lt", value));
    if (in_other_types)
        for (const auto& one : ranks)
            if ((key.ascending ? one.rank > rank : one.rank < rank) && (every_type_ || !one.is_rare))
                parts.push_back(of_rank(key.path, one, every_type_));
    return any_of(parts);
}

std::vector<Bson> PageOrder::after(const Position& place) const {
    const auto values = values_of(place);
    std::vector<Bson> alternatives;
    std::vector<Bson> before;  // equality with every earlier key
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        auto all = before;
        all.push_back(beyond(keys_[i], values[i], true, i > 0));
        alternatives.push_back(all_of(all));
        before.push_back(comparison(keys_[i].path, "$eq", values[i]));
    }
    // Said once more and alone, an index begins to read at the place.
    std::vector<Bson> first{any_of(alternatives)};
    const auto& leading = keys_.front();
    const ValueView value = values.front();
    if (keys_.size() > 1 && !value.is_null())
        first.insert(first.begin(), comparison(leading.path, leading.ascending ? "$gte" : "$lte", value));
    std::vector<Bson> out{all_of(first)};
    // An _id is hardly ever of two types, but a foreign database may hold such.
    out.push_back(beyond(leading, value, false, true));
    return out;
}

}  // namespace store::mongo
