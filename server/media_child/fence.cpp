// Fence: a list of what is allowed; everything else fails with an error that the libraries know how to live with.
#include "media_child/fence.hpp"

#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>

#include "media/seccomp.hpp"

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

constexpr auto filter = [] {
    constexpr std::size_t length = media::prologue.size() + 2 * std::size(open_calls) + 6 * conditions.size() + 3;
    std::array<sock_filter, length> steps{};
    std::size_t end = 0;
    for (const auto& step : media::prologue) steps[end++] = step;
    for (const long call : open_calls) {
        steps[end++] = jump(BPF_JEQ, static_cast<std::uint32_t>(call), 0, 1);
        steps[end++] = answer(allowed);
    }
    for (const auto& condition : conditions)
        for (const auto& step : condition) steps[end++] = step;
    // The C library tries clone3, whose flags no filter can read, and then clone.
    steps[end++] = jump(BPF_JEQ, SYS_clone3, 0, 1);
    steps[end++] = answer(refused(ENOSYS));
    steps[end++] = answer(refused(EPERM));
    return steps;
}();

}  // namespace

bool raise_fence() { return media::install(filter.data(), filter.size()); }

}  // namespace media_child
