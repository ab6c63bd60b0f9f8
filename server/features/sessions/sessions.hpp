#pragma once
// Sessions: logging in and out, and the list of where one is logged in.
#include "auth/caller.hpp"
#include "features/sessions/session.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace sessions {

class Credentials;

/// How a session's token travels: in a cookie, or in the answer's body for scripts.
enum class Transport { cookie, bearer };

struct LogIn {
    std::string email;
    std::string password;
    Transport transport = Transport::cookie;
};

/// A session that has just begun. The token is not kept anywhere.
struct Started {
    users::User user;
    SessionId session;
    std::string token;
    std::optional<files::PictureCard> avatarCard{};
};

/// The answer to who has logged in.
struct SignedIn {
    users::Account user;
    std::optional<std::string> token;  ///< only for bearer
};

struct SessionCard {
    Session session;
    bool isCurrent = false;
};

class Sessions {
public:
    Sessions(store::Documents& documents, Credentials& credentials)
        : documents_{documents}, credentials_{credentials} {}

    /// Hashes. A session that the caller came with ends: nobody can plant one.
    /// `device`: the cookie by which a device is known again.
    Started log_in(const auth::Caller&, const LogIn&, std::string_view device = {});
    /// A session for somebody who is known to be this user. Inside a transaction.
    Started begin(store::Documents&, const auth::Caller&, users::User);
    void log_out(const auth::Caller&);
    schema::Listing<SessionCard> list(const auth::Caller&, const schema::Paging&);
    void end(const auth::Caller&, SessionId);

private:
    store::Documents& documents_;
    Credentials& credentials_;
};

/// Ends all sessions and API tokens of a user, except perhaps one session: raises the epoch, which counts at once, and
/// removes them. Inside a transaction.
void end_all(store::Documents&, UserId, SessionId except = {});

}  // namespace sessions

namespace schema {

template <>
inline constexpr auto fields<sessions::LogIn> = std::array{
    field<&sessions::LogIn::email>(
        {.required = true, .max = 254, .format = Format::line, .example = "ada@example.org"}),
    field<&sessions::LogIn::password>({.required = true, .max = 1'024, .access = Access::write_only}),
    field<&sessions::LogIn::transport>({.about = "cookie: an HttpOnly cookie; bearer: the token in the answer"}),
};
template <>
inline constexpr auto fields<sessions::SignedIn> = std::array{
    field<&sessions::SignedIn::user>({.access = Access::server}),
    field<&sessions::SignedIn::token>({.access = Access::server}),
};
template <>
inline constexpr auto fields<sessions::SessionCard> = std::array{
    field<&sessions::SessionCard::session>({.access = Access::server, .flatten = true}),
    field<&sessions::SessionCard::isCurrent>({.access = Access::server, .about = "The session that asks"}),
};

}  // namespace schema
