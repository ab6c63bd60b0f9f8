// The small demo: forty people in four communities, with texts from demo_texts_*.cpp.
#include <algorithm>

#include "app/demo_parts.hpp"
#include "features/events/event.hpp"
#include "features/memberships/membership.hpp"
#include "features/posts/post.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;
using posts::Post, posts::PostComment, posts::PostLike;

Circle circle_of(Demo& demo, const CommunityText& text, std::size_t runs) {
    Circle circle{{.name = std::string{text.name},
                   .description = std::string{text.description},
                   .type = text.is_private ? communities::Type::private_ : communities::Type::public_,
                   .slug = std::string{text.slug},
                   .questions = {text.questions.begin(), text.questions.end()}}};
    for (const auto& topic : text.topics)
        circle.community.topics.push_back({std::string{topic.key}, std::string{topic.name}, std::string{topic.color}});
    circle.members = {runs};
    for (std::size_t i = 0; i < demo.people.size(); ++i)  // those who log in are everywhere, the others here and there
        if (i != runs && (i < 3 || demo.dice.chance(0.5))) circle.members.push_back(i);
    return circle;
}

UserId somebody(Demo& demo, const Circle& circle) { return demo.people[demo.dice.pick(circle.members)]._id; }

/// The first day from then on that the rule's BYDAY names: "SA", or "1WE" for the first one of a month.
base::Instant first_day(base::Instant start, std::string_view rule) {
    using namespace std::chrono;
    constexpr std::string_view days = "SUMOTUWETHFRSA";
    auto day = rule.find("BYDAY=");
    if (day == std::string_view::npos) return start;
    day += 6;
    const bool first_of_month = rule[day] == '1';
    const auto wanted = weekday{static_cast<unsigned>(days.find(rule.substr(day + first_of_month, 2)) / 2)};
    for (;; start += 24h) {
        const auto date = floor<std::chrono::days>(start);
        const bool early = year_month_day{date}.day() <= std::chrono::day{7};
        if (weekday{date} == wanted && (!first_of_month || early)) return start;
    }
}

/// Somebody who has asked to come in and waits for an answer.
void add_request(Demo& demo, const Circle& circle) {
    for (std::size_t i = 3; i < demo.people.size(); ++i) {
        if (std::ranges::find(circle.members, i) != circle.members.end()) continue;
        const auto at = demo.today - 30h;
        demo.filling.add(memberships::Membership{._id = {demo.dice.id(at)},
                                                 .user = demo.people[i]._id,
                                                 .community = circle.community._id,
                                                 .joinedAt = at,
                                                 .status = memberships::Status::pending,
                                                 .answers = {"My father's rangefinder.", "Rain on a bus window."}});
        return;
    }
}

void add_comments(Demo& demo, const Circle& circle, const CommunityText& text, const Post& post) {
    std::vector<std::string_view> left(text.comments.begin(), text.comments.end());
    auto at = post.createdAt;
    std::optional<CommentId> last;
    for (auto n = demo.dice.between(1, 5); n > 0 && !left.empty(); --n) {
        at += std::chrono::minutes{demo.dice.between(4, 600)};
        if (at >= demo.today + 1h) return;
        const auto chosen = left.begin() + static_cast<std::ptrdiff_t>(demo.dice.below(left.size()));
        PostComment comment{._id = {demo.dice.id(at)},
                            .community = post.community,
                            .post = post._id,
                            .author = somebody(demo, circle),
                            .content = std::string{*chosen},
                            .createdAt = at};
        if (last && demo.dice.chance(0.3))
            comment.parent = last;
        else
            last = comment._id;
        demo.filling.add(comment);
        left.erase(chosen);
    }
}

void add_likes(Demo& demo, const Circle& circle, const Post& post) {
    for (const auto member : circle.members) {
        if (!demo.dice.chance(0.35)) continue;
        const auto at = post.createdAt + std::chrono::minutes{demo.dice.between(1, 2'000)};
        demo.filling.add(PostLike{._id = {demo.dice.id(at)},
                                  .community = post.community,
                                  .post = post._id,
                                  .user = demo.people[member]._id,
                                  .createdAt = at});
    }
}

}  // namespace

void add_small_posts(Demo& demo, const Circle& circle, const CommunityText& text) {
    const auto count = static_cast<int>(text.posts.size());
    for (int i = 0; i < count; ++i) {
        const auto& words = text.posts[static_cast<std::size_t>(i)];
        const auto at = demo.today - 24h * 4 * (count - 1 - i) - std::chrono::minutes{demo.dice.between(30, 900)};
        Post post{._id = {demo.dice.id(at)},
                  .title = std::string{words.title},
                  .content = std::string{words.content},
                  .author = i == 0 ? circle.community.creator : somebody(demo, circle),
                  .community = circle.community._id,
                  .isPinned = i == 0,
                  .createdAt = at,
                  .updatedAt = at};
        if (!words.topic.empty()) post.topic = std::string{words.topic};
        demo.filling.add(post);
        add_likes(demo, circle, post);
        add_comments(demo, circle, text, post);
    }
}

void add_small_events(Demo& demo, const Circle& circle, const CommunityText& text) {
    using events::Status;
    const auto planned = demo.today - 24h * 20;
    for (const auto& words : text.events) {
        const auto start = first_day(demo.today + 24h * words.in_days + 1h * words.hour, words.rule);
        events::Event event{._id = {demo.dice.id(planned)},
                            .title = std::string{words.title},
                            .description = std::string{words.description},
                            .startDate = start,
                            .endDate = start + std::chrono::minutes{words.minutes},
                            .community = circle.community._id,
                            .creator = circle.community.creator,
                            .isRecurring = !words.rule.empty(),
                            .createdAt = planned,
                            .updatedAt = planned};
        if (event.isRecurring) event.recurrencePattern = std::string{words.rule};
        if (demo.dice.chance(0.5)) event.meetingLink = "https://meet.example.org/" + circle.community.slug.value_or("");
        demo.filling.add(event);
        for (const auto member : circle.members) {
            if (!demo.dice.chance(0.5)) continue;
            const auto status = demo.dice.chance(0.6)   ? Status::going
                                : demo.dice.chance(0.6) ? Status::maybe
                                                        : Status::not_going;
            demo.filling.add(events::EventAttendee{._id = {demo.dice.id(planned)},
                                                   .community = event.community,
                                                   .event = event._id,
                                                   .user = demo.people[member]._id,
                                                   .status = status,
                                                   .createdAt = planned + 24h});
        }
    }
}

void fill_small(Demo& demo) {
    demo.filling.begin("demo content");
    add_logins(demo);
    for (const auto& person : person_texts()) {
        auto name = std::string{person.first} + '.' + std::string{person.last};
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        add_person(demo, std::string{person.first}, std::string{person.last}, name + "@example.org",
                   users::Role::student, std::string{person.bio}, demo.dice.before(demo.today - 24h * 70, 24h * 300));
    }
    const std::array texts{&garden_text, &code_text, &lens_text, &running_text};
    std::vector<Circle> circles;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto& circle = circles.emplace_back(circle_of(demo, *texts[i], i % 2));  // the owner and Ada, in turn
        add_circle(demo, circle, demo.today - 24h * (90 - 5 * static_cast<int>(i)));
        if (texts[i]->is_private) add_request(demo, circle);
        add_small_posts(demo, circle, *texts[i]);
        add_small_events(demo, circle, *texts[i]);
    }
    add_small_courses(demo, circles);
    demo.filling.end();
}

}  // namespace app
