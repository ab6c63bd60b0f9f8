// Tests of the small pieces: versions, hashes, cursors, header blocks, problems, proxies, pool, request ids.
#include <atomic>
#include <set>
#include <stdexcept>

#include <gtest/gtest.h>

#include "http/cursor.hpp"
#include "http/hash.hpp"
#include "http/header_block.hpp"
#include "http/peers.hpp"
#include "http/pool.hpp"
#include "http/problem.hpp"
#include "http/proxies.hpp"
#include "http/request_id.hpp"
#include "http/sealed.hpp"
#include "http/versions.hpp"

namespace {

using namespace http;

TEST(Hash, EveryByteAndTheSeedCount) {
    std::set<std::uint64_t> seen;
    std::string text(100, 'a');
    for (std::size_t size = 0; size <= text.size(); ++size)
        seen.insert(fast_hash(std::string_view{text}.substr(0, size)));
    for (auto& c : text) {
        c = 'b';
        seen.insert(fast_hash(text));
        c = 'a';
    }
    for (std::uint64_t seed = 1; seed < 100; ++seed) seen.insert(fast_hash("a", seed));
    EXPECT_EQ(seen.size(), 101u + 100u + 99u);
}

TEST(Versions, Conditions) {
    const auto version = version_of("body");
    EXPECT_EQ(version, version_of("body"));
    EXPECT_NE(version, version_of("bodz"));
    EXPECT_TRUE(names_version(version, version));
    EXPECT_TRUE(names_version("\"a\" ,W/" + version + " , \"b\"", version));
    EXPECT_TRUE(names_version("*", version));
    EXPECT_FALSE(names_version("", version));
    EXPECT_FALSE(names_version("\"a\"", version));
    EXPECT_TRUE(requires_version("\"a\", " + version, version));
    EXPECT_FALSE(requires_version("W/" + version, version));
}

TEST(Cursors, BindToTheList) {
    Request list;
    list.path = "/api/v1/posts";
    list.target = "/api/v1/posts?topic=a&limit=5";
    list.query = {{"topic", "a"}, {"limit", "5"}};
    const std::string position{"\0\xff key", 6};
    const auto cursor = write_cursor(list, position);
    EXPECT_EQ(read_cursor(list, cursor), position);
    EXPECT_EQ(page_address(list, cursor), "/api/v1/posts?topic=a&limit=5&cursor=" + cursor);
    auto other = list;
    other.query = {{"limit", "7"}, {"cursor", cursor}, {"topic", "a"}};
    EXPECT_EQ(read_cursor(other, cursor), position);
    other.query[2].second = "b";
    EXPECT_FALSE(read_cursor(other, cursor));
    other = list;
    other.path += "2";
    EXPECT_FALSE(read_cursor(other, cursor));
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        auto damaged = cursor;
        damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
        EXPECT_NE(read_cursor(list, damaged), position) << i;
    }
    for (const auto* bad : {"", "A", "AAAA", "!", "AAAAAAAAAAAAAAAA"}) EXPECT_FALSE(read_cursor(list, bad)) << bad;
}

TEST(HeaderBlock, NoLineEndGetsIn) {
    Response response{.type = "text/html"};
    response.headers = {{"Location", "/a\r\nSet-Cookie: evil=1"}, {"cache-control", "public"}};
    std::string out;
    HeaderBlock{false}.append(out, response);
    EXPECT_NE(out.find("Location: /a  Set-Cookie: evil=1\r\n"), out.npos);
    EXPECT_NE(out.find("Content-Type: text/html; charset=utf-8\r\n"), out.npos);
    EXPECT_NE(out.find("cache-control: public\r\n"), out.npos);
    EXPECT_EQ(out.find("no-store"), out.npos);
    EXPECT_NE(out.find("nosniff"), out.npos);
    EXPECT_EQ(out.find("Strict-Transport-Security"), out.npos);
}

TEST(Problems, EveryFaultHasAKind) {
    using base::Fault;
    const std::pair<Fault, int> table[] = {
        {Fault::invalid, 422},   {Fault::malformed, 400}, {Fault::unauthenticated, 401}, {Fault::payment_required, 402},
        {Fault::forbidden, 403}, {Fault::not_found, 404}, {Fault::conflict, 409},        {Fault::outdated, 412},
        {Fault::too_large, 413}, {Fault::too_many, 429},  {Fault::unavailable, 503},     {Fault::out_of_space, 507}};
    for (const auto& [fault, status] : table) EXPECT_EQ(problem_of({fault, "x"}).status, status);
    EXPECT_EQ(problem_of({Fault::conflict, "x", {}, "setup-required"}).slug, "setup-required");
    EXPECT_EQ(problem_of({Fault::conflict, "x", {}, "last-admin"}).status, 409) << "a feature's own name";
    for (const auto& kind : problem_kinds()) EXPECT_EQ(problem_page(kind.slug).status, 200) << kind.slug;
}

