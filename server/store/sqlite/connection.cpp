// SQLite's C interface, wrapped: every error becomes a Failure here and nowhere else.
#include "store/sqlite/connection.hpp"

#include <algorithm>
#include <cassert>

#include <sqlite3.h>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/full.hpp"
#include "store/sqlite/log_writes.hpp"

namespace store::sqlite {
namespace {

constexpr int page_size = 4096;
constexpr int steps_between_clock_readings = 2'000;

void check(sqlite3* connection, int code, std::string_view doing) {
    if (code != SQLITE_OK) fail(connection, code, doing);
}

}  // namespace

base::Failure try_again(const char* message, int retry_after_s) {
    base::Failure out{base::Fault::unavailable, message};
    out.retry_after_s = retry_after_s;
    return out;
}

/// What SQLite says stays in the log: it may quote statements and paths.
void fail(sqlite3* connection, int code, std::string_view doing) {
    const std::string reason = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    const int kind = code & 0xFF;
    if (kind == SQLITE_INTERRUPT) throw try_again("This took too long. Try again later.", 5);
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) throw try_again("The store is busy. Try again in a moment.", 1);
    base::log(
        base::Level::error, "store.failed",
        {{"doing", doing}, {"reason", reason}, {"code", connection ? sqlite3_extended_errcode(connection) : code}});
    switch (kind) {
        case SQLITE_FULL: throw disk_is_full();
        case SQLITE_NOMEM: throw try_again("The server is out of memory. Try again in a moment.", 5);
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM: throw try_again("The store cannot be opened or written; the log says why.", 30);
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: throw Broken{try_again("The disk fails or the store is damaged; the log says more.", 10)};
        default: throw std::logic_error{"sqlite, " + std::string{doing} + ": " + reason};
    }
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* connection, std::string_view sql) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &made, nullptr);
    statement_.reset(made);
    check(connection, code, sql);
}

Run::~Run() { reset(); }

void Run::reset() { sqlite3_reset(statement_); }

Run& Run::bind(int at, std::string_view blob) {
    // A null pointer would bind NULL, not an empty blob.
    const char* bytes = blob.data() ? blob.data() : "";
    check(sqlite3_db_handle(statement_), sqlite3_bind_blob64(statement_, at, bytes, blob.size(), SQLITE_STATIC),
          "bind");
    return *this;
}

Run& Run::bind_text(int at, std::string_view text) {
    const char* bytes = text.data() ? text.data() : "";
    check(sqlite3_db_handle(statement_),
          sqlite3_bind_text64(statement_, at, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8), "bind");
    return *this;
}

Run& Run::bind(int at, std::int64_t number) {
    check(sqlite3_db_handle(statement_), sqlite3_bind_int64(statement_, at, number), "bind");
    return *this;
}

bool Run::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(sqlite3_db_handle(statement_), code, sqlite3_sql(statement_));
    return false;
}

bool Run::done() {
    const int code = sqlite3_step(statement_);
    if ((code & 0xFF) == SQLITE_CONSTRAINT) return false;  // extended codes: UNIQUE, PRIMARYKEY
    if (code != SQLITE_DONE && code != SQLITE_ROW) fail(sqlite3_db_handle(statement_), code, sqlite3_sql(statement_));
    return true;
}

std::int64_t Run::number(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Run::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes ? std::string_view{bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))}
                 : std::string_view{};
}

void Connection::Close::operator()(sqlite3* connection) const {
    [[maybe_unused]] const int code = sqlite3_close(connection);
    assert(code == SQLITE_OK);
}

Connection::Connection(const std::filesystem::path& file, Mode mode, const Options& options) {
    sqlite3* made = nullptr;
    const int flags = mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const char* layer = mode == Mode::write ? gathering_log_writes() : nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &made, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, layer);
    connection_.reset(made);
    check(made, code, "open " + file.string());
    // First of all, so that nothing below fails only because another connection is at work.
    wait_when_busy(longest_busy_ms);
    // Checkpoints are the writer thread's alone: before 3.51.3 two at once could damage the file.
    sqlite3_db_config(made, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(made, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Only addresses, not memory: more than a file will have. SQLite takes less where it was built with a lower limit.
    execute("PRAGMA mmap_size = 68719476736");
    if (mode == Mode::write)
        set_up_writer(options);
    else
        execute("PRAGMA cache_size = -1000");
    execute("PRAGMA wal_autocheckpoint = 0");
}

void Connection::set_up_writer(const Options& options) {
    execute("PRAGMA page_size = " + std::to_string(page_size));
    {
        const Statement journal{get(), "PRAGMA journal_mode = WAL"};
        Run run{journal};
        if (!run.step() || run.blob(0) != "wal") throw try_again("This file system cannot keep a write-ahead log.", 0);
    }
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA journal_size_limit = 67108864");
    execute("PRAGMA cache_size = -" + std::to_string(options.cache_kb));
    execute("PRAGMA temp_store = MEMORY");
    if (options.most_bytes > 0) execute("PRAGMA max_page_count = " + std::to_string(options.most_bytes / page_size));
}

void Connection::execute(const char* sql) { check(get(), sqlite3_exec(get(), sql, nullptr, nullptr, nullptr), sql); }

void Connection::repeat(const char* sql) {
    auto kept = std::ranges::find(repeated_, sql, &std::pair<const char*, Statement>::first);
    if (kept == repeated_.end()) kept = repeated_.insert(kept, {sql, Statement{get(), sql}});
    Run{kept->second}.step();
}

void Connection::wait_when_busy(int longest_ms) { sqlite3_busy_timeout(get(), longest_ms); }

std::int64_t Connection::last_row() const { return sqlite3_last_insert_rowid(get()); }

bool Connection::in_transaction() const { return sqlite3_get_autocommit(get()) == 0; }

Connection::Deadline::Deadline(Connection& on, std::chrono::milliseconds limit)
    : connection_{on.get()}, end_{std::chrono::steady_clock::now() + limit} {
    sqlite3_progress_handler(connection_, steps_between_clock_readings, is_over, this);
}

Connection::Deadline::~Deadline() { sqlite3_progress_handler(connection_, 0, nullptr, nullptr); }

int Connection::Deadline::is_over(void* self) {
    return std::chrono::steady_clock::now() > static_cast<Deadline*>(self)->end_ ? 1 : 0;
}

}  // namespace store::sqlite
