// Tests of files over real sockets: every kind of answer, pipelines, slow and vanishing clients, files that fail.
#include "http/delivery.hpp"

#include "base/time.hpp"
#include "http/http_date.hpp"
#include "http/test_files.hpp"
#include "http/test_server.hpp"

namespace {

using namespace http;
using namespace http::test;
using std::chrono::milliseconds;

constexpr auto long_ago = std::chrono::sys_time<milliseconds>{milliseconds{784'111'777'250}};

class DeliveryTest : public RunningServer {
protected:
    const std::string bytes = pattern(3'000'001);
    std::shared_ptr<FileSource> file = std::make_shared<FileSource>(bytes);
    std::shared_ptr<MemorySource> memory = std::make_shared<MemorySource>(bytes);

    DeliveryTest() {
        settings.threads = 1;
        add("/file", [this] { return file; });
        add("/memory", [this] { return memory; });
    }
    ~DeliveryTest() override { server.reset(); }
    void add(const std::string& path, std::function<std::shared_ptr<Source>()> source) {
        auto one = row("GET", path, Runs::here, [source](Request& request) {
            return deliver(request, {.source = source(),
                                     .type = "video/mp4",
                                     .version = "v1",
                                     .modified = long_ago,
                                     .name = "a film.mp4",
                                     .untrusted = true});
        });
        one.options.outside_api = true;
        more.push_back(std::move(one));
    }
    static std::string get(const std::string& path, const std::string& headers = {}) {
        return "GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\n";
    }
    std::size_t held() const { return server->buffered_bytes(); }
};

TEST_F(DeliveryTest, TheWholeAndItsHeaders) {
    Client client{start()};
    for (const auto* path : {"/file", "/memory"}) {
        const auto reply = client.ask(get(path));
        EXPECT_EQ(reply.status, 200);
        EXPECT_TRUE(reply.body == bytes) << path;
        EXPECT_TRUE(reply.has("\r\nContent-Length: 3000001\r\n"));
        EXPECT_TRUE(reply.has("\r\nContent-Type: video/mp4\r\n"));
        EXPECT_TRUE(reply.has("\r\nETag: \"v1\"\r\n"));
        EXPECT_TRUE(reply.has("\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
        EXPECT_TRUE(reply.has("\r\nAccept-Ranges: bytes\r\n"));
        EXPECT_TRUE(reply.has("\r\nContent-Disposition: inline; filename=\"a film.mp4\""));
        EXPECT_TRUE(reply.has("\r\nContent-Security-Policy: sandbox; default-src 'none'"));
        EXPECT_TRUE(reply.has("\r\nX-Content-Type-Options: nosniff\r\n"));
        EXPECT_FALSE(reply.has("Content-Range"));
    }
}

TEST_F(DeliveryTest, OneRange) {
    Client client{start()};
    for (const std::string path : {"/file", "/memory"}) {
        for (const auto& [from, count] : {std::pair<std::size_t, std::size_t>{0, 1},
                                          {0, 3'000'001},
                                          {3'000'000, 1},
                                          {4'095, 2},
                                          {262'143, 262'146},
                                          {1'000'000, 1'500'000}}) {
            const auto last = std::to_string(from + count - 1);
            const auto reply = client.ask(get(path, "Range: bytes=" + std::to_string(from) + '-' + last + "\r\n"));
            EXPECT_EQ(reply.status, 206);
            EXPECT_TRUE(reply.body == bytes.substr(from, count)) << from;
            EXPECT_TRUE(reply.has("\r\nContent-Range: bytes " + std::to_string(from) + '-' + last + "/3000001\r\n"));
        }
        EXPECT_TRUE(client.ask(get(path, "Range: bytes=-7\r\n")).body == bytes.substr(bytes.size() - 7));
        EXPECT_TRUE(client.ask(get(path, "Range: bytes=2999990-\r\n")).body == bytes.substr(2'999'990));
    }
}

TEST_F(DeliveryTest, SeveralRangesAreParts) {
    Client client{start()};
    for (const auto* path : {"/file", "/memory"}) {
        const auto reply = client.ask(get(path, "Range: bytes=5-9,1000000-1999999,-3\r\n"));
        EXPECT_EQ(reply.status, 206);
        EXPECT_FALSE(reply.has("\r\nContent-Range: bytes 5-9/3000001\r\n\r\n\r\n"));
        const std::string type = "\r\nContent-Type: multipart/byteranges; boundary=";
        const auto at = reply.head.find(type);
        ASSERT_NE(at, reply.head.npos);
        const auto from = at + type.size();
        const auto boundary = reply.head.substr(from, reply.head.find("\r\n", from) - from);
        const auto part = [&](const char* range, std::size_t begin, std::size_t count) {
            return "--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes " + range +
                   "/3000001\r\n\r\n" + bytes.substr(begin, count) + "\r\n";
        };
        EXPECT_TRUE(reply.body == part("5-9", 5, 5) + part("1000000-1999999", 1'000'000, 1'000'000) +
                                      part("2999998-3000000", 2'999'998, 3) + "--" + boundary + "--\r\n");
        EXPECT_EQ(client.ask(get_health).status, 200) << "the length was exact";
    }
}

TEST_F(DeliveryTest, ConditionsAndWhatIsNotThere) {
    Client client{start()};
    const auto none = client.ask(get("/file", "Range: bytes=3000001-\r\n"));
    EXPECT_EQ(none.status, 416);
    EXPECT_TRUE(none.has("\r\nContent-Range: bytes */3000001\r\n"));
    EXPECT_TRUE(none.has("application/problem+json"));
    EXPECT_EQ(client.ask(get("/file", "Range: bytes=oops\r\n")).status, 200);
    EXPECT_EQ(client.ask(get("/file", "Range: bytes=0-4\r\nIf-Range: \"v1\"\r\n")).status, 206);
    EXPECT_EQ(client.ask(get("/file", "Range: bytes=0-4\r\nIf-Range: \"v0\"\r\n")).status, 200);
    EXPECT_EQ(client
                  .ask(get("/file", "Range: bytes=0-4\r\nIf-Range: " +
                                        http_date(floor<std::chrono::seconds>(long_ago)) + "\r\n"))
                  .status,
              206);
    const auto same = client.ask(get("/file", "Range: bytes=0-4\r\nIf-None-Match: \"v1\"\r\n"));
    EXPECT_EQ(same.status, 304);
    EXPECT_TRUE(same.has("\r\nETag: \"v1\"\r\n"));
    EXPECT_FALSE(same.has("Content-Length"));
    EXPECT_EQ(client.ask(get("/file", "Range: bytes=9999999-\r\nIf-None-Match: \"v1\"\r\n")).status, 304);
    EXPECT_EQ(client.ask(get("/file", "If-Match: \"v0\"\r\n")).status, 412);
    client.send("HEAD /file HTTP/1.1\r\n" + host + "Range: bytes=0-4\r\n\r\n");
    const auto head = client.read(true);
    EXPECT_EQ(head.status, 200) << "Range is for GET";
    EXPECT_TRUE(head.has("\r\nContent-Length: 3000001\r\n"));
    EXPECT_TRUE(head.has("\r\nAccept-Ranges: bytes\r\n"));
    EXPECT_EQ(client.ask(get_health).status, 200);
}

TEST_F(DeliveryTest, NothingIsAFileToo) {
    add("/empty", [] { return std::make_shared<FileSource>(""); });
    Client client{start()};
    const auto reply = client.ask(get("/empty"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.has("\r\nContent-Length: 0\r\n"));
    EXPECT_EQ(client.ask(get("/empty", "Range: bytes=0-\r\n")).status, 416);
    EXPECT_EQ(client.ask(get_health).status, 200);
}

TEST_F(DeliveryTest, PipelinesGoOnAroundFiles) {
    Client client{start()};
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += get_milk + get("/file", "Range: bytes=100-\r\n") + post_to("/api/v1/echo", "x" + std::to_string(i)) +
               get("/memory", "Range: bytes=0-9,20-29\r\n") + get("/file");
    std::thread sender{[&] { client.send(all); }};
    for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(client.read().has("two bottles"));
        EXPECT_TRUE(client.read().body == bytes.substr(100));
        EXPECT_EQ(client.read().body, "x" + std::to_string(i));
        EXPECT_EQ(client.read().status, 206);
        EXPECT_TRUE(client.read().body == bytes);
    }
    sender.join();
}

TEST_F(DeliveryTest, ClientsThatGoInTheMiddleLeaveNothing) {
    const auto port = start();
    for (int i = 0; i < 20; ++i) {
        Client client{port};
        client.send(get(i % 2 ? "/file" : "/memory"));
        client.take(1'000);
    }
    while (dispatch->metrics().connections != 0) std::this_thread::yield();
    while (held() != 0) std::this_thread::yield();  // who fetches for one that is gone still holds its piece
    EXPECT_TRUE(Client{port}.ask(get("/file")).body == bytes);
}

/// What was promised and is not there any more: the client must see that the answer is not whole.
TEST_F(DeliveryTest, AFileThatShrinksCutsTheConnection) {
    memory->before_read = [this](std::uint64_t offset) {
        if (offset > 0) memory->ends_at = 1'000'000;
    };
    const auto port = start();
    file->shrink(1'000'000);
    for (const auto* path : {"/file", "/memory"}) {
        Client client{port};
        const auto reply = client.ask(get(path) + get_health);
        EXPECT_EQ(reply.status, 200);
        EXPECT_TRUE(reply.has("\r\nContent-Length: 3000001\r\n"));
        EXPECT_LE(reply.body.size(), 1'000'000u);
        EXPECT_TRUE(reply.body == bytes.substr(0, reply.body.size()));
        EXPECT_TRUE(client.at_end()) << "nothing behind it";
    }
    EXPECT_EQ(Client{port}.ask(get_health).status, 200);
}

/// What is not in memory is fetched by a thread that may wait for the disk; the second time it goes straight out.
TEST_F(DeliveryTest, AColdFileIsReadElsewhere) {
    Client client{start()};
    if (!file->cool()) GTEST_SKIP() << "files in /tmp cannot be dropped from memory here";
    EXPECT_TRUE(client.ask(get("/file")).body == bytes);
    const int reads = file->reads;
    EXPECT_GT(reads, 0);
    EXPECT_TRUE(client.ask(get("/file")).body == bytes);
    EXPECT_EQ(file->reads, reads);
}

TEST_F(DeliveryTest, ASourceThatThrowsCutsTheConnection) {
    memory->before_read = [](std::uint64_t offset) {
        if (offset > 500'000) throw std::runtime_error{"the disk is broken"};
    };
    Client client{start()};
    const auto reply = client.ask(get("/memory"));
    EXPECT_LT(reply.body.size(), bytes.size());
    EXPECT_TRUE(client.at_end());
    EXPECT_EQ(Client{server->port()}.ask(get_health).status, 200);
}

/// A hundred megabytes, and never more than one piece of them in memory, however slowly they are taken.
TEST_F(DeliveryTest, MemoryStaysFlat) {
    const auto large = std::make_shared<MemorySource>(std::string(100 << 20, 'x'));
    std::atomic<std::size_t> most{0};
    large->before_read = [&](std::uint64_t) { most = std::max(most.load(), held()); };
    add("/large", [large] { return large; });
    Client client{start()};
    EXPECT_EQ(client.ask(get("/large")).body.size(), std::size_t{100} << 20);
    EXPECT_LE(large->largest, std::size_t{256} << 10);
    EXPECT_LE(most, std::size_t{256} << 10);
    EXPECT_EQ(client.ask(get_health).status, 200);
    EXPECT_EQ(held(), 0u);
}

TEST_F(DeliveryTest, PiecesGetSmallWhenMemoryIsShort) {
    settings.most_buffered_bytes = 100 << 10;
    const auto large = std::make_shared<MemorySource>(std::string(64 << 20, 'x'));
    const auto reads = std::make_shared<std::atomic<int>>(0);
    large->before_read = [reads](std::uint64_t) { ++*reads; };
    add("/large", [large] { return large; });
    Client first{start()};
    first.send(get("/large"));  // takes nothing, so a piece is held when the sockets are full
    for (int before = -1; before != *reads || held() == 0; std::this_thread::sleep_for(milliseconds{100}))
        before = *reads;
    EXPECT_TRUE(Client{server->port()}.ask(get("/memory")).body == bytes) << "none is refused";
    EXPECT_LE(memory->largest, std::size_t{16} << 10);
}

TEST_F(DeliveryTest, ClientsThatTakeNothingAreLeft) {
    settings.write_deadline = milliseconds{60};
    const auto large = std::make_shared<FileSource>(std::string(24 << 20, 'x'));
    add("/large", [large] { return large; });
    Client client{start()};
    EXPECT_EQ(client.ask(get_health).status, 200);
    client.send(get("/large"));
    while (dispatch->metrics().connections != 0) std::this_thread::yield();
    EXPECT_LT(client.read().body.size(), std::size_t{24} << 20);
}

/// The write deadline is one of progress: many of them may pass while a file is taken.
TEST_F(DeliveryTest, ClientsThatTakeSlowlyGetAll) {
    settings.write_deadline = milliseconds{300};
    settings.least_bytes_a_second = 1;
    const auto large = std::make_shared<FileSource>(std::string(24 << 20, 'x'));
    add("/large", [large] { return large; });
    Client client{start()};
    client.send(get("/large"));
    std::size_t pauses = 0;
    const auto reply = client.read_slowly([&] {
        ++pauses;
        std::this_thread::sleep_for(milliseconds{10});
    });
    EXPECT_EQ(reply.body.size(), std::size_t{24} << 20);
    EXPECT_GT(pauses, 10u);
}

}  // namespace
