#pragma once
// Server: HTTP/1.1 over TCP. Moves bytes and keeps time; what they mean, conversation and responder decide.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "http/responder.hpp"

namespace http {

struct ServerSettings {
    std::string address = "127.0.0.1";           ///< or "localhost"; "0.0.0.0" or "::" for all
    std::uint16_t port = 0;                      ///< 0: a free one, see Server::port
    std::size_t threads = 0;                     ///< 0: as many as cores
    std::string public_url{};                    ///< its host name is an allowed Host
    std::vector<std::string> hosts{};            ///< further allowed host names
    std::vector<std::string> trusted_proxies{};  ///< networks whose X-Forwarded headers are believed
    std::size_t most_connections = 20'000;
    std::size_t most_connections_of_address = 256;  ///< of one IPv6 network (/64) too; trusted proxies are not counted
    /// Of bodies, all together; beyond: 503. Pieces of what streams and of files count too; they get small instead.
    std::size_t most_buffered_bytes = 256 << 20;
    using Duration = std::chrono::milliseconds;
    Duration head_deadline{10'000};   ///< from the first byte of a request to the end of its head
    Duration body_deadline{10'000};   ///< and one second more for each KB that has arrived; see least_bytes_a_second
    Duration idle_deadline{60'000};   ///< between requests
    Duration write_deadline{30'000};  ///< an answer that waits for its client: within each such time it must take
    std::size_t least_bytes_a_second = 1'024;  ///< so much; and a body that streams must bring it in each body_deadline
    Duration drain_deadline{10'000};           ///< of stop()
};

class Server {
public:
    /// Listens at once. Throws std::runtime_error (address in use, no such address). `responder` must outlive this.
    Server(ServerSettings settings, Responder& responder);
    ~Server();  ///< stops

    /// Serves on threads of its own.
    void start();
    /// Refuses new connections, ends idle ones, lets requests finish until the drain deadline, and returns when all is
    /// closed. Safe from any thread, but not from a signal's own context.
    void stop();
    std::uint16_t port() const;
    /// What is held of bodies and files at the moment; see most_buffered_bytes.
    std::size_t buffered_bytes() const;
    /// "http://127.0.0.1:8080"
    std::string url() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace http
