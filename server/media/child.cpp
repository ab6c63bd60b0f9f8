// Child: fork, limits, exec; then its output is read until it ends or has to.
#include "media/child.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "media/seccomp.hpp"

namespace media {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds tick{100};
constexpr std::array<const char*, 4> environment{"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8",
                                                 "MALLOC_ARENA_MAX=2", nullptr};

[[noreturn]] void not_started(const std::string& program, int error) {
    throw base::Failure{base::Fault::unavailable, "cannot start " + program + ": " + std::strerror(error)};
}

/// Both ends of a pipe, closed at the end.
struct Pipe {
    Pipe() {
        if (pipe2(ends, O_CLOEXEC) != 0) not_started("a child", errno);
    }
    ~Pipe() { close_read(), close_write(); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_read() { drop(ends[0]); }
    void close_write() { drop(ends[1]); }
    static void drop(int& end) {
        if (end >= 0) close(end);
        end = -1;
    }
    int ends[2]{-1, -1};
};

/// All signals wait while this lives: between fork and exec the child must not run our handlers.
struct SignalsWait {
    SignalsWait() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
    }
    ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before, nullptr); }
    SignalsWait(const SignalsWait&) = delete;
    SignalsWait& operator=(const SignalsWait&) = delete;
    sigset_t before;
};

bool limit(int what, rlim_t most) {
    const rlimit both{most, most};
    return setrlimit(static_cast<__rlimit_resource_t>(what), &both) == 0;
}

bool set_limits(const ChildLimits& limits) {
    // The hard end of processor time is a second after SIGXCPU, which a program may catch.
    const rlimit seconds{limits.cpu_s, limits.cpu_s + 1};
    return limit(RLIMIT_AS, limits.memory_bytes) && limit(RLIMIT_FSIZE, limits.file_bytes) &&
           limit(RLIMIT_NOFILE, limits.open_files) && limit(RLIMIT_CORE, 0) && setrlimit(RLIMIT_CPU, &seconds) == 0;
}

