// Running transactions. Source: MongoDB manual, "Transactions"; specification "Convenient API for Transactions".
#include "store/mongo/transaction.hpp"

#include <algorithm>
#include <mutex>
#include <thread>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "store/key.hpp"
#include "store/mongo/failures.hpp"
#include "store/mongo/language.hpp"

namespace store::mongo {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// For how long a transaction that others were faster than is run again. A connection that broke is tried again only
/// when it broke at once: whoever waits for an answer is told within three seconds.
constexpr milliseconds longest{3'000}, at_once{400};
/// Between two attempts; a random part of it, so that those who met do not meet again.
constexpr int first_pause_ms = 4, longest_pause_ms = 100;

struct Current {
    const void* of = nullptr;
    Work* work = nullptr;
};
thread_local Current current;

class Entered {
public:
    Entered(const void* of, Work& work) : before_{current} { current = {of, &work}; }
    ~Entered() { current = before_; }
    Entered(const Entered&) = delete;
    Entered& operator=(const Entered&) = delete;

private:
    Current before_;
};

void pause(int attempt) {
    const int most = std::min(longest_pause_ms, first_pause_ms << std::min(attempt, 5));
    unsigned char jitter[1];
    base::fill_random(jitter);
    std::this_thread::sleep_for(milliseconds{1 + most * jitter[0] / 256});
}

/// Puts back what the work has changed, for as long as the database may take to come back.
void undo(Work& work) {
    const auto until = Clock::now() + longest;
    for (int tried = 0;; ++tried) try {
            return work.put_back();
        } catch (const Trouble& trouble) {
            if (Clock::now() > until)
                return base::log(base::Level::error, "mongodb.half_undone", {{"why", trouble.what()}});
            pause(tried);
        }
}

}  // namespace

bool Work::remember(const std::string& collection, const Value& id, Bson before) {
    if (!keeps_undo_) return false;
    const auto is_noted = [&](const Before& one) { return one.collection == collection && equal(one.id, id); };
    if (std::ranges::any_of(undo_, is_noted)) return false;
    undo_.push_back({collection, id, std::move(before)});
    return true;
}

void Work::put_back() {
    for (; !undo_.empty(); undo_.pop_back()) {
        const auto& one = undo_.back();
        if (one.document.empty())
            talk_->remove(one.collection, by_id(one.id), true);
        else
            talk_->put(one.collection, by_id(one.id), one.document);
    }
}

Work* Transactions::mine() const { return current.of == this ? current.work : nullptr; }

Counted Transactions::counted() const { return {waiting_, ended_, failed_, retried_}; }

void Transactions::run(const std::function<void(Work&)>& f) {
    ++waiting_;
    try {
        can_.transactions ? run_on_server(f) : run_alone(f);
    } catch (...) {
        --waiting_, ++ended_, ++failed_;
        throw;
    }
    --waiting_, ++ended_;
}

void Transactions::run_single(const std::function<void(Work&)>& f) {
    if (!can_.transactions) return run(f);
    Work work{pool_, false};
    ++ended_;
    try {
        f(work);
    } catch (...) {
        ++failed_;
        throw;
    }
}

void Transactions::read(const std::function<void(Talk&)>& f) {
    std::shared_lock lock{one_writer_, std::defer_lock};
    if (!can_.transactions) lock.lock();  // what may still be put back is not shown
    f(*pool_.talk());
}

void Transactions::run_on_server(const std::function<void(Work&)>& f) {
    const auto start = Clock::now();
    for (int tried = 0; !attempt(f, start + longest); ++tried) {
        ++retried_;
        pause(tried);
    }
}

/// False: it is worth another attempt.
bool Transactions::attempt(const std::function<void(Work&)>& f, Clock::time_point until) {
    const auto begun = Clock::now();
    Work work{pool_, false};
    const Entered entered{this, work};
    const auto may_go_on = [&](bool conflicted) {
        return Clock::now() < (conflicted ? until : std::min(until, begun + at_once));
    };
    try {
        work.talk().begin();
        f(work);
        if (work.doomed()) std::rethrow_exception(work.doomed());
    } catch (const Trouble& trouble) {
        work.talk().abort();
        if (trouble.transient && may_go_on(trouble.what_kind == Trouble::What::conflicted)) return false;
        throw failure_of(trouble, nullptr);
    } catch (...) {
        work.talk().abort();
        if (work.may_run_again() && may_go_on(work.conflicted())) return false;
        throw;
    }
    for (int tried = 0;; ++tried) try {
            work.talk().commit();
            return true;
        } catch (const Trouble& trouble) {
            const bool conflicted = trouble.what_kind == Trouble::What::conflicted;
            if (trouble.commit_unknown && may_go_on(false)) {
                pause(tried);  // it may have been committed: to commit again is no second time
                continue;
            }
            work.talk().abort();
            if (trouble.transient && may_go_on(conflicted)) return false;
            throw failure_of(trouble, nullptr);
        }
}

void Transactions::run_alone(const std::function<void(Work&)>& f) {
    const std::unique_lock lock{one_writer_};
    Work work{pool_, true};
    const Entered entered{this, work};
    try {
        f(work);
        if (work.doomed()) std::rethrow_exception(work.doomed());
    } catch (...) {
        undo(work);
        throw;
    }
}

}  // namespace store::mongo
