// Progress: one line a collection, rewritten in place on a terminal.
#include "app/dump_progress.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace app {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

void ask_to_stop(int) { asked_to_stop = 1; }

}  // namespace

Progress::Progress(bool shown) : shown_{shown}, terminal_{::isatty(STDERR_FILENO) == 1} {
    asked_to_stop = 0;
    struct sigaction action {};
    action.sa_handler = ask_to_stop;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Progress::~Progress() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Progress::interrupted() { return asked_to_stop != 0; }

void Progress::begin(std::string_view what, std::string_view unit) {
    what_ = what;
    unit_ = unit;
    done_ = 0;
    began_ = said_ = Clock::now();
}

void Progress::add(std::int64_t units) {
    done_ += units;
    const std::chrono::milliseconds pause{terminal_ ? 200 : 10'000};
    if (Clock::now() - said_ > pause) show(false);
}

void Progress::end() { show(true); }

Progress::Share Progress::shares(std::string_view what) {
    begin(what, "%");
    return [this](double share) {
        add(static_cast<std::int64_t>(100 * share) - done_);
        return !interrupted();
    };
}

void Progress::show(bool last) {
    said_ = Clock::now();
    if (!shown_) return;
    const double seconds = std::chrono::duration<double>(said_ - began_).count();
    const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
    std::fprintf(stderr, "%s%-24s %12lld %s %12.0f/s%s", terminal_ ? "\r" : "", what_.c_str(),
                 static_cast<long long>(done_), unit_.c_str(), rate, last || !terminal_ ? "\n" : "");
}

}  // namespace app
