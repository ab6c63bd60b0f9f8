// Rendering the demo's films: several at a time, each handed over as soon as it is whole.
#include <atomic>
#include <cstdio>
#include <exception>
#include <mutex>
#include <thread>

#include "app/demo_pictures.hpp"

namespace app {
namespace {

class Rendering {
public:
    Rendering(const std::filesystem::path& folder, const DemoFilmDone& done, const std::function<bool()>& go_on)
        : folder_{folder}, done_{done}, go_on_{go_on} {}

    std::size_t run(unsigned at_once) {
        {
            std::vector<std::jthread> threads;
            for (unsigned i = 0; i < at_once; ++i) threads.emplace_back([this] { work(); });
        }
        if (problem_) std::rethrow_exception(problem_);
        return made_;
    }

private:
    bool going() const { return !stopped_ && (!go_on_ || go_on_()); }

    void work() {
        for (std::size_t i = next_++; i < films_.size() && going(); i = next_++) {
            const auto path = folder_ / films_[i].filename;
            if (!art::film(films_[i].film, DemoFilm::seconds, path, [this](double) { return going(); })) continue;
            const std::lock_guard lock{mutex_};
            try {
                done_(films_[i], path);
                ++made_;
            } catch (...) {
                problem_ = std::current_exception();
                stopped_ = true;
            }
        }
    }

    const std::filesystem::path& folder_;
    const DemoFilmDone& done_;
    const std::function<bool()>& go_on_;
    const std::vector<DemoFilm> films_ = demo_films();
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_{};  ///< of what follows
    std::size_t made_ = 0;
    std::exception_ptr problem_{};
};

}  // namespace

std::size_t render_demo_films(const std::filesystem::path& folder, unsigned at_once, const DemoFilmDone& done,
                              const std::function<bool()>& go_on) {
    if (!art::films_available()) {
        std::fputs("no ffmpeg on the PATH: the demo's lessons have no films\n", stderr);
        return 0;
    }
    return Rendering{folder, done, go_on}.run(at_once);
}

}  // namespace app
