// Filters, checked on a document.
#include "store/match.hpp"

#include <algorithm>

#include "store/key.hpp"
#include "store/paths.hpp"

namespace store {
namespace {

using schema::ValueView;

bool any_equals(schema::Document document, std::string_view path, ValueView wanted) {
    return any_at(document, path, [&](ValueView value, Found found) {
        return (found != Found::list || wanted.tag == schema::Tag::list) && equal(value, wanted);
    });
}

bool in_order(Is is, int order) {
    switch (is) {
        case Is::less: return order < 0;
        case Is::at_most: return order <= 0;
        case Is::greater: return order > 0;
        case Is::at_least: return order >= 0;
        default: return false;
    }
}

bool any_in_order(schema::Document document, const Condition& condition) {
    const ValueView bound = condition.value;
    const auto rank = rank_of(bound);
    return any_at(document, condition.path, [&](ValueView value, Found found) {
        return found != Found::list && rank_of(value) == rank && in_order(condition.is, compare(value, bound));
    });
}

}  // namespace

bool matches(schema::Document document, const Condition& condition) {
    switch (condition.is) {
        case Is::equal: return any_equals(document, condition.path, condition.value);
        case Is::not_equal: return !any_equals(document, condition.path, condition.value);
        case Is::one_of:
            return std::ranges::any_of(condition.any,
                                       [&](const Value& value) { return any_equals(document, condition.path, value); });
        default: return any_in_order(document, condition);
    }
}

bool matches(schema::Document document, const Filter& filter) {
    return std::ranges::all_of(filter, [&](const Condition& condition) { return matches(document, condition); });
}

}  // namespace store
