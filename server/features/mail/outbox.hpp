#pragma once
// Outbox: messages are posted in the transaction of what they tell of, and sent afterwards, at least once.
#include "features/mail/delivery.hpp"
#include "features/mail/message.hpp"

namespace jobs {
class Queue;
}
namespace store {
class Documents;
}

namespace mail {

class Outbox {
public:
    /// The kind of its jobs: app gives it to the workers with `deliver`.
    static constexpr const char* job = "mail";

    Outbox(store::Documents& documents, jobs::Queue& queue, Delivery delivery, Sender from)
        : documents_{documents}, queue_{queue}, delivery_{std::move(delivery)}, from_{std::move(from)} {}

    /// Inside a transaction the message belongs to it. Tried until it expires, which is in three days unless it says
    /// otherwise.
    void post(store::Documents&, Mail);
    /// The work of its jobs. Throws when it must be tried again.
    void deliver(const std::string& id);

    struct Waiting {
        std::int64_t count = 0, oldest_s = 0;
    };
    /// How many messages wait, and since when the oldest does.
    Waiting waiting() const;

private:
    store::Documents& documents_;
    jobs::Queue& queue_;
    Delivery delivery_;
    Sender from_;
};

}  // namespace mail
