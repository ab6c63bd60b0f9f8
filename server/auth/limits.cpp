// Rate limits: the table of all of them, and GCRA (ITU-T I.371) over a bounded number of keys.
#include "auth/limits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <unordered_map>

#include <arpa/inet.h>

#include "base/random.hpp"

namespace auth {
namespace {

using Clock = std::chrono::steady_clock;
using System = std::chrono::system_clock;
using std::chrono::nanoseconds;

/// How many in how many seconds, for one account and for one address (a school or an office may share one).
struct Quota {
    std::string_view name;
    int window_s, of_account, of_address;
};

constexpr Quota quota_of(Limit limit) {
    switch (limit) {
        case Limit::login: return {"login", 15 * 60, 10, 50};
        // Four classes of thirty behind one address; what a script could register here, hashing alone makes slow.
        case Limit::registration: return {"registration", 60 * 60, 120, 120};
        case Limit::mail: return {"mail", 60 * 60, 5, 20};
        case Limit::create: return {"create", 60 * 60, 30, 30};
        case Limit::search: return {"search", 60, 120, 240};
        case Limit::write: return {"write", 60, 300, 600};
        case Limit::read: return {"read", 60, 1'200, 2'400};
        case Limit::by_method:
        case Limit::none: break;
    }
    return {"none", 1, 1'000'000, 1'000'000};
}

constexpr std::string_view address_mark = "a ", account_mark = "u ";
int quota_for(const Quota& rule, std::string_view key) {
    return key.starts_with(address_mark) ? rule.of_address : rule.of_account;
}
/// How long one of them is counted.
nanoseconds step_of(const Quota& rule, int quota) { return nanoseconds{std::chrono::seconds{rule.window_s}} / quota; }

constexpr std::size_t shards = 16, most_keys = 8'192;  // keys of one shard: 16 x 8,192 x about 40 bytes = 5 MB at most

std::uint64_t key_hash(Limit limit, std::string_view key) {
    // Seeded, so that nobody can choose keys that fall together.
    static const std::uint64_t seed = [] {
        unsigned char bytes[8];
        base::fill_random(bytes);
        std::uint64_t value;
        std::memcpy(&value, bytes, sizeof value);
        return value;
    }();
    std::uint64_t hash = seed ^ static_cast<std::uint64_t>(limit) * 0x9e3779b97f4a7c15;
    for (const unsigned char c : key) hash = (hash ^ c) * 0x100000001b3, hash ^= hash >> 29;
    return (hash ^ hash >> 32) * 0xd6e8feb86659fd93;
}

/// For each key the theoretical arrival time: when its quota is whole again.
struct Shard {
    std::mutex mutex;
    std::unordered_map<std::uint64_t, std::int64_t> whole_at;

    void make_room(std::int64_t now) {
        if (whole_at.size() < most_keys) return;
        std::erase_if(whole_at, [now](const auto& entry) { return entry.second <= now; });
        // Under a flood of keys that all count, some are forgotten: they get their quota back, memory stays bounded.
        while (whole_at.size() > most_keys - most_keys / 8) whole_at.erase(whole_at.begin());
    }
};

int seconds_up(std::int64_t ns) { return static_cast<int>((ns + 999'999'999) / 1'000'000'000); }

}  // namespace

struct Limits::Table {
    std::array<Shard, shards> shard;
    Shard& of(std::uint64_t hash) { return shard[hash >> 60]; }
};

Limits::Limits(bool enabled) : table_{std::make_unique<Table>()}, enabled_{enabled} {}
Limits::~Limits() = default;

Left Limits::take_together(std::string_view key) {
    const auto rule = quota_of(Limit::login);
    const int quota = quota_for(rule, key);
    const auto now = System::now();
    const std::chrono::nanoseconds window = std::chrono::seconds{rule.window_s};
    const std::chrono::nanoseconds step = step_of(rule, quota);
    System::time_point next;
    logins_->exchange(std::string{key}, [&](System::time_point whole_at) {
        next = std::max(whole_at, now) + std::chrono::duration_cast<System::duration>(step);
        return next - now > window ? whole_at : next;
    });
    const auto until_whole = std::chrono::duration_cast<nanoseconds>(next - now);
    if (until_whole > window)
        return {rule.name, quota, rule.window_s, -1, std::max(1, seconds_up((until_whole - window).count()))};
    return {rule.name, quota, rule.window_s, static_cast<int>((window - until_whole) / step),
            seconds_up(until_whole.count())};
}

Left Limits::take(Limit limit, std::string_view key, Clock::time_point at) {
    const auto rule = quota_of(limit);
    const int quota = quota_for(rule, key);
    if (!enabled_ || limit == Limit::none) return {rule.name, quota, rule.window_s, quota, 0};
    if (limit == Limit::login && logins_) return take_together(key);
    const std::int64_t window = rule.window_s * std::int64_t{1'000'000'000}, step = step_of(rule, quota).count();
    const auto now = std::chrono::duration_cast<nanoseconds>(at.time_since_epoch()).count();
    const auto hash = key_hash(limit, key);
    auto& shard = table_->of(hash);
    const std::lock_guard lock{shard.mutex};
    shard.make_room(now);
    auto& whole_at = shard.whole_at.try_emplace(hash, now).first->second;
    const auto next = std::max(whole_at, now) + step;
    if (next - now > window) return {rule.name, quota, rule.window_s, -1, std::max(1, seconds_up(next - now - window))};
    whole_at = next;
    return {rule.name, quota, rule.window_s, static_cast<int>((window - (next - now)) / step), seconds_up(next - now)};
}

void Limits::give_back(Limit limit, std::string_view key) {
    const auto rule = quota_of(limit);
    const auto step = step_of(rule, quota_for(rule, key));
    if (enabled_ && limit == Limit::login && logins_) {
        logins_->exchange(std::string{key}, [&](System::time_point whole_at) {
            return whole_at - std::chrono::duration_cast<System::duration>(step);
        });
        return;
    }
    const auto hash = key_hash(limit, key);
    auto& shard = table_->of(hash);
    const std::lock_guard lock{shard.mutex};
    if (const auto found = shard.whole_at.find(hash); found != shard.whole_at.end()) found->second -= step.count();
}

void Limits::forget(Limit limit, std::string_view key) {
    if (limit == Limit::login && logins_) return logins_->forget(std::string{key});
    const auto hash = key_hash(limit, key);
    auto& shard = table_->of(hash);
    const std::lock_guard lock{shard.mutex};
    shard.whole_at.erase(hash);
}

std::string address_key(std::string_view address) {
    in6_addr network{};
    const std::string text{address};
    if (inet_pton(AF_INET6, text.c_str(), &network) == 1 && !IN6_IS_ADDR_V4MAPPED(&network)) {
        std::memset(network.s6_addr + 8, 0, 8);
        char shortened[INET6_ADDRSTRLEN];
        return std::string{address_mark} + inet_ntop(AF_INET6, &network, shortened, sizeof shortened);
    }
    return std::string{address_mark}.append(address);
}

std::string account_key(std::string_view account) { return std::string{account_mark}.append(account); }

}  // namespace auth
