// The pool of reading connections.
#include "store/sqlite/readers.hpp"

namespace store::sqlite {

std::unique_ptr<Connection> Readers::take() {
    {
        const std::lock_guard lock{guard_};
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    auto connection = std::make_unique<Connection>(file_, Mode::read);
    const std::lock_guard lock{guard_};
    ++made_;
    idle_.reserve(made_);  // so that giving it back cannot fail
    return connection;
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
    const std::lock_guard lock{guard_};
    idle_.push_back(std::move(connection));
}

std::size_t Readers::size() const {
    const std::lock_guard lock{guard_};
    return made_;
}

}  // namespace store::sqlite
