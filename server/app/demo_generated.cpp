// The medium and large demos: the sizes S and M of the measurements, with skewed communities, authors and likes.
#include <algorithm>
#include <unordered_set>

#include "app/demo_parts.hpp"
#include "features/enrollments/enrollment.hpp"
#include "features/events/event.hpp"
#include "features/posts/post.hpp"
#include "features/videos/video.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;

struct Sizes {
    std::size_t users, circles, posts, courses, lessons, events;
    std::int64_t joined;     ///< communities a user
    std::int64_t enrolled;   ///< courses a user
    double comments, likes;  ///< of a post, on average
    std::int64_t watched;    ///< lessons of an enrollment, at most
};
constexpr Sizes medium{1'000, 10, 10'000, 10, 20, 100, 3, 2, 5, 10, 20};
constexpr Sizes large{100'000, 100, 1'000'000, 500, 20, 10'000, 3, 2, 5, 10, 20};

constexpr auto two_years = 24h * 730;

class Generated {
public:
    Generated(Demo& demo, const Sizes& sizes)
        : demo_{demo}, sizes_{sizes}, words_{demo.options.seed}, by_size_{sizes.circles, 1.0} {}

    void people() {
        demo_.filling.begin("users");
        add_logins(demo_);
        for (std::size_t i = 3; i < sizes_.users && !Progress::interrupted(); ++i) {
            const auto name = words_.name(demo_.dice);
            const auto space = name.find(' ');
            add_person(demo_, name.substr(0, space), name.substr(space + 1),
                       "user" + std::to_string(i) + "@example.org",
                       i % 100 == 1 ? users::Role::creator : users::Role::student, {}, demo_.today - two_years);
        }
        demo_.filling.end();
    }

    void circles() {
        demo_.filling.begin("communities");
        for (std::size_t i = 0; i < sizes_.circles; ++i) {
            auto& circle = circles_.emplace_back();
            circle.community.name = words_.name(demo_.dice);
            circle.community.description = words_.text(demo_.dice, 300);
            circle.community.type = i % 5 == 4 ? communities::Type::private_ : communities::Type::public_;
            circle.community.slug = "community-" + std::to_string(i + 1);
            circle.members.push_back(i % 2);
        }
        for (std::size_t person = 0; person < demo_.people.size(); ++person) {
            std::unordered_set<std::size_t> chosen;
            for (std::int64_t n = demo_.dice.between(1, 2 * sizes_.joined - 1); n > 0; --n)
                chosen.insert(by_size_(demo_.dice));
            if (person < 3) chosen.insert(0);
            std::vector<std::size_t> sorted(chosen.begin(), chosen.end());
            std::ranges::sort(sorted);  // a set's order is not the same everywhere
            for (const auto i : sorted)
                if (circles_[i].members.front() != person) circles_[i].members.push_back(person);
        }
        for (auto& circle : circles_) {
            add_circle(demo_, circle, demo_.today - two_years);
            authors_.emplace_back(circle.members.size(), 0.8);
        }
        demo_.filling.end();
    }

    void posts() {
        demo_.filling.begin("posts");
        constexpr auto span = std::chrono::duration_cast<std::chrono::milliseconds>(two_years);
        for (std::size_t i = 0; i < sizes_.posts && !Progress::interrupted(); ++i) {
            const auto at =
                demo_.today - span + span * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(sizes_.posts);
            post(by_size_(demo_.dice), at);
        }
        demo_.filling.end();
    }

    void courses() {
        demo_.filling.begin("courses");
        for (std::size_t i = 0; i < sizes_.courses; ++i) course(i);
        demo_.filling.end();
        demo_.filling.begin("enrollments");
        const Zipf popular{sizes_.courses, 0.8};
        for (std::size_t person = 0; person < demo_.people.size() && !Progress::interrupted(); ++person) {
            std::unordered_set<std::size_t> taken;
            for (auto n = demo_.dice.between(1, 2 * sizes_.enrolled - 1); n > 0; --n)
                if (const auto i = popular(demo_.dice); taken.insert(i).second) student(i, person);
        }
        demo_.filling.end();
    }

    void events() {
        demo_.filling.begin("events");
        for (std::size_t i = 0; i < sizes_.events && !Progress::interrupted(); ++i) event(i);
        demo_.filling.end();
    }

private:
    std::size_t some_member(std::size_t circle) { return circles_[circle].members[authors_[circle](demo_.dice)]; }

