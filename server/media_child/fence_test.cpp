// The fence, from inside: what still works behind it and what does not.
#include "media_child/fence.hpp"

#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <csignal>
#include <cstring>
#include <functional>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace media_child {
namespace {

/// What `attempt` gives in a process behind the fence; 254 when there is no fence.
int behind(const std::function<int()>& attempt) {
    const pid_t child = fork();
    if (child == 0) _exit(raise_fence() ? attempt() : 254);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

/// The errno of a call that fails; 0 when it works.
template <class Result>
int error_of(Result result) {
    return result == (Result)(-1) ? errno : 0;
}

TEST(Fence, LetsNothingBeOpenedSentStartedOrSignalled) {
    EXPECT_EQ(behind([] { return error_of(open("/etc/hostname", O_RDONLY)); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(open("/tmp/fence", O_WRONLY | O_CREAT, 0600)); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(socket(AF_INET, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(socket(AF_UNIX, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(vfork()); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(kill(getppid(), 0)); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(unlink("/tmp/fence")); }), EPERM);
    EXPECT_EQ(behind([] { return error_of(execl("/bin/true", "true", nullptr)); }), EPERM);
    EXPECT_EQ(behind([] {
                  return error_of(mmap(nullptr, 4'096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
              }),
              EPERM);
}

/// As `behind`, around a file that is open already.
int behind_around(const std::string& path, const std::function<int()>& attempt) {
    const pid_t child = fork();
    if (child == 0) {
        const int open_one = open(path.c_str(), O_RDONLY);
        _exit(raise_fence_around({{"/other", open_one}, {path, open_one}}) ? attempt() : 254);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

TEST(Fence, GivesOutWhatWasOpenBeforeAndNothingElse) {
    const std::string path = "/etc/hostname";
    ASSERT_EQ(access(path.c_str(), R_OK), 0);
    const auto around = [&](const std::function<int()>& attempt) { return behind_around(path, attempt); };
    EXPECT_EQ(around([&] {
                  struct stat facts {};
                  char got[1];
                  for (int i = 0; i < 3; ++i) {
                      const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
                      if (file < 0 || fstat(file, &facts) != 0 || pread(file, got, 1, 0) != 1 || close(file) != 0)
                          return errno;
                  }
                  return access(path.c_str(), R_OK) == 0 ? 0 : errno;
              }),
              0);
    EXPECT_EQ(around([&] { return error_of(open(path.c_str(), O_RDWR)); }), EPERM);
    EXPECT_EQ(around([&] { return error_of(open("/etc/../etc/hostname", O_RDONLY)); }), EPERM);
    EXPECT_EQ(around([&] { return error_of(open("/etc/passwd", O_RDONLY)); }), EPERM);
    EXPECT_EQ(around([&] { return error_of(open("/tmp/fence", O_WRONLY | O_CREAT, 0600)); }), EPERM);
    EXPECT_EQ(around([&] { return error_of(access("/etc/passwd", R_OK)); }), EPERM);
    EXPECT_EQ(around([&] { return error_of(access(path.c_str(), W_OK)); }), EPERM);
    EXPECT_EQ(around([&] {
                  struct stat facts {};
                  return error_of(stat("/etc/passwd", &facts));
              }),
              EPERM);
    EXPECT_EQ(around([] { return error_of(socket(AF_INET, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(around([] { return error_of(kill(getppid(), 0)); }), EPERM);
}

TEST(Fence, LeavesMemoryAndOpenDescriptors) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const auto writes = [&] {
        auto* memory = mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) return 1;
        std::memset(memory, 'x', 1 << 20);
        return write(ends[1], memory, 4) == 4 ? 0 : 2;
    };
    EXPECT_EQ(behind(writes), 0);
    char got[4];
    EXPECT_EQ(read(ends[0], got, 4), 4);
    close(ends[0]);
    close(ends[1]);
}

}  // namespace
}  // namespace media_child
