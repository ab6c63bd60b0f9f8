#pragma once
// Talk: the commands of MongoDB that the store uses, over one leased connection. The driver (libmongoc) is behind this
// and nowhere else, in a file that is loaded when it is wanted. Everything throws Trouble.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/documents.hpp"

namespace store::mongo {

/// How long the database may take. The driver's own defaults wait for minutes, or for ever.
struct Deadlines {
    int connect_ms = 1'200;  ///< to find a server, and to open a connection
    int answer_ms = 2'500;   ///< for one answer; beyond it the connection is given up
    int work_ms = 2'000;     ///< maxTimeMS: the server ends the command itself
    int lease_ms = 2'000;    ///< for a connection of the pool
};
/// Who asks is told within three seconds that the database does not answer, whether it refuses or hangs.
static_assert(Deadlines{}.connect_ms < 3'000 && Deadlines{}.answer_ms < 3'000 && Deadlines{}.lease_ms < 3'000);
/// For what is not on a request's path: indexes, copies, recounts.
inline constexpr Deadlines patient{.connect_ms = 10'000, .answer_ms = 600'000, .work_ms = 0, .lease_ms = 60'000};
/// For bytes: an answer may carry a few megabytes.
inline constexpr Deadlines for_bytes{.answer_ms = 15'000, .work_ms = 10'000, .lease_ms = 5'000};

/// What an update met.
struct Updated {
    std::int64_t matched = 0, changed = 0;
};

/// One leased connection; for one thread. Between `begin` and `commit` every command is part of a transaction.
class Talk {
public:
    virtual ~Talk() = default;
    /// `options`: sort, limit, projection, as the command `find` has them.
    virtual std::vector<Bson> find(const std::string& collection, const Bson& filter, const Bson& options) = 0;
    virtual std::int64_t count(const std::string& collection, const Bson& filter) = 0;
    virtual void insert(const std::string& collection, const Bson& document) = 0;
    /// In their order, up to the first that is refused.
    virtual void insert(const std::string& collection, std::span<const Bson> documents) = 0;
    virtual Updated update(const std::string& collection, const Bson& filter, const Bson& change) = 0;
    /// The whole document, made when it is not there.
    virtual void put(const std::string& collection, const Bson& filter, const Bson& document) = 0;
    virtual std::int64_t remove(const std::string& collection, const Bson& filter, bool only_first) = 0;
    /// Any command on the database, and its answer. Never part of a transaction.
    virtual Bson command(const Bson& command) = 0;

    virtual void begin() = 0;
    virtual void commit() = 0;
    /// What has failed is forgotten by the server anyway.
    virtual void abort() noexcept = 0;
};

/// The connections to one database. Safe from every thread.
class Pool {
public:
    virtual ~Pool() = default;
    virtual std::unique_ptr<Talk> talk() = 0;
    virtual const std::string& database() const = 0;
    /// The address without its password, for people.
    virtual const std::string& shown() const = 0;
};

/// What the driver wants to be known; `level` as libmongoc has it.
using Note = void (*)(int level, const char* domain, const char* message);

/// `uri`: mongodb:// or mongodb+srv://, with the database in its path; without one it is `lyceum`. What the URI says
/// wins over our deadlines. Loads the driver, which is a file of its own beside the program. Failure invalid: the
/// address cannot be read; unavailable: the driver is not there.
std::unique_ptr<Pool> connect(const std::string& uri, const Deadlines& deadlines, int most_connections);

/// The one function of the driver's file, by this name.
using Connect = Pool* (*)(const char* uri, const Deadlines&, int most_connections, Note);
inline constexpr const char* connect_name = "lyceum_mongodb_connect";

}  // namespace store::mongo
