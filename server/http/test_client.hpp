#pragma once
// A client for the tests that sends exactly the bytes it is told to.
#include <functional>
#include <string>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace http::test {

/// One answer as it came.
struct Reply {
    int status = 0;  ///< 0: none came
    std::string head, body;
    bool has(std::string_view text) const { return head.find(text) != head.npos || body.find(text) != body.npos; }
};

class Client {
public:
    explicit Client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    }
    ~Client() { ::close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool connected() const { return connected_; }
    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void end() { ::shutdown(socket_, SHUT_WR); }

    /// The next answer; waits for it. `to_head`: it has no body whatever its length says.
    Reply read(bool to_head = false) {
        Reply reply;
        std::size_t end;
        while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
            if (!more()) return reply;
        reply.head = buffer_.substr(0, end + 2);
        buffer_.erase(0, end + 4);
        reply.status = std::stoi(reply.head.substr(9, 3));
        const auto length = reply.head.find("\r\nContent-Length: ");
        const std::size_t size =
            to_head || length == std::string::npos ? 0 : std::stoul(reply.head.substr(length + 18));
        while (buffer_.size() < size && more()) {}
        reply.body = buffer_.substr(0, size);
        buffer_.erase(0, size);
        return reply;
    }
    /// The same, with a pause after each half megabyte.
    Reply read_slowly(const std::function<void()>& pause) {
        pause_ = pause;
        auto reply = read();
        pause_ = nullptr;
        return reply;
    }
    Reply ask(std::string_view bytes) {
        send(bytes);
        return read();
    }
    /// Takes at most so many bytes and forgets them.
    void take(std::size_t bytes) {
        std::string space(bytes, '\0');
        [[maybe_unused]] const auto got = ::recv(socket_, space.data(), bytes, MSG_DONTWAIT);
    }
    /// True when the server has closed and nothing more came.
    bool at_end() { return buffer_.empty() && !more(); }

private:
    bool more() {
        char bytes[65'536];
        const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
        if (got <= 0) return false;
        buffer_.append(bytes, static_cast<std::size_t>(got));
        if (pause_ && (since_pause_ += static_cast<std::size_t>(got)) > 512 << 10) {
            since_pause_ = 0;
            pause_();
        }
        return true;
    }
    const int socket_;
    bool connected_;
    std::string buffer_;
    std::function<void()> pause_;
    std::size_t since_pause_ = 0;
};

}  // namespace http::test
