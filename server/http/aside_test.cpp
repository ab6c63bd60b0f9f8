// Tests of rows that are long at times: those requests wait aside, bounded, and nobody waits for them.
#include <atomic>
#include <condition_variable>

#include <gtest/gtest.h>

#include "http/dispatch.hpp"
#include "http/target.hpp"
#include "http/test_house.hpp"

namespace {

using namespace http;

struct Wanted {
    std::optional<std::string> size;
};

}  // namespace

template <>
inline constexpr auto schema::fields<Wanted> = std::array{schema::field<&Wanted::size>()};

namespace {

/// Pictures of which the large ones take until somebody opens the gate.
struct Pictures {
    std::mutex mutex;
    std::condition_variable changed;
    bool is_open = false;
    std::atomic<int> refused{0}, at_work{0};

    schema::File show(const schema::Query<Wanted>& wanted) {
        if (wanted->size == "large") {
            std::unique_lock lock{mutex};
            ++at_work;
            changed.notify_all();
            changed.wait(lock, [&] { return is_open; });
        }
        return {"image/png", "bytes"};
    }
    void wait_until_at_work() {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return at_work > 0; });
    }
    void open() {
        const std::lock_guard lock{mutex};
        is_open = true;
        changed.notify_all();
    }
};

bool is_large(Pictures&, const Request& request) { return request.target.ends_with("large"); }
void count(Pictures& pictures) { ++pictures.refused; }

TEST(ConcurrentAside, LongRequestsWaitWithinABoundAndShortOnesPass) {
    Pictures pictures;
    auth::Limits limits;
    Dispatch dispatch{
        Routes{"pictures", pictures}
            .add("GET", "/picture", Who::anyone, &Pictures::show, "A picture", {.media_type = "image/png"})
            .aside(&is_large, &count)
            .take(),
        {},
        limits,
        {.making = 1, .most_making = 1, .log_requests = false}};
    const auto ask = [&](const std::string& target) {
        auto asked = std::make_shared<test::Waiting>();
        asked->request.method = "GET";
        asked->request.target = target;
        EXPECT_EQ(decode_target(target, asked->request.path, asked->request.query), "");
        dispatch.most_body_bytes(*asked);
        if (dispatch.answer(asked) == Answered::now) asked->ready(false);
        return asked;
    };
    const auto first = ask("/api/v1/picture?size=large");
    pictures.wait_until_at_work();
    const auto second = ask("/api/v1/picture?size=large"), third = ask("/api/v1/picture?size=large");
    EXPECT_EQ(third->response.status, 503);
    EXPECT_NE(third->head.find("Retry-After: 1\r\n"), std::string::npos);
    EXPECT_EQ(pictures.refused, 1);
    const auto small = ask("/api/v1/picture?size=small");
    EXPECT_TRUE(small->is_ready()) << "by the thread that asked";
    EXPECT_EQ(small->wait().status, 200);
    pictures.open();
    EXPECT_EQ(first->wait().status, 200);
    EXPECT_EQ(second->wait().status, 200);
    EXPECT_EQ(pictures.at_work, 2);
}

}  // namespace
