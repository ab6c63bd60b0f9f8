#pragma once
// Metrics: counters of requests and what else the process can say of itself, in Prometheus' text format 0.0.4.
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace http {

class Metrics {
public:
    /// One set of counters for each name, and one more for requests that no route answers.
    explicit Metrics(std::vector<std::string> routes);

    /// `route`: its number; the number of routes for none.
    void count(std::size_t route, int status, std::int64_t microseconds);
    /// An answer that is a file, or a part of one.
    void count_file(std::uint64_t bytes, bool is_part);
    /// Samples that somebody else knows.
    struct Gauges {
        std::size_t workers_waiting, hashing_waiting, workers_started;
    };
    std::string text(const Gauges& gauges) const;

    std::atomic<std::int64_t> connections{0};

private:
    /// Upper bounds in microseconds; the last bucket has none.
    static constexpr std::array<std::int64_t, 12> bounds{50,     100,    250,     500,     1'000,     2'500,
                                                         10'000, 50'000, 100'000, 500'000, 1'000'000, 5'000'000};
    struct Counters {
        std::array<std::atomic<std::uint64_t>, 5> by_class{};  ///< 1xx to 5xx
        std::array<std::atomic<std::uint64_t>, bounds.size() + 1> buckets{};
        std::atomic<std::uint64_t> microseconds{0};
    };
    void append_files(std::string& out) const;
    void append_route(std::string& out, std::string_view name, const Counters& counters) const;

    std::vector<std::string> names_;
    std::unique_ptr<Counters[]> counters_;
    std::atomic<std::uint64_t> file_bytes_{0}, whole_files_{0}, file_parts_{0};
};

}  // namespace http