TEST(Problems, Body) {
    base::Failure failure{base::Fault::invalid, "It's \"wrong\".", {{"a.0", "is\nbad"}, {"b", "too"}}};
    failure.retry_after_s = 3;
    const auto answer = problem_answer(failure, "id1");
    EXPECT_EQ(
        answer.body,
        R"({"type":"/problems/invalid","title":"Not valid","status":422,"detail":"It's \"wrong\".","requestId":"id1",)"
        R"("problems":[{"path":"a.0","message":"is\nbad"},{"path":"b","message":"too"}]})");
    EXPECT_EQ(answer.type, "application/problem+json");
    EXPECT_EQ(answer.headers, (Pairs{{"Retry-After", "3"}}));
}

TEST(Proxies, TheLastUntrustedAddressCounts) {
    const Proxies proxies{{"10.0.0.0/8", "::1", "127.0.0.1", "2001:db8::/33"}};
    EXPECT_TRUE(proxies.trusts("10.255.0.1"));
    EXPECT_TRUE(proxies.trusts("::ffff:10.1.2.3"));
    EXPECT_TRUE(proxies.trusts("2001:db8:7fff::1"));
    EXPECT_FALSE(proxies.trusts("2001:db8:8000::1"));
    EXPECT_FALSE(proxies.trusts("11.0.0.1"));
    EXPECT_FALSE(proxies.trusts("nonsense"));
    const auto remote = [&](std::string peer, Pairs headers) {
        Request request;
        request.remote = std::move(peer);
        request.headers = std::move(headers);
        proxies.apply(request);
        return request.remote + (request.secure ? " secure" : "");
    };
    EXPECT_EQ(remote("192.0.2.1", {{"x-forwarded-for", "1.1.1.1"}, {"x-forwarded-proto", "https"}}), "192.0.2.1");
    EXPECT_EQ(remote("10.0.0.1", {{"x-forwarded-for", "1.1.1.1"}, {"x-forwarded-proto", "https"}}), "1.1.1.1 secure");
    EXPECT_EQ(remote("10.0.0.1", {{"x-forwarded-for", "6.6.6.6, 1.1.1.1, 10.0.0.9"}}), "1.1.1.1");
    EXPECT_EQ(remote("10.0.0.1", {{"x-forwarded-for", "6.6.6.6"}, {"x-forwarded-for", "[2001:db9::7]:99"}}),
              "2001:db9::7");
    EXPECT_EQ(remote("10.0.0.1", {{"x-forwarded-for", "1.1.1.1, evil"}}), "10.0.0.1");
    EXPECT_EQ(remote("10.0.0.1", {}), "10.0.0.1");
    for (const auto* bad : {"x", "10.0.0.0/33", "10.0.0.0/", "::1/129", "10.0.0.0/-1"})
        EXPECT_THROW(Proxies{{std::string{bad}}}, std::invalid_argument) << bad;
}

TEST(Pool, RunsAllAndStartsLazily) {
    std::atomic<int> done{0};
    {
        Pool pool{"test", 3, 1'000};
        EXPECT_EQ(pool.started(), 0u);
        for (int i = 0; i < 500; ++i) ASSERT_TRUE(pool.submit([&] { ++done; }));
        EXPECT_LE(pool.started(), 3u);
    }
    EXPECT_EQ(done, 500);
}

TEST(Pool, RefusesWhenTheQueueIsFull) {
    std::mutex gate;
    std::atomic<int> running{0};
    Pool pool{"test", 1, 2, 19};
    gate.lock();
    ASSERT_TRUE(pool.submit([&] {
        ++running;
        const std::lock_guard wait{gate};
    }));
    while (running == 0) std::this_thread::yield();
    EXPECT_TRUE(pool.submit([] {}));
    EXPECT_TRUE(pool.submit([] {}));
    EXPECT_FALSE(pool.submit([] {}));
    EXPECT_EQ(pool.waiting(), 2u);
    gate.unlock();
}

TEST(RequestIds, AreDifferent) {
    std::set<std::string> seen;
    std::string id;
    for (int i = 0; i < 1'000; ++i) {
        next_request_id(id);
        EXPECT_EQ(id.size(), 15u);
        seen.insert(id);
    }
    EXPECT_EQ(seen.size(), 1'000u);
}

TEST(Peers, OneNetworkIsOnePeer) {
    Peers peers;
    EXPECT_TRUE(peers.enter("2001:db8::1", 2));
    EXPECT_TRUE(peers.enter("2001:db8::2", 2));
    EXPECT_FALSE(peers.enter("2001:db8:0:0:ffff::3", 2)) << "the same /64";
    EXPECT_TRUE(peers.enter("2001:db8:0:1::1", 2));
    peers.leave("2001:db8::2");
    EXPECT_TRUE(peers.enter("2001:db8::3", 2));
    EXPECT_TRUE(peers.enter("192.0.2.1", 1));
    EXPECT_TRUE(peers.enter("192.0.2.2", 1));
}

TEST(Sealed, OpensWithItsKeyOnly) {
    const std::string key(32, 'k'), other(32, 'o');
    const auto sealed = seal("a secret", key);
    EXPECT_EQ(unseal(sealed, key), "a secret");
    EXPECT_EQ(unseal(sealed, other), std::nullopt);
    EXPECT_NE(seal("a secret", key), sealed);
    auto changed = sealed;
    changed[40] = changed[40] == 'A' ? 'B' : 'A';
    EXPECT_EQ(unseal(changed, key), std::nullopt);
    EXPECT_EQ(unseal("", key), std::nullopt);
}

}  // namespace
