// Filters of system calls: the one for programs of others.
#include "media/seccomp.hpp"

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace media {
namespace {

constexpr long closed[] = {
    SYS_socket,          SYS_socketpair,  SYS_connect,          SYS_bind,           SYS_setsid,
    SYS_setpgid,         SYS_ptrace,      SYS_process_vm_readv, SYS_io_uring_setup, SYS_bpf,
    SYS_perf_event_open, SYS_userfaultfd, SYS_unshare,          SYS_mount,          SYS_process_vm_writev,
    SYS_keyctl,          SYS_add_key,     SYS_pidfd_getfd,
};

constexpr auto network_filter = [] {
    std::array<sock_filter, prologue.size() + 2 * std::size(closed) + 1> filter{};
    std::size_t end = 0;
    for (const auto& step : prologue) filter[end++] = step;
    for (const long call : closed) {
        filter[end++] = jump(BPF_JEQ, static_cast<std::uint32_t>(call), 0, 1);
        filter[end++] = answer(refused(EPERM));
    }
    filter[end++] = answer(allowed);
    return filter;
}();

}  // namespace

bool install(const sock_filter* filter, std::size_t length) noexcept {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    const sock_fprog program{static_cast<unsigned short>(length), const_cast<sock_filter*>(filter)};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

bool close_network() noexcept { return install(network_filter.data(), network_filter.size()); }

}  // namespace media
