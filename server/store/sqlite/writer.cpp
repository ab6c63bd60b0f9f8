// Group commit: savepoints inside one transaction, one sync for all, answers only after it.
#include "store/sqlite/writer.hpp"

#include <algorithm>
#include <chrono>

#include <pthread.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/sqlite/prepare.hpp"

namespace store::sqlite {
namespace {

constexpr int pages_between_check_points = 4'000;
constexpr std::chrono::milliseconds idle_before_check_point{1'000};
constexpr std::uint64_t frame_bytes = 4096 + 24;  // a page of ours and its header in the log

std::exception_ptr unavailable(const char* message) { return std::make_exception_ptr(try_again(message, 1)); }

/// What everybody in a group is told whose transaction failed as a whole. Each gets an exception of its own: threads
/// that share one would share its memory.
base::Failure answer_for(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const base::Failure& failure) {
        if (failure.fault == base::Fault::out_of_space || failure.fault == base::Fault::unavailable) return failure;
    } catch (const std::exception& unexpected) {
        base::log(base::Level::error, "store.commit_failed", {{"reason", unexpected.what()}});
    }
    return try_again("The write could not be completed. Try again.", 1);
}

bool is_broken(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const Broken&) {
        return true;
    } catch (...) {
        return false;
    }
}

/// The longer the log, the longer the writer may wait for readers to let go of it; searches take up to a second.
int longest_wait_ms(std::uint64_t log_bytes) {
    return static_cast<int>(std::min<std::uint64_t>(100 * (log_bytes / most_log_bytes), 1'000));
}

/// Where a thread waits for its answer. Each waits for one transaction at a time, so one a thread is enough; and as it
/// outlives the wait, the writer may still be inside give() when the waiting thread has already gone on.
class Answer {
public:
    void give() {
        const std::lock_guard lock{guard_};
        given_ = true;
        come_.notify_one();
    }
    void take() {
        std::unique_lock lock{guard_};
        come_.wait(lock, [this] { return given_; });
        given_ = false;
    }

private:
    std::mutex guard_{};
    std::condition_variable come_{};
    bool given_ = false;
};
thread_local Answer own_answer;

}  // namespace

/// One transaction in the queue.
class Writer::Job {
public:
    virtual ~Job() = default;
    virtual void work() = 0;
    /// Tells how it ended; after that the job is not the writer's any more, and may be gone.
    virtual void answer(bool more) = 0;
    virtual bool is_waited_for() const = 0;

    std::exception_ptr error{};
};

/// Somebody waits for it; it lies on that thread's stack.
class Writer::Waited final : public Job {
public:
    explicit Waited(const std::function<void()>& work) : work_{work}, answer_{own_answer} {}
    void work() override { work_(); }
    void answer(bool) override { answer_.give(); }
    bool is_waited_for() const override { return true; }

private:
    const std::function<void()>& work_;
    Answer& answer_;
};

/// Nobody waits for it.
class Writer::Started final : public Job {
public:
    Started(std::function<void()> work, Done done) : work_{std::move(work)}, done_{std::move(done)} {}
    void work() override { work_(); }
    void answer(bool more) override {
        const std::unique_ptr<Started> ends{this};
        done_(std::move(error), more);
    }
    bool is_waited_for() const override { return false; }

private:
    std::function<void()> work_;
    Done done_;
};

Writer::Writer(std::filesystem::path file, const Options& options) : file_{std::move(file)}, options_{options} {
    open();
    const std::lock_guard lock{guard_};  // the thread asks for its own id only once it is stored
    thread_ = std::thread{[this] { work(); }};
}

void Writer::open() {
    connection_ = std::make_unique<Connection>(file_, Mode::write, options_);
    // Called after each commit that wrote something: the disk takes it.
    const auto written = [](void* self, sqlite3*, const char*, int pages) {
        auto& writer = *static_cast<Writer*>(self);
        writer.note_log(pages);
        writer.just_opened_again_ = false;
        writer.writable_.store(true, std::memory_order_relaxed);
        return SQLITE_OK;
    };
    sqlite3_wal_hook(connection_->get(), written, this);
}

Writer::~Writer() {
    {
        const std::lock_guard lock{guard_};
        closing_ = true;
    }
    arrived_.notify_all();
    thread_.join();
}

void Writer::run(const std::function<void()>& work) {
    Waited job{work};
    if (!add(job)) throw try_again("The server is about to stop.", 1);
    own_answer.take();
    if (job.error) std::rethrow_exception(std::move(job.error));
}

void Writer::start(std::function<void()> work, Done done) {
    auto job = std::make_unique<Started>(std::move(work), std::move(done));
    if (add(*job)) {
        static_cast<void>(job.release());  // deletes itself when it is answered
        return;
    }
    job->error = unavailable("The server is about to stop.");
    job.release()->answer(false);
}

bool Writer::add(Job& job) {
    bool was_empty = false;
    {
        const std::lock_guard lock{guard_};
        if (closing_) return false;
        was_empty = queue_.empty();
        queue_.push_back(&job);
    }
    if (was_empty) arrived_.notify_one();  // otherwise the writer is at work or on its way
    return true;
}

void Writer::doom(std::exception_ptr error) {
    if (!doomed_) doomed_ = std::move(error);
}

void Writer::work() {
    pthread_setname_np(pthread_self(), "writer");
    for (;;) {
        auto group = next_group();
        if (group.empty()) break;
        commit(std::move(group));
        if (pages_in_log_ < pages_at_check_point_) pages_at_check_point_ = 0;  // the log began again
        if (pages_in_log_ - pages_at_check_point_ >= pages_between_check_points) tend_log();
    }
    check_point(Log::empty);
}

Writer::Group Writer::next_group() {
    std::unique_lock lock{guard_};
    while (queue_.empty() && !closing_) {
        if (log_is_written_back_)
            arrived_.wait(lock);
        else if (arrived_.wait_for(lock, idle_before_check_point) == std::cv_status::timeout && queue_.empty()) {
            lock.unlock();
            tend_log();
            lock.lock();
        }
    }
    Group group;
    while (!queue_.empty() && group.size() < most_in_group) {
        group.push_back(queue_.front());
        queue_.pop_front();
    }
    return group;
}

bool Writer::run_in_savepoint(Job& job) {
    doomed_ = nullptr;
    try {
        connection_->repeat("SAVEPOINT one");
        job.work();
    } catch (...) {
        doom(std::current_exception());
    }
    job.error = std::exchange(doomed_, nullptr);
    if (!connection_->in_transaction()) {
        if (!job.error) job.error = unavailable("The write was undone. Try again.");
        return false;
    }
    try {
        if (job.error) connection_->repeat("ROLLBACK TO one");
        connection_->repeat("RELEASE one");
    } catch (...) {
        if (!job.error) job.error = std::current_exception();
        return false;
    }
    return true;
}

void Writer::commit(Group group) {
    Group ran;
    try {
        connection_->repeat("BEGIN IMMEDIATE");
        bool whole = true;
        while (!group.empty() && whole) {
            ran.push_back(group.front());
            group.pop_front();
            whole = run_in_savepoint(*ran.back());
        }
        if (!whole) std::rethrow_exception(ran.back()->error);
        connection_->repeat("COMMIT");
        log_is_written_back_ = false;
    } catch (...) {
        undo(group, ran, std::current_exception());
    }
    commits_.fetch_add(1, std::memory_order_relaxed);
    if (ran.size() > largest_group_.load(std::memory_order_relaxed)) largest_group_ = ran.size();
    answer(ran);
    if (!group.empty()) commit(std::move(group));
}

void Writer::undo(Group& group, Group& ran, const std::exception_ptr& error) {
    if (connection_->in_transaction()) sqlite3_exec(connection_->get(), "ROLLBACK", nullptr, nullptr, nullptr);
    if (ran.empty()) ran.swap(group);
    const auto failure = answer_for(error);
    if (is_broken(error)) open_again();
    if (is_broken(error) || failure.fault == base::Fault::out_of_space)
        writable_.store(false, std::memory_order_relaxed);
    for (auto* job : ran)
        if (!job->error || is_broken(job->error)) job->error = std::make_exception_ptr(failure);
}

void Writer::open_again() {
    if (just_opened_again_) give_up();
    just_opened_again_ = true;
    base::log(base::Level::error, "store.opened_again", {{"file", file_.string()}});
    try {
        connection_.reset();
        open();
        check_file(*connection_);
    } catch (const std::exception& error) {
        base::log(base::Level::error, "store.cannot_open_again", {{"reason", error.what()}});
        give_up();
    }
}

void Writer::give_up() {
    base::log(base::Level::error, "store.gave_up", {{"reason", "the disk failed twice"}});
    ::_exit(exit_after_disk_failure);  // nobody is answered: what was not is not known to be written
}

void Writer::answer(const Group& group) {
    auto started = std::ranges::count_if(group, [](const Job* job) { return !job->is_waited_for(); });
    for (auto* job : group) {
        transactions_.fetch_add(1, std::memory_order_relaxed);
        if (job->error) failed_.fetch_add(1, std::memory_order_relaxed);
        if (!job->is_waited_for()) --started;
        job->answer(started > 0);
    }
}

void Writer::note_log(int pages) {
    pages_in_log_ = pages;
    log_bytes_.store(static_cast<std::uint64_t>(pages) * frame_bytes, std::memory_order_relaxed);
}

void Writer::tend_log() {
    const auto bytes = log_bytes_.load(std::memory_order_relaxed);
    if (bytes < most_log_bytes) return check_point(Log::write_back);
    // As long as readers overlap, a log that nobody waits for never begins again.
    connection_->wait_when_busy(longest_wait_ms(bytes));
    check_point(Log::empty);
    connection_->wait_when_busy(longest_busy_ms);
}

void Writer::check_point(Log wanted) {
    const int mode = wanted == Log::empty ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(connection_->get(), nullptr, mode, nullptr, nullptr);
    if (code == SQLITE_OK && wanted == Log::empty) note_log(0);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        base::log(base::Level::error, "store.checkpoint_failed",
                  {{"code", code}, {"reason", sqlite3_errmsg(connection_->get())}});
    pages_at_check_point_ = pages_in_log_;
    // A page that a reader still needs stays in the log; the next commit or checkpoint tries again.
    log_is_written_back_ = true;
    checkpoints_.fetch_add(1, std::memory_order_relaxed);
}

Stats Writer::stats() const {
    Stats out;
    {
        const std::lock_guard lock{guard_};
        out.waiting = queue_.size();
    }
    out.transactions = transactions_;
    out.failed = failed_;
    out.commits = commits_;
    out.largest_group = largest_group_;
    out.checkpoints = checkpoints_;
    out.log_bytes = log_bytes_;
    out.writable = writable_;
    return out;
}

}  // namespace store::sqlite
