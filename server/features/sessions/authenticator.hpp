#pragma once
// Authenticator: from a cookie or a bearer token to the caller.
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "auth/caller.hpp"
#include "base/kept.hpp"
#include "features/sessions/session.hpp"

namespace store {
class Documents;
}

namespace sessions {

/// What a request carries. With an Authorization header its cookie does not count.
struct Presented {
    std::string_view cookie{};  ///< the session cookie's value
    bool has_authorization = false;
    std::string_view bearer{};   ///< a session's token or an API token
    std::string_view address{};  ///< for the session list
};

inline constexpr std::size_t most_known = 16'384;  ///< sessions that are kept in memory: at most 16 MB

class Authenticator {
public:
    explicit Authenticator(store::Documents& documents) : documents_{documents} {}

    /// At most a few point reads and no write; none at all while neither session nor user has changed. An unknown
    /// cookie makes a visitor; an Authorization header that names nobody is Failure unauthenticated.
    auth::Caller authenticate(const Presented&);
    /// Writes down who was seen since the last time. The work of a job, every minute.
    void write_seen();

private:
    /// A session and whose it is, without what only others want to know of them.
    struct Known {
        Session session;
        users::User user;
    };
    struct Seen {
        base::Instant at;
        std::string address;
        bool is_token;
    };

    std::shared_ptr<const Known> known(std::string_view token);
    auth::Caller by_session(std::string_view text, const Presented&);
    auth::Caller by_api_token(std::string_view text, const Presented&);
    void note(base::ObjectId id, bool is_token, std::string_view address, base::Instant now);

    store::Documents& documents_;
    base::Kept<Known> known_{most_known};
    std::mutex mutex_;
    std::unordered_map<base::ObjectId, Seen> seen_;  ///< at most one a session and hour
};

}  // namespace sessions
