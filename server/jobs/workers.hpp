#pragma once
// Workers: the threads that do the jobs.
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "jobs/job.hpp"
#include "jobs/presence.hpp"
#include "jobs/queue.hpp"

namespace store {
struct Condition;
}

namespace jobs {

/// Does one job. Whatever it throws is a failure: it is tried again. It may run twice, so its effect must not.
using Work = std::function<void(const std::string& payload)>;

/// How a kind of job is done.
struct Terms {
    /// Another worker may take it over when it runs longer.
    std::chrono::milliseconds lease = std::chrono::minutes{5};
    std::string lane{};  ///< see Workers::lane
    /// Called when the job has failed for good; it is kept as dead besides.
    Work given_up{};
};

class Workers {
public:
    /// `shared`: other servers have the same jobs. Then each says that it is there, and what one that is gone was at is
    /// taken over.
    Workers(store::Documents& documents, Queue& queue, bool shared = false)
        : documents_{documents}, queue_{queue}, presence_{documents}, shared_{shared} {}
    ~Workers() { stop(); }

    /// Says who does a kind of job; before `start`.
    void on(std::string kind, Work work, Terms terms = {});
    /// Kinds of a lane have threads of their own: they neither wait for other jobs nor hold them up. Before `start`.
    void lane(std::string name, int threads) { lanes_.emplace(std::move(name), threads); }
    /// A job that runs when the server starts first and then so long after each success. It never dies.
    void every(std::string kind, std::chrono::milliseconds interval, Work work,
               std::chrono::milliseconds lease = std::chrono::minutes{5});
    /// Also tries at once what waits for another try: a restart mends much, and a former server may have been killed.
    void start(int threads = 2);
    /// Ends when the jobs that run now are done. What takes long looks at `is_stopping` and throws anything: it runs
    /// again at the next start, and its try does not count.
    void stop();
    bool is_stopping() const { return stopping_; }
    /// Does what is due now, on this thread; for tests and commands. How many were done.
    int run_due();

private:
    struct Kind {
        Work work;
        Terms terms;
        std::chrono::milliseconds interval{};
    };

    void schedule(const std::string& kind, const Kind&);
    void resume();
    void tend();
    void loop(const std::string& lane);
    std::vector<store::Condition> only(const std::string& lane) const;
    std::optional<Job> claim(const std::string& lane);
    bool is_work_due(const std::string& lane);
    void run(const Job&);
    void finish(const Job&);
    void give_back(const Job&);
    void fail(const Job&, std::string_view error);

    store::Documents& documents_;
    Queue& queue_;
    std::map<std::string, Kind, std::less<>> kinds_;
    std::map<std::string, int> lanes_;  ///< threads of each beside the usual one, ""
    Presence presence_;
    const bool shared_;
    std::mutex guard_;
    std::condition_variable wake_;  ///< of the thread that says that this server is there
    std::vector<std::jthread> threads_;
    std::atomic<bool> stopping_ = false;
};

}  // namespace jobs
