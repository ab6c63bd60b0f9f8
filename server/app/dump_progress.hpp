#pragma once
// Progress of a long command on standard error, and its interruption by SIGINT between two batches.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace app {

/// Shows what is being done and how fast. While one exists, SIGINT and SIGTERM only ask for an end.
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

private:
    using Clock = std::chrono::steady_clock;
    void show(bool last);

    bool shown_, terminal_;
    std::string what_{}, unit_{};
    std::int64_t done_ = 0;
    Clock::time_point began_{}, said_{};
};

}  // namespace app
