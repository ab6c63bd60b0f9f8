// Tests of bodies that stream: refused before a byte, taken in pieces, cut off, slow, one after the other.
#include <condition_variable>

#include "http/test_files.hpp"
#include "http/test_server.hpp"

namespace {

using namespace http;
using namespace http::test;
using std::chrono::milliseconds;

/// What the sinks of one test have seen.
struct Seen {
    std::mutex mutex;
    std::condition_variable wake;
    std::string bytes;
    std::vector<std::thread::id> threads;
    std::size_t largest = 0;
    std::atomic<int> opened{0}, done{0}, cut{0};
    std::function<void()> on_take{};

    template <class F>
    void note(F f) {
        const std::lock_guard lock{mutex};
        f();
        wake.notify_all();
    }
    std::string all() {
        const std::lock_guard lock{mutex};
        return bytes;
    }
    template <class F>
    void wait(F f) {
        std::unique_lock lock{mutex};
        wake.wait(lock, f);
    }
};

class NotingSink final : public BodySink {
public:
    explicit NotingSink(Seen& seen) : seen_{seen} {}
    void take(std::string_view piece) override {
        if (seen_.on_take) seen_.on_take();
        seen_.note([&] {
            seen_.bytes += piece;
            seen_.largest = std::max(seen_.largest, piece.size());
            seen_.threads.push_back(std::this_thread::get_id());
        });
        base::require(piece.find("poison") == piece.npos, base::Fault::out_of_space, "There is no room.");
    }
    Response done() override {
        seen_.note([&] { ++seen_.done; });
        Response response = Response::nothing();
        response.headers.emplace_back("Upload-Offset", std::to_string(seen_.all().size()));
        return response;
    }
    void cut() noexcept override {
        seen_.note([&] { ++seen_.cut; });
    }

private:
    Seen& seen_;
};

Streamed<void, 204> append(Seen& seen, const auth::Caller&, base::Id<"notes"> id, Request& request) {
    base::require(request.body.empty(), base::Fault::conflict, "The body is not there yet.");
    base::require(id.value == milk, base::Fault::not_found, "There is no such note.");
    base::require(request.header("upload-offset") != "9", base::Fault::conflict, "The offset is another one.");
    seen.note([&] { ++seen.opened; });
    return {std::make_unique<NotingSink>(seen)};
}
WithHeaders<void, 204> offer(Seen&) {
    auto response = Response::nothing();
    response.headers.emplace_back("Tus-Version", "1.0.0");
    return {std::move(response)};
}
WithHeaders<void, 200> offset(Seen& seen, base::Id<"notes">) {
    Response response{.type = {}};
    response.headers = {{"Upload-Offset", std::to_string(seen.all().size())}, {"Cache-Control", "no-store"}};
    return {std::move(response)};
}

class StreamingTest : public RunningServer {
protected:
    Seen seen;

