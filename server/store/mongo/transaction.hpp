#pragma once
// Transactions: the server's own, run again when others were first; or, on a server without them, one at a time with
// what they changed put back when they fail.
#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <shared_mutex>

#include "store/mongo/capabilities.hpp"
#include "store/mongo/talk.hpp"
#include "store/mongo/trouble.hpp"

namespace store::mongo {

/// What one thread is doing at the moment: a transaction, or a single command.
class Work {
public:
    Work(Pool& pool, bool keeps_undo) : talk_{pool.talk()}, keeps_undo_{keeps_undo} {}

    Talk& talk() { return *talk_; }
    bool keeps_undo() const { return keeps_undo_; }
    /// Notes a document as it is before this work changes it; empty: it is not there. False: it was noted already.
    bool remember(const std::string& collection, const Value& id, Bson before);
    /// The last one noted was not changed after all.
    void forget_last() { undo_.pop_back(); }
    /// Puts everything back that was noted, the last first.
    void put_back();
    /// Nothing of this may be committed.
    void doom(std::exception_ptr why) {
        if (!doomed_) doomed_ = std::move(why);
    }
    void doom(std::exception_ptr why, const Trouble& trouble) {
        doom(std::move(why));
        may_run_again_ = may_run_again_ || trouble.transient;
        conflicted_ = conflicted_ || trouble.what_kind == Trouble::What::conflicted;
    }
    const std::exception_ptr& doomed() const { return doomed_; }
    /// Whether it failed only because others were first, or the connection broke: it may be run once more.
    bool may_run_again() const { return may_run_again_; }
    bool conflicted() const { return conflicted_; }

private:
    struct Before {
        std::string collection;
        Value id;
        Bson document;
    };
    std::unique_ptr<Talk> talk_;
    bool keeps_undo_;
    std::vector<Before> undo_{};
    std::exception_ptr doomed_{};
    bool may_run_again_ = false, conflicted_ = false;
};

/// Figures since the start.
struct Counted {
    std::uint64_t waiting = 0, ended = 0, failed = 0, retried = 0;
};

class Transactions {
public:
    Transactions(Pool& pool, const Capabilities& can) : pool_{pool}, can_{can} {}

    /// The calling thread's transaction; nullptr: it is in none of ours.
    Work* mine() const;
    /// Calls f(Work&) in a transaction of its own, maybe several times.
    void run(const std::function<void(Work&)>& f);
    /// Calls f(Work&) for a single command, which is a transaction by itself.
    void run_single(const std::function<void(Work&)>& f);
    /// Calls f(Talk&) to read outside of any transaction.
    void read(const std::function<void(Talk&)>& f);
    Counted counted() const;

private:
    void run_on_server(const std::function<void(Work&)>& f);
    void run_alone(const std::function<void(Work&)>& f);
    bool attempt(const std::function<void(Work&)>& f, std::chrono::steady_clock::time_point until);

    Pool& pool_;
    const Capabilities& can_;
    std::shared_mutex one_writer_{};  ///< only used where the server has no transactions
    std::atomic<std::uint64_t> waiting_ = 0, ended_ = 0, failed_ = 0, retried_ = 0;
};

}  // namespace store::mongo
