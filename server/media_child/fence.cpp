// Fence: a list of what is allowed; everything else fails with an error that the libraries know how to live with.
#include "media_child/fence.hpp"

#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <initializer_list>

#include "media/seccomp.hpp"
#include "media_child/fence_answers.hpp"

namespace media_child {
namespace {

using media::allowed;
using media::answer;
using media::jump;
using media::load;
using media::refused;

constexpr long open_calls[] = {
    SYS_read,          SYS_write,           SYS_pread64,
    SYS_lseek,         SYS_fstat,           SYS_close,
    SYS_munmap,        SYS_mremap,          SYS_brk,
    SYS_madvise,       SYS_futex,           SYS_set_robust_list,
    SYS_rseq,          SYS_gettid,          SYS_getpid,
    SYS_rt_sigaction,  SYS_rt_sigprocmask,  SYS_rt_sigreturn,
    SYS_sigaltstack,   SYS_sched_yield,     SYS_sched_getaffinity,
    SYS_clock_gettime, SYS_clock_nanosleep, SYS_nanosleep,
    SYS_gettimeofday,  SYS_getrandom,       SYS_exit,
    SYS_exit_group,    SYS_restart_syscall, SYS_sysinfo,
};

/// The low half of an argument; both machines keep it first.
constexpr std::size_t argument(int index) { return offsetof(seccomp_data, args) + 8u * static_cast<unsigned>(index); }

/// A call that is allowed when (argument & mask) == value.
constexpr std::array<sock_filter, 6> only_when(long call, int index, std::uint32_t mask, std::uint32_t value) {
    return {jump(BPF_JEQ, static_cast<std::uint32_t>(call), 0, 5),
            load(argument(index)),
            sock_filter{BPF_ALU | BPF_AND | BPF_K, 0, 0, mask},
            jump(BPF_JEQ, value, 0, 1),
            answer(allowed),
            answer(refused(EPERM))};
}

/// Memory that can be run is not made any more, and only threads are started, no processes.
constexpr std::array conditions{
    only_when(SYS_mmap, 2, PROT_EXEC, 0),
    only_when(SYS_mprotect, 2, PROT_EXEC, 0),
    only_when(SYS_clone, 0, CLONE_THREAD, CLONE_THREAD),
};

/// `more`: steps for calls that this fence knows beside those of all.
bool install(std::initializer_list<sock_filter> more) {
    std::vector<sock_filter> steps{media::prologue.begin(), media::prologue.end()};
    for (const long call : open_calls)
        steps.insert(steps.end(), {jump(BPF_JEQ, static_cast<std::uint32_t>(call), 0, 1), answer(allowed)});
    for (const auto& condition : conditions) steps.insert(steps.end(), condition.begin(), condition.end());
    steps.insert(steps.end(), more);
    // The C library tries clone3, whose flags no filter can read, and then clone.
    steps.insert(steps.end(), {jump(BPF_JEQ, SYS_clone3, 0, 1), answer(refused(ENOSYS)), answer(refused(EPERM))});
    return media::install(steps.data(), steps.size());
}

}  // namespace

bool raise_fence() { return install({}); }

bool raise_fence_around(std::vector<OpenFile> files) {
    if (!answer_for(std::move(files))) return false;
    return install({jump(BPF_JEQ, SYS_dup, 0, 1), answer(allowed),
#ifdef SYS_access
                    jump(BPF_JEQ, SYS_access, 0, 1), answer(SECCOMP_RET_TRAP),
#endif
                    jump(BPF_JEQ, SYS_faccessat, 0, 1), answer(SECCOMP_RET_TRAP), jump(BPF_JEQ, SYS_openat, 0, 1),
                    answer(SECCOMP_RET_TRAP), jump(BPF_JEQ, SYS_newfstatat, 0, 1), answer(SECCOMP_RET_TRAP)});
}

}  // namespace media_child