    void post(std::size_t circle, base::Instant at) {
        auto& dice = demo_.dice;
        const auto bytes = static_cast<std::size_t>(std::clamp(dice.lognormal(280, 0.4), 200.0, 600.0));
        posts::Post made{._id = {dice.id(at)},
                         .title = words_.title(dice),
                         .content = words_.text(dice, bytes),
                         .author = demo_.people[some_member(circle)]._id,
                         .community = circles_[circle].community._id,
                         .createdAt = at,
                         .updatedAt = at};
        demo_.filling.add(made);
        const auto liked = std::min<std::size_t>(static_cast<std::size_t>(dice.lognormal(sizes_.likes * 0.64, 0.95)),
                                                 circles_[circle].members.size() / 2);
        std::unordered_set<std::size_t> likers;
        for (std::size_t tries = 0; likers.size() < liked && tries < 4 * liked; ++tries) {
            const auto member = some_member(circle);
            if (!likers.insert(member).second) continue;
            const auto when = at + std::chrono::minutes{dice.between(1, 3'000)};
            demo_.filling.add(posts::PostLike{._id = {dice.id(when)},
                                              .community = made.community,
                                              .post = made._id,
                                              .user = demo_.people[member]._id,
                                              .createdAt = when});
        }
        auto when = at;
        for (auto n = static_cast<int>(dice.lognormal(sizes_.comments * 0.8, 0.75)); n > 0; --n) {
            when += std::chrono::minutes{dice.between(1, 500)};
            demo_.filling.add(
                posts::PostComment{._id = {dice.id(when)},
                                   .community = made.community,
                                   .post = made._id,
                                   .author = demo_.people[some_member(circle)]._id,
                                   .content = words_.text(dice, static_cast<std::size_t>(dice.between(40, 300))),
                                   .createdAt = when});
        }
    }

    void course(std::size_t i) {
        auto& dice = demo_.dice;
        const auto at = demo_.today - two_years + 24h * static_cast<int>(i % 300);
        courses::Course made{._id = {dice.id(at)},
                             .title = words_.title(dice),
                             .description = words_.text(dice, 500),
                             .creator = demo_.people[i % 2]._id,
                             .level = static_cast<courses::Level>(i % 3),
                             .category = words_.name(dice),
                             .isPublished = true,
                             .createdAt = at,
                             .updatedAt = at,
                             .publishedAt = at};
        demo_.filling.add(made);
        auto& lessons = lessons_.emplace_back();
        for (std::size_t n = 0; n < sizes_.lessons; ++n) {
            videos::Video video{
                ._id = {dice.id(at)},
                .title = words_.title(dice),
                .course = made._id,
                .videoUrl = "https://videos.example.org/" + made._id.hex() + '/' + std::to_string(n + 1) + ".mp4",
                .duration = static_cast<double>(dice.between(180, 1'800)),
                .order = static_cast<std::int64_t>(n),
                .isPreview = n == 0,
                .createdAt = at,
                .updatedAt = at};
            demo_.filling.add(video);
            lessons.push_back(std::move(video));
        }
    }

    void student(std::size_t course, std::size_t person) {
        auto& dice = demo_.dice;
        const auto& lessons = lessons_[course];
        const auto at = dice.before(demo_.today - 24h * 30, 24h * 300);
        const auto student = demo_.people[person]._id;
        const auto done = static_cast<std::size_t>(dice.between(0, sizes_.watched - 1));
        enrollments::Enrollment made{
            ._id = {dice.id(at)},
            .student = student,
            .course = lessons.front().course,
            .enrolledAt = at,
            .progress = 100.0 * static_cast<double>(done) / static_cast<double>(lessons.size()),
            .lastAccessedAt = at + 24h * static_cast<int>(done)};
        for (std::size_t i = 0; i < done; ++i) made.completedVideos.push_back(lessons[i]._id);
        demo_.filling.add(made);
        for (std::size_t i = 0; i <= done; ++i) {
            const double share = i < done ? 1 : 0.4;
            const auto when = at + 24h * static_cast<int>(i);
            demo_.filling.add(videos::VideoWatch{._id = {dice.id(when)},
                                                 .course = made.course,
                                                 .video = lessons[i]._id,
                                                 .student = student,
                                                 .watchedAt = when,
                                                 .progress = 100 * share,
                                                 .position = i < done ? 0 : *lessons[i].duration * share,
                                                 .intervals = {0, *lessons[i].duration * share}});
        }
        if (done > 5 && dice.chance(0.3))
            demo_.filling.add(courses::CourseReview{._id = {dice.id(at)},
                                                    .course = made.course,
                                                    .student = student,
                                                    .rating = dice.chance(0.7) ? 5 : dice.between(1, 4),
                                                    .comment = words_.text(dice, 120),
                                                    .createdAt = at + 24h * 10});
    }

    void event(std::size_t i) {
        auto& dice = demo_.dice;
        const auto circle = by_size_(dice);
        const auto start = demo_.today + 1h * dice.between(-24 * 200, 24 * 100);
        const auto made_at = demo_.today - 24h * 210;
        events::Event made{._id = {dice.id(made_at)},
                           .title = words_.title(dice),
                           .description = words_.text(dice, 200),
                           .startDate = start,
                           .endDate = start + 2h,
                           .community = circles_[circle].community._id,
                           .creator = circles_[circle].community.creator,
                           .isRecurring = i % 10 == 0,
                           .createdAt = made_at,
                           .updatedAt = made_at};
        if (made.isRecurring) made.recurrencePattern = "FREQ=WEEKLY";
        demo_.filling.add(made);
        std::unordered_set<std::size_t> answered;
        for (int n = 0; n < 10; ++n) {
            const auto member = some_member(circle);
            if (!answered.insert(member).second) continue;
            demo_.filling.add(
                events::EventAttendee{._id = {dice.id(made_at)},
                                      .community = made.community,
                                      .event = made._id,
                                      .user = demo_.people[member]._id,
                                      .status = dice.chance(0.7) ? events::Status::going : events::Status::maybe,
                                      .createdAt = made_at + 24h});
        }
    }

    Demo& demo_;
    const Sizes& sizes_;
    Words words_;
    Zipf by_size_;
    std::vector<Circle> circles_{};
    std::vector<Zipf> authors_{};
    std::vector<std::vector<videos::Video>> lessons_{};
};

}  // namespace

void fill_generated(Demo& demo) {
    Generated content{demo, demo.options.scale == DemoScale::large ? large : medium};
    content.people();
    content.circles();
    content.posts();
    content.courses();
    content.events();
}

}  // namespace app
