#pragma once
// Reading connections, lent to one thread for one call. There are as many as calls were ever at work at once.
#include <mutex>
#include <vector>

#include "store/sqlite/connection.hpp"

namespace store::sqlite {

class Readers {
public:
    explicit Readers(std::filesystem::path file) : file_{std::move(file)} {}

    /// A connection until it goes out of scope.
    class Lease {
    public:
        explicit Lease(Readers& from) : from_{from}, connection_{from.take()} {}
        ~Lease() { from_.give_back(std::move(connection_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Connection& operator*() const { return *connection_; }

    private:
        Readers& from_;
        std::unique_ptr<Connection> connection_;
    };

    std::size_t size() const;
    const std::filesystem::path& file() const { return file_; }

private:
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);

    std::filesystem::path file_;
    mutable std::mutex guard_{};
    std::vector<std::unique_ptr<Connection>> idle_{};  ///< the last one used is lent first: its caches are warm
    std::size_t made_ = 0;
};

}  // namespace store::sqlite
