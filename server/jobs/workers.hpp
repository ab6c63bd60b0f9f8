#pragma once
// Workers: the threads that do the jobs.
#include <atomic>
#include <functional>
#include <map>
#include <thread>
#include <vector>

#include "jobs/job.hpp"
#include "jobs/queue.hpp"

namespace jobs {

/// Does one job. Whatever it throws is a failure: it is tried again. It may run twice, so its effect must not.
using Work = std::function<void(const std::string& payload)>;

class Workers {
public:
    Workers(store::Documents& documents, Queue& queue) : documents_{documents}, queue_{queue} {}
    ~Workers() { stop(); }

    /// Says who does a kind of job; before `start`. Another worker may take it over when it runs longer than `lease`.
    void on(std::string kind, Work work, std::chrono::milliseconds lease = std::chrono::minutes{5});
    /// A job that runs when the server starts first and then so long after each success. It never dies.
    void every(std::string kind, std::chrono::milliseconds interval, Work work,
               std::chrono::milliseconds lease = std::chrono::minutes{5});
    /// Also tries at once what waits for another try: a restart mends much, and a former server may have been killed.
    void start(int threads = 2);
    /// Ends when the jobs that run now are done.
    void stop();
    /// Does what is due now, on this thread; for tests and commands. How many were done.
    int run_due();
    /// False while the last try to write down what was done, or to take a job, has failed: the store does not write.
    bool can_write() const { return can_write_; }

private:
    struct Kind {
        Work work;
        std::chrono::milliseconds lease, interval{};
    };

    void schedule(const std::string& kind, const Kind&);
    void resume();
    void loop();
    std::optional<Job> claim();
    bool is_work_due();
    void run(const Job&);
    void finish(const Job&);
    void fail(const Job&, std::string_view error);

    store::Documents& documents_;
    Queue& queue_;
    std::map<std::string, Kind, std::less<>> kinds_;
    std::vector<std::jthread> threads_;
    std::atomic<bool> stopping_ = false;
    std::atomic<bool> can_write_ = true;
};

}  // namespace jobs
