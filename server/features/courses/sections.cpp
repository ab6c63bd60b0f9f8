// Sections: reading on until the page is full and one more course was seen, or nothing is left.
#include "features/courses/sections.hpp"

#include <algorithm>

namespace courses {
namespace {

/// A read that comes back short has looked at thousands of documents: so much of the budget it takes.
constexpr int short_read = 50;

/// Where a list is read on: a section's number and a position in it; none: from its start.
struct Place {
    std::size_t section = 0;
    std::optional<std::string> after{};
};

std::string text_of(const Place& place) {
    return static_cast<char>('0' + place.section) + place.after.value_or(std::string{});
}

Place place_of(const std::optional<std::string>& text, std::size_t sections) {
    if (!text) return {};
    const auto number = text->empty() ? sections : static_cast<std::size_t>(text->front() - '0');
    if (number >= sections)
        throw base::Failure{base::Fault::invalid, "The query is not valid.", {{"cursor", "is none of this list's"}}};
    if (text->size() == 1) return {number, std::nullopt};
    return {number, text->substr(1)};
}

class Reading {
public:
    Reading(const std::vector<Section>& sections, Doors& doors, const schema::Paging& paging)
        : sections_{sections},
          doors_{doors},
          limit_{static_cast<std::size_t>(paging.limit)},
          at_{place_of(paging.after, sections.size())} {}

    Stretch run() {
        while (at_.section < sections_.size() && budget_ > 0 && !out_.next) read_on();
        return std::move(out_);
    }

private:
    bool full() const { return out_.items.size() == limit_; }

    /// Exactly what is missing, so that a full page ends where the reading stands; then one to look ahead.
    void read_on() {
        if (full() && !end_) end_ = at_;
        const auto wanted = full() ? 1 : static_cast<int>(limit_ - out_.items.size());
        auto stretch = sections_[at_.section](at_.after, wanted, closed_);
        if (static_cast<int>(stretch.items.size()) < wanted && stretch.next) budget_ -= short_read;
        at_ = stretch.next ? Place{at_.section, std::move(stretch.next)} : Place{at_.section + 1, std::nullopt};
        for (auto& course : stretch.items) take(std::move(course));
    }

    void take(Course&& course) {
        if (!doors_.may_see(course))
            pass_over(course);
        else if (end_)
            out_.next = text_of(*end_);
        else
            out_.items.push_back(std::move(course));
    }

    void pass_over(const Course& course) {
        --budget_;
        if (!course.community || doors_.open(course.community) || closed_.size() == most_left_out) return;
        if (std::ranges::find(closed_, *course.community) == closed_.end()) closed_.push_back(*course.community);
    }

    const std::vector<Section>& sections_;
    Doors& doors_;
    std::size_t limit_;
    Place at_;
    std::optional<Place> end_{};  ///< where the full page ended
    Stretch out_{};
    std::vector<CommunityId> closed_{};
    int budget_ = most_passed_over;
};

}  // namespace

Stretch visible(const std::vector<Section>& sections, Doors& doors, const schema::Paging& paging) {
    return Reading{sections, doors, paging}.run();
}

}  // namespace courses
