// Load: so many connections that each send the next request as soon as their last one is answered, for so many seconds.
// usage: load PORT CONNECTIONS SECONDS FILE FIRST [once]
// FILE holds requests without bodies as they are sent, one after the other. The first one sent is number FIRST; after
// the last one they begin again, or with `once` the run ends with status 3. Prints one line of JSON.
#include "requests.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Connection {
    int fd = -1;
    std::string head{};     ///< of the answer that is coming, and what came with it
    std::size_t got = 0;    ///< bytes of it; the body is counted, not kept: it may be a film
    std::size_t whole = 0;  ///< that it has; 0: its head is not complete
    Clock::time_point sent{};
};

struct Tally {
    std::map<int, long> statuses{};
    std::vector<float> us{};
    long long bytes = 0;
};

int connect_to(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0), on = 1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fail("cannot connect");
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

std::size_t length_of(std::string_view head) {
    constexpr std::string_view name = "content-length: ";
    for (std::size_t at = 0; (at = head.find('\n', at)) != head.npos;) {
        ++at;
        const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
        if (head.size() - at > name.size() &&
            std::equal(name.begin(), name.end(), head.begin() + at, [&](char b, char a) { return same(a, b); }))
            return std::strtoul(head.data() + at + name.size(), nullptr, 10);
    }
    fail("an answer without Content-Length");
}

class Load {
public:
    Load(const Requests& requests, std::size_t first, bool once) : requests_{requests}, next_{first}, once_{once} {}

    void run(int port, int connections, std::chrono::duration<double> time) {
        epoll_ = ::epoll_create1(0);
        connections_.resize(static_cast<std::size_t>(connections));
        const auto begin = Clock::now();
        end_ = begin + std::chrono::duration_cast<Clock::duration>(time);
        for (auto& one : connections_) {
            one.fd = connect_to(port);
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.ptr = &one;
            ::epoll_ctl(epoll_, EPOLL_CTL_ADD, one.fd, &event);
            send_next(one, Clock::now());
        }
        while (waiting_ > 0) turn();
        for (const auto& one : connections_) ::close(one.fd);
        print(std::chrono::duration<double>(Clock::now() - begin).count());
    }

    bool ran_out() const { return ran_out_; }

private:
    void send_next(Connection& one, Clock::time_point now) {
        if (now >= end_ || ran_out_) return;
        if (once_ && next_ >= requests_.size()) {
            ran_out_ = true;
            return;
        }
        const auto request = requests_[next_++ % requests_.size()];
        if (::send(one.fd, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            fail("cannot send");
        one.sent = now;
        ++waiting_;
    }

    void turn() {
        epoll_event events[256];
        const int count = ::epoll_wait(epoll_, events, 256, 10'000);
        if (count == 0) fail("no answer for ten seconds");
        for (int i = 0; i < count; ++i) receive(*static_cast<Connection*>(events[i].data.ptr));
    }

    void receive(Connection& one) {
        static char buffer[1 << 18];
        const auto got = ::recv(one.fd, buffer, sizeof buffer, 0);
        if (got <= 0) fail("the server closed a connection");
        one.got += static_cast<std::size_t>(got);
        if (one.whole == 0) {
            one.head.append(buffer, static_cast<std::size_t>(got));
            const auto head = one.head.find("\r\n\r\n");
            if (head == one.head.npos) return;
            one.whole = head + 4 + length_of(std::string_view{one.head}.substr(0, head + 2));
        }
        if (one.got < one.whole) return;
        const auto now = Clock::now();
        ++tally_.statuses[std::atoi(one.head.c_str() + sizeof "HTTP/1.1")];
        tally_.us.push_back(std::chrono::duration<float, std::micro>(now - one.sent).count());
        tally_.bytes += static_cast<long long>(one.whole);
        one.head.clear();
        one.got = one.whole = 0;
        --waiting_;
        send_next(one, now);
    }

    void print(double seconds) {
        auto& us = tally_.us;
        if (us.empty()) fail("nothing was answered");
        std::ranges::sort(us);
        const auto at = [&](double share) { return us[static_cast<std::size_t>(share * double(us.size() - 1))]; };
        std::printf(
            R"({"seconds":%.4f,"requests":%zu,"bytes":%lld,"p50_us":%.0f,"p99_us":%.0f,"next":%zu,"statuses":{)",
            seconds, us.size(), tally_.bytes, at(0.5), at(0.99), next_);
        const char* comma = "";
        for (const auto& [status, count] : tally_.statuses) {
            std::printf("%s\"%d\":%ld", comma, status, count);
            comma = ",";
        }
        std::puts("}}");
    }

    const Requests& requests_;
    std::size_t next_;
    bool once_, ran_out_ = false;
    int epoll_ = -1;
    long waiting_ = 0;
    Clock::time_point end_{};
    std::vector<Connection> connections_{};
    Tally tally_{};
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 6) fail("usage: load PORT CONNECTIONS SECONDS FILE FIRST [once]");
    const Requests requests{arguments[4]};
    Load load{requests, std::strtoul(arguments[5], nullptr, 10), count > 6};
    load.run(std::atoi(arguments[1]), std::atoi(arguments[2]), std::chrono::duration<double>{std::atof(arguments[3])});
    return load.ran_out() ? 3 : 0;
}
