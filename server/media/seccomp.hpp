#pragma once
// Filters of system calls (seccomp(2)): one instruction a call, and what becomes of all others. Written by hand, since
// the one between fork and exec may allocate nothing.
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

namespace media {

#if defined(__x86_64__)
inline constexpr std::uint32_t this_machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
inline constexpr std::uint32_t this_machine = AUDIT_ARCH_AARCH64;
#else
#error "seccomp.hpp: name this machine's AUDIT_ARCH"
#endif

inline constexpr std::uint32_t allowed = SECCOMP_RET_ALLOW;
/// The call fails with this error; the program goes on.
constexpr std::uint32_t refused(int error) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error); }

constexpr sock_filter load(std::size_t offset) {
    return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
}
constexpr sock_filter answer(std::uint32_t what) { return {BPF_RET | BPF_K, 0, 0, what}; }
constexpr sock_filter jump(std::uint16_t test, std::uint32_t value, std::uint8_t if_true, std::uint8_t if_false) {
    return {static_cast<std::uint16_t>(BPF_JMP | test | BPF_K), if_true, if_false, value};
}

/// What every filter begins with: another machine's numbers (and x86's x32 ones) end the program; the number is loaded.
inline constexpr std::array prologue{
    load(offsetof(seccomp_data, arch)), jump(BPF_JEQ, this_machine, 1, 0), answer(SECCOMP_RET_KILL_PROCESS),
    load(offsetof(seccomp_data, nr)),   jump(BPF_JGE, 0x4000'0000, 0, 1),  answer(SECCOMP_RET_KILL_PROCESS),
};

/// Holds for all threads of the program, and for whatever it becomes, until they end. False: not possible here.
/// Async-signal-safe.
bool install(const sock_filter* filter, std::size_t length) noexcept;

/// For programs of others, before exec: no sockets, no way out of the process group, none of the kernel's seldom-used
/// corners. Async-signal-safe. False: not possible here.
bool close_network() noexcept;

}  // namespace media
