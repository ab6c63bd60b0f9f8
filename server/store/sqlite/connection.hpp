#pragma once
// One connection to the database file and its prepared statements, closed when they go out of scope.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "store/options.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace store::sqlite {

/// A Failure unavailable that says when to try again.
base::Failure try_again(const char* message, int retry_after_s);

/// The disk failed or the file is damaged: what this connection believes of the file may be wrong.
struct Broken : base::Failure {
    explicit Broken(base::Failure failure) : base::Failure{std::move(failure)} {}
};

/// Turns the connection's last error into a Failure: unavailable for what may pass, out_of_space for a full disk,
/// Broken for a disk that fails; and into a logic_error for what is a bug. What SQLite says of it goes to the log only.
[[noreturn]] void fail(sqlite3* connection, int code, std::string_view doing);

/// A prepared statement.
class Statement {
public:
    Statement() = default;
    Statement(sqlite3* connection, std::string_view sql);
    explicit operator bool() const { return statement_ != nullptr; }
    sqlite3_stmt* get() const { return statement_.get(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_{};
};

/// One execution of a statement. What is bound must live as long; columns live until the next step. Resets the
/// statement
/// at its end, which also ends the snapshot that a reader holds.
class Run {
public:
    explicit Run(const Statement& statement) : statement_{statement.get()} {}
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    Run& bind(int at, std::string_view blob);
    Run& bind_text(int at, std::string_view text);
    Run& bind(int at, std::int64_t number);
    /// True: there is a row.
    bool step();
    /// Runs it to its end. False: a unique or primary key was taken.
    bool done();
    void reset();

    std::int64_t number(int column) const;
    std::string_view blob(int column) const;

private:
    sqlite3_stmt* statement_;
};

enum class Mode { write, read };

/// How long a connection waits for others unless it is told otherwise.
inline constexpr int longest_busy_ms = 5'000;

class Connection {
public:
    Connection(const std::filesystem::path& file, Mode mode, const Options& options = {});

    sqlite3* get() const { return connection_.get(); }
    void execute(const char* sql);
    void execute(const std::string& sql) { execute(sql.c_str()); }
    /// The same for what is executed again and again: it is compiled once. `sql` is a literal.
    void repeat(const char* sql);
    /// How long statements and checkpoints from here on wait for other connections before they fail.
    void wait_when_busy(int longest_ms);
    std::int64_t last_row() const;
    /// Whether a transaction is open. An error such as a full disk may have ended it.
    bool in_transaction() const;

    /// The statement kept at this slot, made by make() when it is first asked for.
    template <class Make>
    const Statement& kept(std::size_t slot, const Make& make) {
        if (slot >= kept_.size()) kept_.resize(slot + 1);
        if (!kept_[slot]) kept_[slot] = Statement{get(), make()};
        return kept_[slot];
    }

    /// Fails statements of this connection that run past now + limit, until the result goes out of scope.
    class Deadline {
    public:
        Deadline(Connection& on, std::chrono::milliseconds limit);
        ~Deadline();
        Deadline(const Deadline&) = delete;
        Deadline& operator=(const Deadline&) = delete;

    private:
        static int is_over(void* self);
        sqlite3* connection_;
        std::chrono::steady_clock::time_point end_;
    };

private:
    struct Close {
        void operator()(sqlite3*) const;
    };
    void set_up_writer(const Options& options);

    std::unique_ptr<sqlite3, Close> connection_{};
    std::vector<Statement> kept_{};
    std::vector<std::pair<const char*, Statement>> repeated_{};
};

}  // namespace store::sqlite
