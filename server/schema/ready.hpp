#pragma once
// Ready: a struct together with its JSON, written once and then copied into many answers.
#include <memory>

#include "schema/json.hpp"

namespace schema {

/// An immutable T that every copy shares. In answers it is an object as T is; flattened, its members stand in the
/// object around it. Not for what is stored or received.
template <class T>
class Ready {
public:
    using ready_of = T;

    Ready() = default;
    explicit Ready(T value) {
        auto text = to_json(value);
        shared_ = std::make_shared<const Shared>(Shared{std::move(value), std::move(text)});
    }
    const T& operator*() const { return shared_->value; }
    const T* operator->() const { return &shared_->value; }
    /// The whole object: {"_id":…}
    const std::string& json() const { return shared_->json; }

private:
    struct Shared {
        T value;
        std::string json;
    };
    std::shared_ptr<const Shared> shared_;
};

}  // namespace schema
