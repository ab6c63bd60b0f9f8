#pragma once
// One process alone: on a server without transactions nobody else may write, and this is how the next one sees that.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "store/mongo/talk.hpp"

namespace store::mongo {

/// Holds a note in the database and renews it until it goes.
class Sole {
public:
    /// Waits, for a note that nobody renews, until it is old. Failure conflict: somebody renews it.
    explicit Sole(Pool& pool);
    ~Sole();
    Sole(const Sole&) = delete;
    Sole& operator=(const Sole&) = delete;

private:
    void renew();

    Pool& pool_;
    const base::ObjectId holder_ = base::ObjectId::make();
    std::mutex guard_{};
    std::condition_variable wake_{};
    bool ending_ = false;
    std::thread renewing_{};
};

}  // namespace store::mongo
