// Pool: the threads and their queue.
#include "http/pool.hpp"

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace http {

Pool::Pool(std::string name, std::size_t threads, std::size_t most_waiting, int niceness)
    : name_{std::move(name)}, most_threads_{threads}, most_waiting_{most_waiting}, niceness_{niceness} {}

Pool::~Pool() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
}

bool Pool::submit(std::function<void()> task) {
    {
        const std::lock_guard lock{mutex_};
        if (stopping_ || tasks_.size() >= most_waiting_ + idle_) return false;
        tasks_.push_back(std::move(task));
        if (tasks_.size() > idle_ && threads_.size() < most_threads_) threads_.emplace_back([this] { work(); });
    }
    wake_.notify_one();
    return true;
}

std::size_t Pool::waiting() const {
    const std::lock_guard lock{mutex_};
    return tasks_.size();
}

std::size_t Pool::started() const {
    const std::lock_guard lock{mutex_};
    return threads_.size();
}

void Pool::work() {
    pthread_setname_np(pthread_self(), name_.substr(0, 15).c_str());
    // On Linux a niceness belongs to the thread, not to the process: setpriority(2), "C library/kernel differences".
    if (niceness_ > 0) setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness_);
    std::unique_lock lock{mutex_};
    for (;;) {
        ++idle_;
        wake_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
        --idle_;
        if (tasks_.empty()) return;
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        lock.unlock();
        task();
        task = nullptr;
        lock.lock();
    }
}

}  // namespace http
