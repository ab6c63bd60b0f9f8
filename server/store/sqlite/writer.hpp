#pragma once
// The one thread that writes. It takes what waits as a group and commits once for all of them.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

#include "store/engine.hpp"
#include "store/sqlite/connection.hpp"

namespace store::sqlite {

/// The most transactions that share one commit.
inline constexpr std::size_t most_in_group = 64;
/// Above this the write-ahead log is emptied even when that means to wait for readers.
inline constexpr std::uint64_t most_log_bytes = 64u << 20;
/// How the process ends when the disk fails again right after the store was opened anew (EX_IOERR of sysexits.h).
inline constexpr int exit_after_disk_failure = 74;

class Writer {
public:
    Writer(std::filesystem::path file, const Options& options);
    /// Does what is still in the queue, then empties the write-ahead log into the file.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Runs `work` as one transaction on the writer's thread; it is durable when this returns. Whatever `work` throws
    /// undoes it, and only it. Failure unavailable or out_of_space when the group could not be committed, unavailable
    /// when the store is closing.
    void run(const std::function<void()>& work);
    /// The same without waiting: `done` is called on the writer's thread when it is durable, or with what `run` would
    /// throw; at once, on this thread, when the store is closing. It must not throw.
    void start(std::function<void()> work, Done done);
    /// Whether the calling thread is the writer's, that is, in a transaction.
    bool is_here() const { return std::this_thread::get_id() == thread_.get_id(); }
    /// The transaction at work can only fail now, with this error, even when the code in it goes on.
    void doom(std::exception_ptr error);

    /// Only for the writer's thread.
    Connection& connection() { return *connection_; }
    Stats stats() const;

private:
    class Job;
    class Waited;
    class Started;
    /// False: the store is closing, and the job still belongs to the caller.
    bool add(Job& job);
    using Group = std::deque<Job*>;

    void work();
    void open();
    /// Waits for jobs; none: the writer is closing. Writes the log back while nothing waits.
    Group next_group();
    void commit(Group group);
    /// False: the database undid the whole transaction, not only this job.
    bool run_in_savepoint(Job& job);
    void answer(const Group& group);
    /// Undoes the transaction and says to everybody who ran in it why; nobody ran: to the whole group.
    void undo(Group& group, Group& ran, const std::exception_ptr& error);
    /// Closes, opens and checks the file: a connection whose write failed may believe what is not there. Ends the
    /// process when that fails, or when it has just been done.
    void open_again();
    [[noreturn]] static void give_up();
    /// Writes the log back when it has grown enough, and waits for readers when it has become too long.
    void tend_log();
    enum class Log { write_back, empty };
    void check_point(Log);
    void note_log(int pages);

    std::filesystem::path file_;
    const Options options_;
    std::unique_ptr<Connection> connection_{};
    std::exception_ptr doomed_{};
    int pages_in_log_ = 0;
    int pages_at_check_point_ = 0;
    bool log_is_written_back_ = true;
    bool just_opened_again_ = false;

    mutable std::mutex guard_{};
    std::condition_variable arrived_{};
    Group queue_{};
    bool closing_ = false;

    std::atomic<std::uint64_t> transactions_ = 0, failed_ = 0, commits_ = 0, largest_group_ = 0, checkpoints_ = 0;
    std::atomic<std::uint64_t> log_bytes_ = 0;
    std::atomic<bool> writable_ = true;
    std::thread thread_{};
};

}  // namespace store::sqlite
