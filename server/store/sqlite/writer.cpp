// Group commit: savepoints inside one transaction, one sync for all, answers only after it.
#include "store/sqlite/writer.hpp"

#include <chrono>

#include <sqlite3.h>

#include "base/failure.hpp"
#include "base/log.hpp"

namespace store::sqlite {
namespace {

constexpr int pages_between_check_points = 2'000;
constexpr std::chrono::milliseconds idle_before_check_point{1'000};
constexpr std::uint64_t page_bytes = 8192;

std::exception_ptr unavailable(const char* message) {
    return std::make_exception_ptr(base::Failure{base::Fault::unavailable, message});
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

struct Writer::Job {
    const std::function<void()>& work;
    Answer& answer;
    std::exception_ptr error{};
};

Writer::Writer(std::filesystem::path file, std::uint64_t most_bytes)
    : file_{std::move(file)},
      most_bytes_{most_bytes},
      connection_{std::make_unique<Connection>(file_, Mode::write, most_bytes_)} {
    const auto note_pages = [](void* self, sqlite3*, const char*, int pages) {
        static_cast<Writer*>(self)->pages_in_log_ = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(connection_->get(), note_pages, this);
    const std::lock_guard lock{guard_};  // the thread asks for its own id only once it is stored
    thread_ = std::thread{[this] { work(); }};
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
    Job job{work, own_answer};
    {
        const std::lock_guard lock{guard_};
        if (closing_) throw base::Failure{base::Fault::unavailable, "the store is closing"};
        queue_.push_back(&job);
    }
    arrived_.notify_one();
    own_answer.take();
    if (job.error) std::rethrow_exception(std::move(job.error));
}

void Writer::doom(std::exception_ptr error) {
    if (!doomed_) doomed_ = std::move(error);
}

void Writer::work() {
    for (;;) {
        auto group = next_group();
        if (group.empty()) break;
        commit(std::move(group));
        if (pages_in_log_ < pages_at_check_point_) pages_at_check_point_ = 0;  // the log began again
        if (pages_in_log_ - pages_at_check_point_ >= pages_between_check_points) check_point(false);
    }
    check_point(true);
}

Writer::Group Writer::next_group() {
    std::unique_lock lock{guard_};
    while (queue_.empty() && !closing_) {
        if (log_is_written_back_)
            arrived_.wait(lock);
        else if (arrived_.wait_for(lock, idle_before_check_point) == std::cv_status::timeout && queue_.empty()) {
            lock.unlock();
            check_point(false);
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
        connection_->execute("SAVEPOINT one");
        job.work();
    } catch (...) {
        doom(std::current_exception());
    }
    job.error = std::exchange(doomed_, nullptr);
    if (!connection_->in_transaction()) {
        if (!job.error) job.error = unavailable("the transaction was undone");
        return false;
    }
    try {
        if (job.error) connection_->execute("ROLLBACK TO one");
        connection_->execute("RELEASE one");
    } catch (...) {
        if (!job.error) job.error = std::current_exception();
        return false;
    }
    return true;
}

void Writer::commit(Group group) {
    Group ran;
    try {
        connection_->execute("BEGIN IMMEDIATE");
        bool whole = true;
        while (!group.empty() && whole) {
            ran.push_back(group.front());
            group.pop_front();
            whole = run_in_savepoint(*ran.back());
        }
        if (!whole) std::rethrow_exception(ran.back()->error);
        connection_->execute("COMMIT");
        log_is_written_back_ = false;
    } catch (...) {
        const auto error = std::current_exception();
        if (connection_->in_transaction()) sqlite3_exec(connection_->get(), "ROLLBACK", nullptr, nullptr, nullptr);
        if (ran.empty()) ran.swap(group);
        fail_unanswered(ran, error);
    }
    commits_.fetch_add(1, std::memory_order_relaxed);
    if (ran.size() > largest_group_.load(std::memory_order_relaxed)) largest_group_ = ran.size();
    log_bytes_.store(static_cast<std::uint64_t>(pages_in_log_) * page_bytes, std::memory_order_relaxed);
    answer(ran);
    if (!group.empty()) commit(std::move(group));
}

void Writer::fail_unanswered(const Group& group, const std::exception_ptr& error) {
    std::string why = "the commit failed";
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& e) {
        why = e.what();
    } catch (...) {  // nothing else is thrown here
    }
    // Each its own exception: threads that share one would share its memory.
    for (auto* job : group)
        if (!job->error) job->error = unavailable(why.c_str());
}

void Writer::answer(const Group& group) {
    for (auto* job : group) {
        transactions_.fetch_add(1, std::memory_order_relaxed);
        if (job->error) failed_.fetch_add(1, std::memory_order_relaxed);
        job->answer.give();  // from here on the job belongs to its thread again
    }
}

void Writer::check_point(bool truncate) {
    int pages = 0;
    int written = 0;
    const int mode = truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(connection_->get(), nullptr, mode, &pages, &written);
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
    return out;
}

}  // namespace store::sqlite
