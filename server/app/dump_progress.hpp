#pragma once
// Progress of a long command on standard error, and its interruption by SIGINT between two batches.
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace app {

/// Shows what is being done and how fast: on a terminal all the time, elsewhere a line every 10 s. While one exists,
/// SIGINT and SIGTERM only ask for an end.
class Progress {
public:
    explicit Progress(bool shown = true);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void begin(std::string_view what, std::string_view unit = "documents");
    void add(std::int64_t units);
    void end();
    /// SIGINT has come: stop after this batch.
    static bool interrupted();

    /// Called with the share of a work that is done, 0 to 1; false: stop. Shows percents.
    using Share = std::function<bool(double)>;
    Share shares(std::string_view what);

private:
    using Clock = std::chrono::steady_clock;
    void show(bool last);

    bool shown_, terminal_;
    std::string what_{}, unit_{};
    std::int64_t done_ = 0;
    Clock::time_point began_{}, said_{};
};

}  // namespace app