void forget_signals() {
    for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool arrange_descriptors(int out, int err) {
    const int nothing = open("/dev/null", O_RDONLY);
    return nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(out, 1) >= 0 && dup2(err, 2) >= 0 &&
           close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

/// In the forked child: only calls that are async-signal-safe. Comes back when something did not work, with errno.
void become(const char* program, char* const* argv, const ChildLimits& limits, pid_t parent, int out, int err) {
    if (setpgid(0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
    if (getppid() != parent) _exit(127);
    forget_signals();
    if (!arrange_descriptors(out, err) || !set_limits(limits)) return;
    setpriority(PRIO_PROCESS, 0, limits.niceness);
    if (!close_network()) return;
    execve(program, argv, const_cast<char* const*>(environment.data()));
}

/// One started child. Its end is the end of all that it started.
class Child {
public:
    Child(const std::string& program, const std::vector<std::string>& argv, const ChildLimits& limits);
    ~Child() {
        if (pid_ > 0) end();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    ChildResult follow(const OnLine& on_line);

private:
    void start(const std::string& program, char* const* argv);
    bool has_ended() const;
    int end();
    bool goes_on(const OnLine& on_line, ChildResult& result, Clock::time_point until);
    /// False: the child has closed it.
    bool take(int from, std::string& into) const;
    void drain(Pipe& pipe, std::string& into) const;
    bool give_lines(const OnLine& on_line, ChildResult& result) const;

    const ChildLimits& limits_;
    Pipe out_, err_;
    pid_t pid_ = -1;
};

Child::Child(const std::string& program, const std::vector<std::string>& argv, const ChildLimits& limits)
    : limits_{limits} {
    std::vector<char*> words;
    words.reserve(argv.size() + 1);
    for (const auto& word : argv) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    start(program, words.data());
    for (auto* pipe : {&out_, &err_}) {
        pipe->close_write();
        fcntl(pipe->ends[0], F_SETFL, O_NONBLOCK);
    }
}

void Child::start(const std::string& program, char* const* argv) {
    Pipe report;
    const pid_t parent = getpid();
    {
        const SignalsWait waiting;
        pid_ = fork();
        if (pid_ == 0) {
            become(program.c_str(), argv, limits_, parent, out_.ends[1], err_.ends[1]);
            const int error = errno;
            [[maybe_unused]] const auto written = write(report.ends[1], &error, sizeof error);
            _exit(127);
        }
    }
    if (pid_ < 0) not_started(program, errno);
    report.close_write();
    int error = 0;
    ssize_t got = 0;
    do got = read(report.ends[0], &error, sizeof error);
    while (got < 0 && errno == EINTR);
    if (got == 0) return;
    end();
    not_started(program, error);
}

bool Child::has_ended() const {
    siginfo_t said{};
    return waitid(P_PID, static_cast<id_t>(pid_), &said, WEXITED | WNOHANG | WNOWAIT) == 0 && said.si_pid == pid_;
}

int Child::end() {
    // Before it is reaped, while its number cannot be anybody else's.
    kill(-pid_, SIGKILL);
    kill(pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {}
    pid_ = -1;
    return status;
}

bool Child::take(int from, std::string& into) const {
    std::array<char, 16'384> piece;
    const auto got = read(from, piece.data(), piece.size());
    if (got > 0) into.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

void Child::drain(Pipe& pipe, std::string& into) const {
    if (pipe.ends[0] >= 0 && !take(pipe.ends[0], into)) pipe.close_read();
}

bool Child::give_lines(const OnLine& on_line, ChildResult& result) const {
    auto& text = result.output;
    std::size_t from = 0;
    for (auto end = text.find('\n'); end != text.npos && !result.stopped; end = text.find('\n', from)) {
        result.stopped = !on_line(std::string_view{text}.substr(from, end - from));
        from = end + 1;
    }
    text.erase(0, from);
    return !result.stopped;
}

bool Child::goes_on(const OnLine& on_line, ChildResult& result, Clock::time_point until) {
    std::array<pollfd, 2> open{{{out_.ends[0], POLLIN, 0}, {err_.ends[0], POLLIN, 0}}};
    // Once both are closed nothing wakes us when the child ends.
    const auto nap = out_.ends[0] < 0 && err_.ends[0] < 0 ? milliseconds{5} : tick;
    const auto left = std::chrono::ceil<milliseconds>(until - Clock::now());
    const int ready = poll(open.data(), open.size(), static_cast<int>(std::clamp(left, milliseconds{0}, nap).count()));
    if (open[0].revents != 0) drain(out_, result.output);
    if (open[1].revents != 0) drain(err_, result.errors);
    if (result.errors.size() > limits_.error_bytes) result.errors.resize(limits_.error_bytes);
    if (on_line && !give_lines(on_line, result)) return false;
    if (on_line && ready <= 0) result.stopped = !on_line({});
    result.flooded = result.output.size() > limits_.output_bytes;
    result.timed_out = Clock::now() >= until;
    return !result.stopped && !result.flooded && !result.timed_out;
}

ChildResult Child::follow(const OnLine& on_line) {
    ChildResult result;
    const auto until = Clock::now() + limits_.deadline;
    bool ended = false;
    // What it wrote before its end is read after it.
    while (goes_on(on_line, result, until) && !(ended = has_ended())) {}
    const int status = end();
    if (ended) {
        while ((out_.ends[0] >= 0 || err_.ends[0] >= 0) && goes_on(on_line, result, until)) {}
    }
    result.killed = WIFSIGNALED(status);
    result.status = result.killed ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    if (result.killed && WTERMSIG(status) == SIGXCPU) result.timed_out = true;
    if (on_line) result.output.clear();
    return result;
}

}  // namespace

std::optional<std::string> program_path(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "/usr/local/bin:/usr/bin:/bin";
    while (!rest.empty()) {
        const auto folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
        const auto candidate = std::string{folder} + '/' + name;
        if (folder.starts_with('/') && access(candidate.c_str(), X_OK) == 0) return candidate;
    }
    return std::nullopt;
}

ChildResult run_child(const std::vector<std::string>& argv, const ChildLimits& limits, const OnLine& on_line) {
    base::require(!argv.empty(), base::Fault::unavailable, "a child without a program");
    const auto& name = argv.front();
    const auto program = name.find('/') == name.npos ? program_path(name) : name;
    if (!program) not_started(name, ENOENT);
    return Child{*program, argv, limits}.follow(on_line);
}

}  // namespace media
