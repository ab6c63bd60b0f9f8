// Films: frames go to ffmpeg as they are drawn.
#include "art/film.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <utility>

#include "art/lettering.hpp"

extern char** environ;

namespace art {
namespace {

float smooth(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return static_cast<float>(t * t * (3 - 2 * t));
}

/// The title on a card that comes after a moment and goes again.
void card(Canvas& canvas, const Film& film, double seconds) {
    const float there = smooth((seconds - 0.3) / 0.5) * smooth((3.6 - seconds) / 0.6);
    if (there <= 0 || film.title.empty()) return;
    const double size = 0.058, left = 0.075 - 0.02 * (1 - there);
    const auto lines = wrapped(film.title, size, canvas.wide() * 0.6);
    double widest = lettering_width(film.over, size * 0.5);
    for (const auto line : lines) widest = std::max(widest, lettering_width(line, size));
    const double step = size * 1.75, top = 0.9 - step * static_cast<double>(lines.size()) - size * 1.15;
    fill(canvas, Path{}.box({left, top}, {left + widest + 0.1, 0.925}, 0.022), Paint{hex(0xfbf8f1), there * 0.96});
    fill(canvas, Path{}.box({left + 0.028, top + 0.042}, {left + 0.034, 0.884}, 0.003), Paint{hex(0xd9603b), there});
    fill(canvas, lettering(film.over, {left + 0.058, top + size * 1.3}, size * 0.5, 0.12), Paint{hex(0x6b675f), there});
    for (std::size_t i = 0; i < lines.size(); ++i)
        fill(canvas,
             lettering(lines[i], {left + 0.058, top + size * 1.3 + step * (static_cast<double>(i) + 0.92)}, size),
             Paint{hex(0x23211d), there});
}

/// ffmpeg with its standard input at our end of a pair of sockets, on which a write to a child that is gone is an
/// error and no signal.
class Encoder {
public:
    Encoder(const std::string& sound, const std::string& path) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
        ours_ = ends[0];
        start(ends[1], sound, path);
        ::close(ends[1]);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    ~Encoder() {
        close_input();
        if (child_ <= 0) return;
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }

    bool write(const std::vector<std::uint8_t>& bytes) {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto n = ::send(ours_, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return false;
            done += static_cast<std::size_t>(n);
        }
        return child_ > 0;
    }
    /// True when it has written the whole film.
    bool finish() {
        close_input();
        int status = -1;
        while (child_ > 0 && ::waitpid(child_, &status, 0) < 0 && errno == EINTR) {}
        child_ = 0;
        return status == 0;
    }

private:
    void start(int input, const std::string& sound, const std::string& path) {
        const std::string size = std::to_string(film_width) + 'x' + std::to_string(film_height);
        std::vector<std::string> words{"ffmpeg",
                                       "-hide_banner",
                                       "-loglevel",
                                       "error",
                                       "-nostdin",
                                       "-f",
                                       "rawvideo",
                                       "-pix_fmt",
                                       "rgb24",
                                       "-s",
                                       size,
                                       "-r",
                                       std::to_string(film_rate),
                                       "-i",
                                       "pipe:0",
                                       "-i",
                                       "file:" + sound,
                                       "-map",
                                       "0:v",
                                       "-map",
                                       "1:a",
                                       "-c:v",
                                       "libx264",
                                       "-preset",
                                       "superfast",
                                       "-tune",
                                       "animation",
                                       "-crf",
                                       "21",
                                       "-threads",
                                       "1",
                                       "-pix_fmt",
                                       "yuv420p",
                                       "-c:a",
                                       "aac",
                                       "-b:a",
                                       "96k",
                                       "-movflags",
                                       "+faststart",
                                       "-f",
                                       "mp4",
                                       "-y",
                                       "file:" + path};
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input, 0);
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
        if (posix_spawnp(&child_, "ffmpeg", &actions, nullptr, argv.data(), environ) != 0) child_ = 0;
        posix_spawn_file_actions_destroy(&actions);
    }
    void close_input() {
        if (ours_ >= 0) ::close(std::exchange(ours_, -1));
    }

    int ours_ = -1;
    pid_t child_ = 0;
};

bool send_frames(Encoder& encoder, const Film& film, double seconds, const std::function<bool(double)>& progress) {
    const auto scene = motion(film.scene, film.seed, film_width, film_height);
    Canvas canvas{film_width, film_height};
    std::vector<std::uint8_t> bytes;
    const int frames = static_cast<int>(seconds * film_rate);
    for (int i = 0; i < frames; ++i) {
        const double now = static_cast<double>(i) / film_rate, share = (i + 1.0) / frames;
        scene->draw(canvas, share, now);
        card(canvas, film, now);
        canvas.bytes(bytes);
        if (!encoder.write(bytes) || (progress && !progress(share))) return false;
    }
    return true;
}

}  // namespace

Canvas still(const Film& film, double share, int width, int height) {
    Canvas canvas{width, height};
    motion(film.scene, film.seed, width, height)->draw(canvas, share, share * 10);
    canvas.grain(1.5f, 1);
    return canvas;
}

bool films_available() {
    const char* path = std::getenv("PATH");
    const std::string_view folders = path ? path : "";
    for (std::size_t from = 0; from <= folders.size();) {
        const auto end = std::min(folders.find(':', from), folders.size());
        if (end > from && ::access((std::string{folders.substr(from, end - from)} + "/ffmpeg").c_str(), X_OK) == 0)
            return true;
        from = end + 1;
    }
    return false;
}

bool film(const Film& film, double seconds, const std::filesystem::path& path,
          const std::function<bool(double)>& progress) {
    auto sound = path;
    sound += ".wav";
    std::ofstream{sound, std::ios::binary} << pad_sound(film.seed, seconds);
    bool done = false;
    {
        Encoder encoder{sound.string(), path.string()};
        done = send_frames(encoder, film, seconds, progress) && encoder.finish();
    }
    std::error_code ignored;
    std::filesystem::remove(sound, ignored);
    if (!done) std::filesystem::remove(path, ignored);
    return done;
}

}  // namespace art
