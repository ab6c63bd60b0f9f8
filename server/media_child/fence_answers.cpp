// Fence answers: the kernel hands a trapped call over as SIGSYS (seccomp(2), SECCOMP_RET_TRAP); what the handler leaves
// in the result's register is what the caller gets. Only calls that are async-signal-safe.
#include "media_child/fence_answers.hpp"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <ucontext.h>
#include <unistd.h>

namespace media_child {
namespace {

/// A handler is told nothing but the call. Set once, before the fence, and only read from then on.
const std::vector<OpenFile>* open_files = nullptr;

#if defined(__x86_64__)
long argument(const ucontext_t& at, int index) {
    constexpr int registers[] = {REG_RDI, REG_RSI, REG_RDX};
    return at.uc_mcontext.gregs[registers[index]];
}
void set_result(ucontext_t& at, long value) { at.uc_mcontext.gregs[REG_RAX] = value; }
#elif defined(__aarch64__)
long argument(const ucontext_t& at, int index) { return static_cast<long>(at.uc_mcontext.regs[index]); }
void set_result(ucontext_t& at, long value) { at.uc_mcontext.regs[0] = static_cast<unsigned long>(value); }
#endif

long or_error(long result) { return result < 0 ? -errno : result; }

/// -1: it is none of them.
int descriptor_of(const char* path) {
    const auto found = std::lower_bound(open_files->begin(), open_files->end(), path,
                                        [](const OpenFile& file, const char* p) { return file.path.compare(p) < 0; });
    return found != open_files->end() && found->path == path ? found->descriptor : -1;
}

long open_again(const char* path, long flags) {
    const int descriptor = (flags & O_ACCMODE) == O_RDONLY ? descriptor_of(path) : -1;
    return descriptor < 0 ? -EPERM : or_error(syscall(SYS_dup, descriptor));
}

long may_access(const char* path, long how) { return (how & ~R_OK) == 0 && descriptor_of(path) >= 0 ? 0 : -EPERM; }

/// The C library asks so for what is open (fstat); what lies at a path is not told.
long facts_of(long descriptor, const char* path, long into) {
    return *path == '\0' ? or_error(syscall(SYS_fstat, descriptor, into)) : -EPERM;
}

/// A path is the second argument of calls that begin with a folder's descriptor.
const char* path_at(const ucontext_t& at, int index) { return reinterpret_cast<const char*>(argument(at, index)); }

long result_of(int call, const ucontext_t& at) {
    switch (call) {
        case SYS_openat: return open_again(path_at(at, 1), argument(at, 2));
        case SYS_newfstatat: return facts_of(argument(at, 0), path_at(at, 1), argument(at, 2));
        case SYS_faccessat: return may_access(path_at(at, 1), argument(at, 2));
#ifdef SYS_access
        case SYS_access: return may_access(path_at(at, 0), argument(at, 1));
#endif
        default: return -EPERM;
    }
}

void answer_call(int, siginfo_t* said, void* context) {
    auto& at = *static_cast<ucontext_t*>(context);
    const int before = errno;
    const long result = result_of(said->si_syscall, at);
    errno = before;
    set_result(at, result);
}

}  // namespace

bool answer_for(std::vector<OpenFile> files) {
    std::ranges::sort(files, {}, &OpenFile::path);
    open_files = new std::vector<OpenFile>{std::move(files)};  // for as long as the program lives
    struct sigaction action {};
    action.sa_sigaction = &answer_call;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    return sigaction(SIGSYS, &action, nullptr) == 0;
}

}  // namespace media_child
