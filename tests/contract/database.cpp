// Starting FerretDB, and finding out what a database lacks.
#include "database.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/mongo/capabilities.hpp"

namespace contract {
namespace {

int free_port() {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
    socklen_t size = sizeof address;
    ::bind(fd, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(fd);
    return ntohs(address.sin_port);
}

/// FerretDB on SQLite files in a directory of its own, for as long as this program runs: it ends with its input.
class Ferret {
public:
    explicit Ferret(const char* program) : port_{free_port()} {
        int input[2];
        if (::pipe2(input, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
        const auto listen = "127.0.0.1:" + std::to_string(port_), folder = directory_.path().string();
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(input[0], STDIN_FILENO);
            if (!std::getenv("LYCEUM_TEST_VERBOSE"))
                ::dup2(::open((folder + "/log").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600), STDERR_FILENO);
            ::execl(program, program, listen.c_str(), folder.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(input[0]);
    }
    ~Ferret() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    Ferret(const Ferret&) = delete;
    Ferret& operator=(const Ferret&) = delete;

    std::string uri() const { return "mongodb://127.0.0.1:" + std::to_string(port_) + "/"; }

private:
    const Directory directory_{};
    int port_;
    pid_t child_ = -1;
};

/// What it says it is and can do, once it answers.
store::mongo::Capabilities asked(const std::string& uri) {
    for (int tried = 0;; ++tried) try {
            return store::mongo::probe(*store::mongo::connect(uri, store::mongo::patient, 1));
        } catch (const std::exception& error) {
            if (tried == 100) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        }
}

/// Tries what the contract asks of things, with the engine itself.
class Trial {
public:
    explicit Trial(const DatabaseUnderTest& database)
        : store_{store::open(folder_.path(), sample::all, database.options_for(folder_.path()))} {}

    bool takes(const char* json, const schema::Collection& in = schema::collection<sample::Thing>) {
        try {
            store_->documents().insert(in, bson(json));
            return true;
        } catch (const base::Failure&) {
            return false;
        }
    }
    std::size_t listed_by(std::size_t index) {
        const auto& things = schema::collection<sample::Thing>;
        return store_->documents().list(things, {.by = &things.indexes[index]}).documents.size();
    }
    std::int64_t counts(const Filter& where) {
        return store_->documents().count(schema::collection<sample::Thing>, where);
    }
    /// Whether the member of this thing equals null.
    bool finds(std::int64_t id, const char* member) {
        auto where = by_id(id);
        where.push_back({member, Is::equal, Value{}});
        return store_->documents().find(schema::collection<sample::Thing>, where).has_value();
    }

private:
    const Directory folder_{};
    std::unique_ptr<store::Store> store_;
};

std::set<Limit> limits_of(const DatabaseUnderTest& database, const store::mongo::Capabilities& can) {
    std::set<Limit> out;
    const auto lacks = [&](bool it_does, Limit limit) {
        if (!it_does) out.insert(limit);
    };
    lacks(can.transactions, Limit::isolation);
    lacks(can.transactions, Limit::atomic_crash);
    lacks(can.every_type, Limit::every_type);
    // A server with transactions reads beside them: while it looks for the next document, another one is committed.
    // Source: MongoDB manual, "Read Isolation, Consistency, and Recency".
    lacks(!can.transactions, Limit::one_moment);
    Trial trial{database};
    lacks(!trial.takes(R"({"_id":1,"tags":["a","b"],"size":[1,2]})"), Limit::two_lists);
    trial.takes(R"({"_id":2})");
    lacks(trial.listed_by(3) == 0, Limit::sparse);
    trial.takes(R"({"_id":3})", schema::collection<sample::Membership>);
    lacks(!trial.takes(R"({"_id":4})", schema::collection<sample::Membership>), Limit::unique_null);
    trial.takes(R"({"_id":5,"code":["a","b"]})");
    lacks(!trial.takes(R"({"_id":6,"code":["b","c"]})"), Limit::unique_elements);
    trial.takes(R"({"_id":7,"places":[]})");
    lacks(!trial.finds(7, "places.x"), Limit::empty_lists);
    trial.takes(R"({"_id":9,"kind":"range","size":1})");
    lacks(trial.counts({{"kind", Is::equal, value("\"range\"")}, {"size", Is::at_least, value("1")}}) == 1,
          Limit::whole_ranges);
    trial.takes(R"({"_id":8,"size":{"$numberLong":"-9223372036854775808"}})");
    lacks(trial.counts({{"size", Is::equal, value(R"({"$numberDouble":"-9223372036854775808"})")}}) == 1,
          Limit::exact_numbers);
    return out;
}

std::optional<DatabaseUnderTest> found() {
    const char* uri = std::getenv("LYCEUM_TEST_MONGODB_URI");
    const char* program = std::getenv("LYCEUM_TEST_FERRETDB");
    if (!uri && !program) return std::nullopt;
    static std::unique_ptr<Ferret> ferret;
    if (!uri) ferret = std::make_unique<Ferret>(program);
    DatabaseUnderTest out{.name = uri ? "mongodb" : "ferretdb", .server = {}, .uri = uri ? uri : ferret->uri()};
    const auto can = asked(out.uri_of("probe"));
    out.server = can.server;
    out.lacks = limits_of(out, can);
    std::printf("The contract is also tested on %s, which lacks %zu points of it.\n", can.server.c_str(),
                out.lacks.size());
    return out;
}

}  // namespace

std::string DatabaseUnderTest::uri_of(const std::string& one) const {
    auto out = uri;
    return out.insert(std::min(out.find('?'), out.size()), one);
}

store::Options DatabaseUnderTest::options_for(const std::filesystem::path& directory) const {
    store::Options out;
    out.mongodb.uri = uri_of(directory.filename().string());
    out.mongodb.unsafe_without_transactions = true;
    return out;
}

const DatabaseUnderTest* database_under_test() {
    static const auto database = found();
    return database ? &*database : nullptr;
}

const char* words_of(Limit limit) {
    switch (limit) {
        case Limit::isolation: return "a transaction is hidden from others until it ends";
        case Limit::atomic_crash: return "a killed process leaves no half transaction";
        case Limit::every_type: return "BSON's rarer types";
        case Limit::sparse: return "a sparse index leaves out what lacks its member";
        case Limit::unique_null: return "what lacks a member of a unique index has the value null there";
        case Limit::unique_elements: return "each element of a list has its own key in a unique index";
        case Limit::empty_lists: return "nothing inside an empty list equals null";
        case Limit::exact_numbers: return "whole numbers and doubles beyond 2^53 have one order";
        case Limit::whole_ranges: return "a range in a compound index has its bounds";
        case Limit::one_moment: return "a list outside of a transaction shows one moment";
        case Limit::two_lists: return "an index through two lists refuses a document that has both";
    }
    return "";
}

TEST(Database, ThatSpeaksMongoDBsProtocol) {
    const auto* database = database_under_test();
    if (!database)
        GTEST_SKIP() << "neither LYCEUM_TEST_MONGODB_URI nor LYCEUM_TEST_FERRETDB is set: the embedded engine alone";
    EXPECT_FALSE(database->server.empty());
    RecordProperty("server", database->server);
}

}  // namespace contract
