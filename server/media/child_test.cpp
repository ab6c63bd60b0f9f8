// Children: each limit is seen to hold, and nothing of a child outlives it.
#include "media/child.hpp"

#include <sys/wait.h>
#include <csignal>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/failure.hpp"

namespace media {
namespace {

using std::chrono::milliseconds;

ChildResult shell(const std::string& script, const ChildLimits& limits = {}, const OnLine& on_line = {}) {
    return run_child({"/bin/sh", "-c", script}, limits, on_line);
}

/// Waits until the kernel knows no running process of this number (a zombie runs no more).
bool comes_to_rest(int pid) {
    for (int i = 0; i < 500; ++i) {
        std::ifstream stat{"/proc/" + std::to_string(pid) + "/stat"};
        std::string number, name, state;
        if (!(stat >> number >> name >> state) || state == "Z" || state == "X") return true;
        std::this_thread::sleep_for(milliseconds{10});
    }
    return false;
}

TEST(Child, SaysWhatItWroteAndHowItEnded) {
    const auto result = shell("echo out; echo err >&2; exit 3");
    EXPECT_EQ(result.status, 3);
    EXPECT_EQ(result.output, "out\n");
    EXPECT_EQ(result.errors, "err\n");
    EXPECT_FALSE(result.killed || result.timed_out || result.stopped || result.flooded);
    EXPECT_EQ(run_child({"true"}, {}).status, 0);
}

TEST(Child, HandsOnAllOfALongOutput) {
    const auto result = shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done");
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.output.size(), 220'000u);
}

TEST(Child, SeesNothingOfOurEnvironmentDescriptorsAndInput) {
    setenv("LYCEUM_SECRET", "x", 1);
    const int open_file = open("/dev/null", O_RDONLY);  // NOLINT: without O_CLOEXEC on purpose
    const auto result = shell("env; ls /proc/self/fd; cat");
    close(open_file);
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.output.find("SECRET"), std::string::npos);
    // 3 is the folder that ls reads.
    EXPECT_NE(result.output.find("\n0\n1\n2\n3\n"), std::string::npos);
    EXPECT_EQ(result.output.find("\n4\n"), std::string::npos);
}

TEST(Child, ThatDoesNotExistIsUnavailable) {
    for (const char* name : {"/nowhere/program", "no-such-program-of-lyceum", "/dev/null"}) {
        try {
            run_child({name}, {});
            FAIL() << name;
        } catch (const base::Failure& failure) {
            EXPECT_EQ(failure.fault, base::Fault::unavailable);
            EXPECT_NE(std::string{failure.what()}.find(name), std::string::npos) << failure.what();
        }
    }
    EXPECT_EQ(program_path("no-such-program-of-lyceum"), std::nullopt);
    EXPECT_TRUE(program_path("sh"));
}

TEST(Child, ThatTakesTooMuchMemoryFails) {
    const auto result = shell("x=0123456789abcdef; while :; do x=$x$x; done", {.memory_bytes = 64u << 20});
    EXPECT_NE(result.status, 0);
    EXPECT_FALSE(result.timed_out);
}

TEST(Child, ThatNeverEndsIsEndedByItsProcessorTime) {
    const auto result = shell("while :; do :; done", {.cpu_s = 1});
    EXPECT_TRUE(result.timed_out);
    EXPECT_TRUE(result.killed);
}

TEST(Child, ThatSleepsIsEndedAtItsDeadline) {
    const auto result = shell("echo begun; sleep 1000", {.deadline = milliseconds{300}});
    EXPECT_TRUE(result.timed_out);
    EXPECT_TRUE(result.killed);
    EXPECT_EQ(result.output, "begun\n");
}

TEST(Child, ThatWritesWithoutEndIsStopped) {
    const auto out = shell("while :; do echo 0123456789; done", {.output_bytes = 100'000});
    EXPECT_TRUE(out.flooded);
    const auto line =
        shell("while :; do printf 0123456789; done", {.output_bytes = 100'000}, [](auto) { return true; });
    EXPECT_TRUE(line.flooded);
    const auto errors = shell("i=0; while [ $i -lt 9000 ]; do echo 0123456789 >&2; i=$((i+1)); done");
    EXPECT_EQ(errors.status, 0);
    EXPECT_EQ(errors.errors.size(), ChildLimits{}.error_bytes);
}

TEST(Child, WritesNoFileAboveItsLimit) {
    const auto path = testing::TempDir() + "child-file-" + std::to_string(getpid());
    const auto result = shell("head -c 3000000 /dev/zero > " + path, {.file_bytes = 1'000'000});
    std::ifstream file{path, std::ios::ate | std::ios::binary};
    EXPECT_NE(result.status, 0);
    EXPECT_LE(file.tellg(), 1'000'000);
    unlink(path.c_str());
}

TEST(Child, DoesNotOutliveItsGrandchildren) {
    // One whose parent waits for the deadline, and one whose parent ends at once.
    for (const char* script : {"sleep 1000 & echo $!; wait", "sleep 1000 & echo $!"}) {
        const auto result = shell(script, {.deadline = milliseconds{500}});
        ASSERT_FALSE(result.output.empty());
        EXPECT_TRUE(comes_to_rest(std::stoi(result.output))) << script;
    }
}

TEST(Child, IsStoppedInTheMiddleByWhoReadsItsLines) {
    std::vector<std::string> lines;
    const auto result = shell("echo one; echo two; echo three; sleep 1000", {}, [&](std::string_view line) {
        if (!line.empty()) lines.emplace_back(line);
        return line != "two";
    });
    EXPECT_TRUE(result.stopped);
    EXPECT_TRUE(result.killed);
    EXPECT_EQ(lines, (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(result.output, "");
}

TEST(Child, IsStoppedAlsoWhileItSaysNothing) {
    int asked = 0;
    const auto result = shell("sleep 1000", {}, [&](std::string_view) { return ++asked < 3; });
    EXPECT_TRUE(result.stopped);
    EXPECT_EQ(asked, 3);
}

TEST(Child, EndsWhenItsReaderThrows) {
    int pid = 0;
    const auto reader = [&](std::string_view line) -> bool {
        if (line.empty()) return true;
        pid = std::stoi(std::string{line});
        throw std::runtime_error{"enough"};
    };
    EXPECT_THROW(shell("echo $$; sleep 1000", {}, reader), std::runtime_error);
    EXPECT_TRUE(comes_to_rest(pid));
}

TEST(Child, DiesWithTheThreadThatRunsIt) {
    const auto path = testing::TempDir() + "child-pid-" + std::to_string(getpid());
    const pid_t server = fork();
    if (server == 0) {
        shell("echo $$ > " + path + ".new; mv " + path + ".new " + path + "; exec sleep 1000");
        _exit(0);
    }
    int pid = 0;
    for (int i = 0; i < 500 && pid == 0; ++i) {
        std::ifstream{path} >> pid;
        std::this_thread::sleep_for(milliseconds{10});
    }
    kill(server, SIGKILL);
    waitpid(server, nullptr, 0);
    ASSERT_GT(pid, 0);
    EXPECT_TRUE(comes_to_rest(pid));
    unlink(path.c_str());
}

TEST(Child, HasNoNetwork) {
    // bash opens a socket for this name.
    if (!program_path("bash")) GTEST_SKIP() << "no bash here";
    const auto result = run_child({"bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"}, {});
    EXPECT_NE(result.status, 0);
    EXPECT_NE(result.errors.find("not permitted"), std::string::npos) << result.errors;
}

}  // namespace
}  // namespace media
