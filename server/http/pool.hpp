#pragma once
// Pool: a bounded number of threads with a bounded queue, started only when there is work.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace http {

class Pool {
public:
    /// `niceness` as setpriority(2): 0 to 19.
    Pool(std::string name, std::size_t threads, std::size_t most_waiting, int niceness = 0);
    /// Finishes what was submitted.
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    /// False: the queue is full, nothing was taken. A task must not throw.
    bool submit(std::function<void()> task);
    std::size_t waiting() const;
    std::size_t started() const;  ///< threads

private:
    void work();

    const std::string name_;
    const std::size_t most_threads_, most_waiting_;
    const int niceness_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> tasks_;
    std::vector<std::thread> threads_;
    std::size_t idle_ = 0;
    bool stopping_ = false;
};

}  // namespace http