    StreamingTest() {
        const Options streams{.most_body_bytes = std::size_t{4} << 30, .media_type = "application/offset+octet-stream"};
        more = Routes{"uploads", seen}
                   .add("PATCH", "/uploads/{note}", Who::user, &append, "Append", streams)
                   .add("HEAD", "/uploads/{note}", Who::user, &offset, "How far it is")
                   .add("OPTIONS", "/uploads", Who::anyone, &offer, "What is spoken")
                   .take();
    }
    ~StreamingTest() override { server.reset(); }
    static std::string head_of(std::size_t bytes, const std::string& headers = "Authorization: Bearer ada\r\n",
                               const std::string& note = "65a000000000000000000001") {
        return "PATCH /api/v1/uploads/" + note + " HTTP/1.1\r\n" + host +
               "Content-Type: application/offset+octet-stream\r\nTus-Resumable: 1.0.0\r\n" + headers +
               "Content-Length: " + std::to_string(bytes) + "\r\n\r\n";
    }
};

TEST_F(StreamingTest, ABodyComesInPieces) {
    const auto body = pattern(20'000'003);
    Client client{start()};
    const auto reply = client.ask(head_of(body.size()) + body + get_health);
    EXPECT_EQ(reply.status, 204);
    EXPECT_TRUE(reply.has("\r\nUpload-Offset: 20000003\r\n"));
    EXPECT_TRUE(reply.has("\r\nRateLimit-Policy: "));
    EXPECT_EQ(client.read().status, 200) << "the connection goes on";
    EXPECT_TRUE(seen.all() == body);
    seen.wait([&] { return seen.done == 1; });
    EXPECT_LE(seen.largest, std::size_t{256} << 10);
    EXPECT_EQ(seen.done, 1);
    EXPECT_EQ(seen.cut, 0);
    EXPECT_EQ(server->buffered_bytes(), 0u);
}

TEST_F(StreamingTest, NothingIsABodyToo) {
    Client client{start()};
    EXPECT_EQ(client.ask(head_of(0)).status, 204);
    EXPECT_EQ(client.ask(head_of(3) + "abc" + head_of(2) + "de").status, 204);
    EXPECT_EQ(client.read().status, 204);
    EXPECT_EQ(seen.all(), "abcde");
    EXPECT_EQ(seen.done, 3);
}

TEST_F(StreamingTest, ByteByByte) {
    Client client{start()};
    for (const char c : head_of(5) + "hello" + get_health) client.send({&c, 1});
    EXPECT_EQ(client.read().status, 204);
    EXPECT_EQ(client.read().status, 200);
    EXPECT_EQ(seen.all(), "hello");
}

/// Each is refused by its head alone: the client waits for the 100 and gets the answer instead.
TEST_F(StreamingTest, WhatIsRefusedIsNeverSent) {
    const auto port = start();
    const std::string ada = "Authorization: Bearer ada\r\n", wait = "Expect: 100-continue\r\n";
    const std::pair<std::string, int> table[] = {
        {head_of(1'000, wait), 401},
        {head_of(1'000, wait + "Authorization: Bearer reader\r\n"), 403},
        {head_of(1'000, wait + "Cookie: session=ada\r\nSec-Fetch-Site: cross-site\r\n"), 403},
        {head_of(1'000, wait + ada, "65a000000000000000000002"), 404},
        {head_of(1'000, wait + ada + "Upload-Offset: 9\r\n"), 409},
        {head_of(1'000, wait + ada + "If-Match: \"x\"\r\n"), 412},
        {head_of(std::size_t{5} << 30, wait + ada), 413},
        {"PATCH /api/v1/uploads/65a000000000000000000001 HTTP/1.1\r\n" + host + wait + ada +
             "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\n",
         415},
    };
    for (const auto& [bytes, status] : table) {
        Client client{port};
        const auto reply = client.ask(bytes);
        EXPECT_EQ(reply.status, status) << bytes;
        EXPECT_TRUE(reply.has("\r\nConnection: close\r\n"));
        client.end();
        EXPECT_TRUE(client.at_end());
    }
    EXPECT_EQ(seen.opened, 0);
}

TEST_F(StreamingTest, ContinuesOnlyWhenItIsAccepted) {
    Client client{start()};
    client.send(head_of(5, "Expect: 100-continue\r\nAuthorization: Bearer ada\r\n"));
    EXPECT_EQ(client.read(true).status, 100);
    EXPECT_EQ(seen.opened, 1);
    client.send("hello");
    EXPECT_EQ(client.read().status, 204);
    EXPECT_EQ(seen.all(), "hello");
}

TEST_F(StreamingTest, ABrowserWithItsCookieMayUpload) {
    Client client{start()};
    EXPECT_EQ(client.ask(head_of(2, "Cookie: session=ada\r\nSec-Fetch-Site: same-origin\r\n") + "ab").status, 204);
    EXPECT_EQ(seen.all(), "ab");
}

TEST_F(StreamingTest, WhatASinkRefusesIsTheAnswer) {
    Client client{start()};
    const auto reply = client.ask(head_of(std::size_t{3} << 30) + "some poison");
    EXPECT_EQ(reply.status, 507);
    EXPECT_TRUE(reply.has("\r\nConnection: close\r\n"));
    EXPECT_EQ(seen.done, 0);
    EXPECT_EQ(seen.cut, 0) << "it knows itself";
}

TEST_F(StreamingTest, AClientThatGoesIsCut) {
    const auto port = start();
    {
        Client client{port};
        client.send(head_of(1'000) + "the first part");
        seen.wait([&] { return seen.bytes.size() == 14; });
    }
    seen.wait([&] { return seen.cut == 1; });
    EXPECT_EQ(seen.all(), "the first part") << "what came is kept";
    EXPECT_EQ(seen.done, 0);
    while (server->buffered_bytes() != 0) std::this_thread::yield();
}

TEST_F(StreamingTest, AClientThatGoesWhileAPieceIsTakenIsCutAfterIt) {
    std::mutex gate;
    std::atomic<bool> taking{false};
    seen.on_take = [&] {
        taking = true;
        const std::lock_guard wait{gate};
    };
    settings.drain_deadline = milliseconds{30};
    gate.lock();
    Client client{start()};
    client.send(head_of(1'000) + "piece");
    while (!taking) std::this_thread::yield();
    server->stop();
    server.reset();
    EXPECT_EQ(seen.cut, 0) << "never while it works";
    gate.unlock();
    seen.wait([&] { return seen.cut == 1; });
    EXPECT_EQ(seen.all(), "piece");
    dispatch.reset();
}

/// While a piece is being taken nothing is read: the client's bytes wait in the sockets, not here.
TEST_F(StreamingTest, TheSocketIsNotReadWhileAPieceIsTaken) {
    std::mutex gate;
    std::atomic<int> taking{0};
    seen.on_take = [&] {
        ++taking;
        const std::lock_guard wait{gate};
    };
    const auto body = pattern(50'000'000);
    Client client{start()};
    std::atomic<bool> sent{false};
    gate.lock();
    std::thread sender{[&] {
        client.send(head_of(body.size()) + body);
        sent = true;
    }};
    while (taking == 0) std::this_thread::yield();
    // The loop goes on for others, so it had the time to read more.
    Client other{server->port()};
    for (int i = 0; i < 200; ++i) EXPECT_EQ(other.ask(get_health).status, 200);
    EXPECT_EQ(taking, 1);
    EXPECT_FALSE(sent);
    EXPECT_LE(server->buffered_bytes(), std::size_t{256} << 10);
    gate.unlock();
    EXPECT_EQ(client.read().status, 204);
    sender.join();
    EXPECT_TRUE(seen.all() == body);
}

TEST_F(StreamingTest, PiecesAreTakenAwayFromTheLoop) {
    std::atomic<std::thread::id> loop;
    more.push_back(row("GET", "/loop", Runs::here, [&](Request&) {
        loop = std::this_thread::get_id();
        return Response::nothing();
    }));
    Client client{start()};
    EXPECT_EQ(client.ask("GET /api/v1/loop HTTP/1.1\r\n" + host + "\r\n").status, 204);
    EXPECT_EQ(client.ask(head_of(5) + "hello").status, 204);
    seen.wait([&] { return seen.done == 1; });
    for (const auto& thread : seen.threads) EXPECT_NE(thread, loop.load());
}

/// Many deadlines may pass while a body comes, as long as bytes do.
TEST_F(StreamingTest, AnUploadThatMovesIsNotCut) {
    settings.body_deadline = milliseconds{150};
    settings.least_bytes_a_second = 1;
    Client client{start()};
    client.send(head_of(40));
    for (int i = 0; i < 40; ++i) {
        client.send("x");
        std::this_thread::sleep_for(milliseconds{15});
    }
    EXPECT_EQ(client.read().status, 204);
    EXPECT_EQ(seen.all().size(), 40u);
}

TEST_F(StreamingTest, AnUploadThatCrawlsIsTold) {
    settings.body_deadline = milliseconds{80};
    settings.least_bytes_a_second = 1 << 20;
    Client client{start()};
    // A burst at first buys no time later.
    client.send(head_of(1 << 20) + std::string(500'000, 'x'));
    std::thread crawl{[&] {
        for (int i = 0; i < 400 && seen.cut == 0; ++i) {
            client.send("x");
            std::this_thread::sleep_for(milliseconds{5});
        }
    }};
    EXPECT_EQ(client.read().status, 408);
    seen.wait([&] { return seen.cut == 1; });
    crawl.join();
}

/// The deadline stands still while a piece is taken.
TEST_F(StreamingTest, ASlowDiskIsNotTheClientsFault) {
    settings.body_deadline = milliseconds{300};
    settings.least_bytes_a_second = 1 << 20;  // so that a deadline that ends is the end
    std::atomic<int> takes{0};
    seen.on_take = [&] {
        if (++takes == 1) std::this_thread::sleep_for(milliseconds{500});
    };
    Client client{start()};
    client.send(head_of(10));
    seen.wait([&] { return seen.opened == 1; });
    client.send("first");
    seen.wait([&] { return seen.bytes == "first"; });
    std::this_thread::sleep_for(milliseconds{150});
    client.send("other");
    EXPECT_EQ(client.read().status, 204);
}

TEST_F(StreamingTest, AFeatureAnswersHeadAndOptionsItself) {
    Client client{start()};
    EXPECT_EQ(client.ask(head_of(5) + "hello").status, 204);
    client.send("HEAD /api/v1/uploads/65a000000000000000000001 HTTP/1.1\r\n" + host +
                "Authorization: Bearer ada\r\n\r\n");
    const auto head = client.read(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_TRUE(head.has("\r\nUpload-Offset: 5\r\n"));
    EXPECT_FALSE(head.has("\r\nETag: ")) << "there is nothing that it would be the version of";
    const auto options = client.ask("OPTIONS /api/v1/uploads HTTP/1.1\r\n" + host + "\r\n");
    EXPECT_EQ(options.status, 204);
    EXPECT_TRUE(options.has("\r\nTus-Version: 1.0.0\r\n"));
    const auto get = client.ask("GET /api/v1/uploads/65a000000000000000000001 HTTP/1.1\r\n" + host + "\r\n");
    EXPECT_EQ(get.status, 405);
    EXPECT_TRUE(get.has("\r\nAllow: HEAD, PATCH\r\n"));
}

TEST_F(StreamingTest, ManyAtOnce) {
    settings.threads = 2;
    dispatch_settings.streaming = 2;
    const auto port = start();
    std::atomic<int> good{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 10; ++i) {
                Client client{port};
                client.send(head_of(200'000) + std::string(100'000, 'x'));
                if ((t + i) % 3 == 0) continue;  // it goes
                good += client.ask(std::string(100'000, 'y')).status == 204;
            }
        });
    for (auto& thread : threads) thread.join();
    seen.wait([&] { return seen.done + seen.cut == seen.opened; });
    EXPECT_EQ(good, seen.done);
    while (server->buffered_bytes() != 0) std::this_thread::yield();
}

}  // namespace
