// Yardstick: the least that a server can do, one fixed answer from one loop. When it gets slower, the machine did.
// usage: yardstick PORT
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void watch(int epoll, int fd) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

int listen_on(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0), on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(fd, 1'024) != 0)
        std::exit(1);
    return fd;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::string answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n" + std::string(100, '.');
    const int door = listen_on(std::atoi(arguments[1])), epoll = ::epoll_create1(0), on = 1;
    watch(epoll, door);
    char buffer[1 << 16];
    for (;;) {
        epoll_event events[256];
        const int ready = ::epoll_wait(epoll, events, 256, -1);
        for (int i = 0; i < ready; ++i) {
            const int fd = events[i].data.fd;
            if (fd == door) {
                const int guest = ::accept(door, nullptr, nullptr);
                ::setsockopt(guest, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                watch(epoll, guest);
            } else if (::recv(fd, buffer, sizeof buffer, 0) <= 0) {
                ::close(fd);
            } else if (::send(fd, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) {
                ::close(fd);
            }
        }
    }
}
