// Tests of the server over real sockets: framing, pipelines, deadlines, limits, stopping.
#include "http/server.hpp"

#include <atomic>
#include <condition_variable>

#include "http/test_server.hpp"

namespace {

using namespace http;
using namespace http::test;
using std::chrono::milliseconds;

class ServerTest : public RunningServer {};

TEST_F(ServerTest, AnswersAndKeepsTheConnection) {
    Client client{start()};
    for (int i = 0; i < 3; ++i) {
        const auto reply = client.ask(get_milk);
        EXPECT_EQ(reply.status, 200);
        EXPECT_TRUE(reply.has("two bottles"));
        EXPECT_TRUE(reply.has("\r\nDate: "));
        EXPECT_FALSE(reply.has("Connection:"));
    }
    const auto last = client.ask("GET /healthz HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n");
    EXPECT_EQ(last.status, 200);
    EXPECT_TRUE(last.has("\r\nConnection: close\r\n"));
    EXPECT_TRUE(client.at_end());
    EXPECT_EQ(server->url(), "http://127.0.0.1:" + std::to_string(server->port()));
}

TEST_F(ServerTest, OldClientsGetOneAnswer) {
    Client client{start()};
    EXPECT_EQ(client.ask("GET /healthz HTTP/1.0\r\n" + host + "\r\n").status, 200);
    EXPECT_TRUE(client.at_end());
}

TEST_F(ServerTest, PipelinesInOrder) {
    Client client{start()};
    std::string all;
    for (int i = 0; i < 300; ++i)
        all += i % 3 == 0 ? get_milk : i % 3 == 1 ? post_to("/api/v1/echo", "body " + std::to_string(i)) : get_health;
    client.send(all);
    for (int i = 0; i < 300; ++i) {
        const auto reply = client.read();
        ASSERT_EQ(reply.status, 200) << i;
        ASSERT_TRUE(reply.has(i % 3 == 0 ? "two bottles" : i % 3 == 1 ? "body " + std::to_string(i) : "ok")) << i;
    }
}

TEST_F(ServerTest, ByteByByte) {
    Client client{start()};
    for (const char c : post_to("/api/v1/echo", "hello") + "\r\n" + get_milk) client.send({&c, 1});
    EXPECT_EQ(client.read().body, "hello");
    EXPECT_TRUE(client.read().has("two bottles"));
}

TEST_F(ServerTest, HeadHasNoBody) {
    Client client{start()};
    client.send("HEAD" + get_milk.substr(3));
    const auto head = client.read(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_FALSE(head.has("Content-Length: 0\r\n"));
    EXPECT_TRUE(client.ask(get_milk).has("two bottles")) << "the next answer starts where the head ended";
}

TEST_F(ServerTest, EmptyAnswersHaveNoLength) {
    Client client{start()};
    const auto gone = client.ask(
        "DELETE /api/v1/notes/65a000000000000000000001 HTTP/1.1\r\nAuthorization: Bearer ada\r\n" + host + "\r\n");
    EXPECT_EQ(gone.status, 204);
    EXPECT_FALSE(gone.has("Content-Length"));
    EXPECT_EQ(client.ask(get_health).status, 200);
}

/// What must be refused: one answer with this status, the connection closed, and nothing behind it ever answered.
TEST_F(ServerTest, RefusedBytesEndTheConnection) {
    const auto port = start();
    const std::string post = "POST /api/v1/echo HTTP/1.1\r\n" + host;
    const std::pair<std::string, int> table[] = {
        {post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello", 411},
        {post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 411},
        {post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 411},
        {post + "Transfer-Encoding: xchunked\r\n\r\n", 411},
        {post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400},
        {post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400},
        {post + "Content-Length: 5, 5\r\n\r\nhello", 400},
        {post + "Content-Length: +5\r\n\r\nhello", 400},
        {post + "Content-Length : 5\r\n\r\nhello", 400},
        {post + "Content-Length: 1001\r\n\r\n", 413},
        {post + "Content-Length: 999999999999\r\n\r\n", 413},
        {post + "Expect: tea\r\nContent-Length: 0\r\n\r\n", 417},
        {"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421},
        {"GET http://evil.example/ HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /\xff HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /%00 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /%ff HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /a/../b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET /api/v1/notes?a=1&a=2 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"GET / HTTP/1.1\n" + host + "\n", 400},
        {"GET / HTTP/1.1\r\n" + host + "X: a\r\n b\r\n\r\n", 400},
        {"GET / HTTP/3.0\r\n" + host + "\r\n", 400},
        {std::string{"GET / HTTP/1.1\r\nX: a\0b\r\n", 24} + host + "\r\n", 400},
        {"\x16\x03\x01\x02\n", 400},
        {"GET / HTTP/1.1\r\n" + host + "X: " + std::string(17'000, 'a') + "\r\n\r\n", 431},
        {"GET /" + std::string(40'000, 'a'), 431},
    };
    for (const auto& [bytes, status] : table) {
        Client client{port};
        client.send(bytes + "GET /api/v1/notes/65a000000000000000000001 HTTP/1.1\r\n" + host + "\r\n");
        client.end();
        const auto reply = client.read();
        EXPECT_EQ(reply.status, status) << bytes.substr(0, 200);
        EXPECT_TRUE(reply.has("\r\nConnection: close\r\n"));
        EXPECT_TRUE(reply.has("application/problem+json"));
        EXPECT_TRUE(reply.has("X-Content-Type-Options: nosniff"));
        EXPECT_TRUE(client.at_end()) << "a second answer to " << bytes.substr(0, 200);
    }
}

TEST_F(ServerTest, RefusalsOfTheLineKeepTheConnection) {
    Client client{start()};
    EXPECT_EQ(client.ask("GET /api/v1/none HTTP/1.1\r\n" + host + "\r\n").status, 404);
    const auto method = client.ask("BREW /api/v1/notes HTTP/1.1\r\n" + host + "\r\n");
    EXPECT_EQ(method.status, 405);
    EXPECT_TRUE(method.has("\r\nAllow: DELETE, GET, HEAD, POST\r\n"));
    EXPECT_EQ(client.ask(post_to("/api/v1/none", "some body")).status, 404);
    EXPECT_EQ(client.ask(post_to("/api/v1/notes", "{}", "Content-Type: application/json\r\n")).status, 422);
    EXPECT_EQ(client.ask(get_health).status, 200);
}

TEST_F(ServerTest, ContinuesWhenAsked) {
    Client client{start()};
    client.send("POST /api/v1/echo HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(client.read(true).status, 100);
    client.send("hello");
    EXPECT_EQ(client.read().body, "hello");
    client.send("POST /api/v1/echo HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 2000\r\n\r\n");
    EXPECT_EQ(client.read().status, 413) << "before a byte of it was sent";
}

TEST_F(ServerTest, LargeBodiesBothWays) {
    Client client{start()};
    std::string body(3 << 20, 'x');
    for (std::size_t i = 0; i < body.size(); i += 1'000) body[i] = static_cast<char>('a' + i / 1'000 % 26);
    for (int i = 0; i < 2; ++i) {
        const auto reply = client.ask(post_to("/api/v1/echo/large", body));
        EXPECT_EQ(reply.status, 200);
        EXPECT_TRUE(reply.body == body);
    }
    EXPECT_EQ(client.ask(get_health).status, 200);
}

TEST_F(ServerTest, BodiesTogetherAreBounded) {
    settings.most_buffered_bytes = 1 << 20;
    Client client{start()};
    const auto reply = client.ask(post_to("/api/v1/echo/large", std::string(2 << 20, 'x')));
    EXPECT_EQ(reply.status, 503);
    EXPECT_TRUE(reply.has("\r\nRetry-After: 1\r\n"));
    Client next{server->port()};
    EXPECT_EQ(next.ask(post_to("/api/v1/echo/large", std::string(1'000'000, 'x'))).status, 200);
}

TEST_F(ServerTest, AnnouncingABodyTakesNoRoom) {
    settings.most_buffered_bytes = 1 << 20;
    const auto port = start();
    std::vector<std::unique_ptr<Client>> announcing;
    const auto announce = [&](const std::string& bytes) {
        announcing.push_back(std::make_unique<Client>(port));
        announcing.back()->send("POST /api/v1/echo/large HTTP/1.1\r\n" + host +
                                "Expect: 100-continue\r\nContent-Length: " + bytes + "\r\n\r\n");
        return announcing.back()->read(true).status;
    };
    for (int i = 0; i < 20; ++i) EXPECT_EQ(announce("500000"), 100);
    EXPECT_EQ(Client{port}.ask(post_to("/api/v1/echo/large", std::string(500'000, 'x'))).status, 200);
    // What has arrived does count.
    announcing[0]->send(std::string(499'999, 'x'));
    int status = 100;
    for (int i = 0; i < 1'000 && status == 100; ++i) status = announce("700000");
    EXPECT_EQ(status, 503);
    announcing[0]->send("x");
    EXPECT_EQ(announcing[0]->read().status, 200);
    EXPECT_EQ(announce("700000"), 100) << "and is given back";
}

TEST_F(ServerTest, AnEmptyLineBeforeARequestIsForgivenInPieces) {
    Client client{start()};
    client.send("\r");
    std::this_thread::sleep_for(milliseconds{20});
    client.send("\n");
    std::this_thread::sleep_for(milliseconds{20});
    EXPECT_EQ(client.ask(get_health).status, 200);
    EXPECT_EQ(client.ask("\r\n" + get_health).status, 200);
    EXPECT_EQ(client.ask("\r\n\r\n" + get_health).status, 400) << "one";
}

TEST_F(ServerTest, SlowHeadsAndBodiesAreTold) {
    settings.head_deadline = settings.body_deadline = milliseconds{60};
    const auto port = start();
    Client head{port}, body{port};
    head.send("GET / HTTP/1.1\r\n");
    body.send("POST /api/v1/echo HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhe");
    EXPECT_EQ(head.read().status, 408);
    EXPECT_TRUE(head.at_end());
    EXPECT_EQ(body.read().status, 408);
    EXPECT_TRUE(body.at_end());
}

TEST_F(ServerTest, IdleConnectionsEndSilently) {
    settings.idle_deadline = milliseconds{60};
    const auto port = start();
    Client fresh{port}, used{port};
    EXPECT_EQ(used.ask(get_health).status, 200);
    EXPECT_TRUE(fresh.at_end());
    EXPECT_TRUE(used.at_end());
}

TEST_F(ServerTest, ClientsThatDoNotReadAreLeft) {
    settings.write_deadline = milliseconds{60};
    more.push_back(row("GET", "/huge", Runs::here,
                       [](Request&) { return Response{.type = "text/plain", .body = std::string(24 << 20, 'x')}; }));
    Client client{start()};
    EXPECT_EQ(client.ask(get_health).status, 200);  // it is counted from here on
    client.send("GET /api/v1/huge HTTP/1.1\r\n" + host + "\r\n");
    while (dispatch->metrics().connections != 0) std::this_thread::yield();
    EXPECT_LT(client.read().body.size(), 24u << 20);
}

TEST_F(ServerTest, ClientsThatReadTooSlowlyAreLeft) {
    settings.write_deadline = milliseconds{400};
    settings.least_bytes_a_second = 1 << 30;
    more.push_back(row("GET", "/huge", Runs::here,
                       [](Request&) { return Response{.type = "text/plain", .body = std::string(64 << 20, 'x')}; }));
    Client client{start()};
    EXPECT_EQ(client.ask(get_health).status, 200);
    client.send("GET /api/v1/huge HTTP/1.1\r\n" + host + "\r\n");
    // It takes something all the time, only not enough.
    for (int i = 0; i < 400 && dispatch->metrics().connections != 0; ++i) {
        client.take(256 << 10);
        std::this_thread::sleep_for(milliseconds{5});
    }
    EXPECT_EQ(dispatch->metrics().connections, 0);
}

TEST_F(ServerTest, OneAddressHasSoManyConnections) {
    settings.most_connections_of_address = 2;
    const auto port = start();
    Client a{port}, b{port};
    EXPECT_EQ(a.ask(get_health).status, 200);
    EXPECT_EQ(b.ask(get_health).status, 200);
    Client c{port};
    EXPECT_TRUE(c.at_end());
    a.ask("GET /healthz HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n");
    EXPECT_TRUE(a.at_end());
    EXPECT_EQ(b.ask(get_health).status, 200);
}

TEST_F(ServerTest, ForwardedHeadersOnlyFromTrustedProxies) {
    more.push_back(
        row("GET", "/who", Runs::here, [](Request& r) { return Response{.type = "text/plain", .body = r.remote}; }));
    const std::string who = "GET /api/v1/who HTTP/1.1\r\nX-Forwarded-For: 192.0.2.9\r\n" + host + "\r\n";
    EXPECT_EQ(Client{start()}.ask(who).body, "127.0.0.1");
    settings.trusted_proxies = {"127.0.0.0/8"};
    EXPECT_EQ(Client{start()}.ask(who).body, "192.0.2.9");
}

TEST_F(ServerTest, StoppingLetsRequestsFinish) {
    std::mutex mutex;
    std::condition_variable wake;
    bool running = false, may_end = false;
    more.push_back(row("GET", "/slow", Runs::worker, [&](Request&) {
        std::unique_lock lock{mutex};
        running = true;
        wake.notify_all();
        wake.wait(lock, [&] { return may_end; });
        return Response::json("\"done\"");
    }));
    const auto port = start();
    Client slow{port}, idle{port};
    EXPECT_EQ(idle.ask(get_health).status, 200);
    slow.send("GET /api/v1/slow HTTP/1.1\r\n" + host + "\r\n");
    {
        std::unique_lock lock{mutex};
        wake.wait(lock, [&] { return running; });
    }
    std::thread stopper{[&] { server->stop(); }};
    EXPECT_TRUE(idle.at_end());
    EXPECT_FALSE(Client{port}.connected());
    {
        const std::lock_guard lock{mutex};
        may_end = true;
    }
    wake.notify_all();
    const auto reply = slow.read();
    EXPECT_EQ(reply.body, "\"done\"");
    EXPECT_TRUE(reply.has("\r\nConnection: close\r\n"));
    stopper.join();
}

TEST_F(ServerTest, StoppingWaitsOnlySoLong) {
    settings.drain_deadline = milliseconds{50};
    std::mutex mutex;
    std::condition_variable wake;
    bool running = false, may_end = false;
    more.push_back(row("GET", "/slow", Runs::worker, [&](Request&) {
        std::unique_lock lock{mutex};
        running = true;
        wake.notify_all();
        wake.wait(lock, [&] { return may_end; });
        return Response::json("\"done\"");
    }));
    Client slow{start()};
    slow.send("GET /api/v1/slow HTTP/1.1\r\n" + host + "\r\n");
    {
        std::unique_lock lock{mutex};
        wake.wait(lock, [&] { return running; });
    }
    server->stop();
    server.reset();
    EXPECT_TRUE(slow.at_end());
    {
        const std::lock_guard lock{mutex};
        may_end = true;
    }
    wake.notify_all();
    dispatch.reset();
}

TEST_F(ServerTest, BusyWorkersAnswerAtOnce) {
    dispatch_settings.workers = 1;
    dispatch_settings.most_waiting = 1;
    std::mutex mutex;
    std::atomic<int> running{0};
    more.push_back(row("GET", "/slow", Runs::worker, [&](Request&) {
        ++running;
        const std::lock_guard lock{mutex};
        return Response::json("1");
    }));
    const auto port = start();
    const std::string slow = "GET /api/v1/slow HTTP/1.1\r\n" + host + "\r\n";
    Client first{port}, second{port}, third{port};
    {
        const std::lock_guard lock{mutex};
        first.send(slow);
        while (running == 0) std::this_thread::yield();
        second.send(slow);
        Client metrics{port};
        while (!metrics.ask("GET /metrics HTTP/1.1\r\n" + host + "\r\n").has("lyceum_workers_waiting 1\n")) {}
        const auto busy = third.ask(slow);
        EXPECT_EQ(busy.status, 503);
        EXPECT_TRUE(busy.has("\r\nRetry-After: 1\r\n"));
    }
    EXPECT_EQ(first.read().status, 200);
    EXPECT_EQ(second.read().status, 200);
    EXPECT_EQ(third.ask(get_health).status, 200);
}

TEST_F(ServerTest, ManyClientsManyThreads) {
    settings.threads = 2;
    const auto port = start();
    std::atomic<int> good{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) {
                Client client{port};
                for (int k = 0; k < 10; ++k)
                    good += client.ask(k % 2 ? get_milk : post_to("/api/v1/echo", "x")).status == 200;
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(good, 800);
}

TEST_F(ServerTest, AnAddressInUseIsSaid) {
    settings.port = start();
    EXPECT_THROW((Server{settings, *dispatch}), std::runtime_error);
    settings.address = "not an address";
    EXPECT_THROW((Server{settings, *dispatch}), std::runtime_error);
}

}  // namespace
