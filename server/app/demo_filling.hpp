#pragma once
// Documents on their way into a demo store, in transactions of a thousand.
#include <string>
#include <utility>
#include <vector>

#include "app/demo.hpp"
#include "schema/codec.hpp"

namespace app {

class Filling {
public:
    static constexpr std::size_t batch = 1'000;

    Filling(store::Documents& documents, Progress& progress) : documents_{documents}, progress_{progress} {}

    /// Parents before their edges. `T` carries its _id.
    template <schema::Stored T>
    void add(const T& document) {
        waiting_.emplace_back(&schema::collection<T>, schema::to_bson(document));
        if (waiting_.size() >= batch) flush();
    }
    void begin(std::string_view what) { progress_.begin(what); }
    void end();
    void flush();
    std::int64_t inserted() const { return inserted_; }

private:
    store::Documents& documents_;
    Progress& progress_;
    std::vector<std::pair<const schema::Collection*, std::string>> waiting_{};
    std::int64_t inserted_ = 0;
};

}  // namespace app
