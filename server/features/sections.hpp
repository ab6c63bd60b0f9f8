#pragma once
// Sections: a page of one list that is read from several places, one after the other, without what its reader leaves
// out.
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "schema/input.hpp"

namespace sections {

/// So many items are left out for one page; a list with more in a row ends there.
inline constexpr int most_passed_over = 1'000;
/// A read that comes back short has looked at thousands of documents: so much of that budget it takes.
inline constexpr int short_read = 50;

template <class Item>
struct Stretch {
    std::vector<Item> items;
    std::optional<std::string> next{};  ///< the position where reading goes on; none when that was the end
};

/// Where a list is read on: a section's number and a position in it; none: from its start.
struct Place {
    std::size_t section = 0;
    std::optional<std::string> after{};
};

inline std::string text_of(const Place& place) {
    return static_cast<char>('0' + place.section) + place.after.value_or(std::string{});
}

inline Place place_of(const std::optional<std::string>& text, std::size_t sections) {
    if (!text) return {};
    const auto number = text->empty() ? sections : static_cast<std::size_t>(text->front() - '0');
    if (number >= sections)
        throw base::Failure{base::Fault::invalid, "The query is not valid.", {{"cursor", "is none of this list's"}}};
    if (text->size() == 1) return {number, std::nullopt};
    return {number, text->substr(1)};
}

/// One page. `read(section, after, limit)` gives a stretch of one of `count` (at most 9) sections, `keep(items)` those
/// of them that the list shows, as it shows them, in their order. `next` stands on the last item that was given out,
/// and is there only when one follows that is kept: neither tells of those that are left out.
template <class Out, class Read, class Keep>
Stretch<Out> page(std::size_t count, const schema::Paging& paging, const Read& read, const Keep& keep) {
    Stretch<Out> out;
    auto at = place_of(paging.after, count);
    std::optional<Place> end;  // where the full page ended
    const auto limit = static_cast<std::size_t>(paging.limit);
    for (auto budget = most_passed_over; at.section < count && budget > 0 && !out.next;) {
        // Exactly what is missing, so that a full page ends where the reading stands; then one to look ahead.
        const bool full = out.items.size() == limit;
        if (full && !end) end = at;
        const auto wanted = full ? 1 : static_cast<int>(limit - out.items.size());
        auto stretch = read(at.section, at.after, wanted);
        const auto found = static_cast<int>(stretch.items.size());
        if (found < wanted && stretch.next) budget -= short_read;
        at = stretch.next ? Place{at.section, std::move(stretch.next)} : Place{at.section + 1, std::nullopt};
        auto kept = keep(std::move(stretch.items));
        budget -= found - static_cast<int>(kept.size());
        if (end && !kept.empty()) out.next = text_of(*end);
        if (!end) std::move(kept.begin(), kept.end(), std::back_inserter(out.items));
    }
    return out;
}

}  // namespace sections
