#pragma once
// Rate limits: how often one account or one address may do what. All of them stand in limits.cpp.
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace auth {

enum class Limit {
    by_method,  ///< GET: read; everything else: write
    none,       ///< health checks
    read,
    write,
    search,
    login,  ///< tries of one account, and of one address
    registration,
    mail,    ///< anything that sends a message to somebody
    create,  ///< communities and courses
};

/// What is left of a limit, for the RateLimit headers.
struct Left {
    std::string_view name;
    int quota, window_s;
    int remaining;  ///< negative: refused
    int reset_s;    ///< until one more is allowed
};

/// The keys of limits. Of an IPv6 address the network counts (/64): one subscriber has all of it.
std::string address_key(std::string_view address);
std::string account_key(std::string_view account);

/// Where several processes count the tries of one account together: for a key the time when its quota is whole again.
class SharedTries {
public:
    virtual ~SharedTries() = default;
    /// In one transaction: `change` gets the time that is kept (the beginning of all time when none is) and returns the
    /// one to keep. What it got.
    virtual std::chrono::system_clock::time_point exchange(
        const std::string& key,
        const std::function<std::chrono::system_clock::time_point(std::chrono::system_clock::time_point)>& change) = 0;
    virtual void forget(const std::string& key) = 0;
};

/// Counts by limit and key (GCRA). Safe from every thread; holds a bounded number of keys.
class Limits {
public:
    explicit Limits(bool enabled = true);
    /// From now on logins are counted there; before anybody counts. It must outlive this. Every other limit is about
    /// what one process can bear, and stays in it.
    void share_logins(SharedTries& tries) { logins_ = &tries; }
    ~Limits();
    /// Counts one; `remaining` is negative when it was one too many.
    Left take(Limit limit, std::string_view key,
              std::chrono::steady_clock::time_point at = std::chrono::steady_clock::now());
    /// Gives one back: a login that was right does not count.
    void give_back(Limit limit, std::string_view key);
    /// Gives all back: somebody has proved who they are in another way.
    void forget(Limit limit, std::string_view key);

private:
    struct Table;
    Left take_together(std::string_view key);
    std::unique_ptr<Table> table_;
    SharedTries* logins_ = nullptr;
    bool enabled_;
};

}  // namespace auth
