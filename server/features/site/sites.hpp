#pragma once
// Sites: setting the installation up, once, and its settings.
#include <atomic>

#include "auth/caller.hpp"
#include "features/site/policy.hpp"
#include "features/users/account.hpp"
#include "schema/input.hpp"

namespace sessions {
class Sessions;
}
namespace store {
class Documents;
}

namespace site {

struct Setup {
    std::string siteName;
    std::string email;
    std::string password;
    std::string firstName;
    std::string lastName;
    std::optional<std::string> setupToken;
    sessions::Transport transport = sessions::Transport::cookie;
};

class Sites {
public:
    /// `setup_token`: what set-up asks for; none when the server listens on this machine only.
    Sites(store::Documents& documents, sessions::Sessions& sessions, std::optional<std::string> setup_token,
          std::size_t shortest_password)
        : documents_{documents},
          sessions_{sessions},
          setup_token_{std::move(setup_token)},
          shortest_password_{shortest_password} {}

    SiteView get();
    /// For Hooks::is_set_up: reads the store until it is.
    bool is_set_up();
    /// Hashes. The first account owns the site. Failure conflict when it was done before.
    sessions::Started set_up(const auth::Caller&, const Setup&);
    SiteView change(const auth::Caller&, const schema::Patch<Site>&);
    /// For the command line. An owner with this password; an account with this address becomes one and gets the
    /// password. Sets the site up if that was not done.
    users::User create_owner(const std::string& email, const std::string& password, const std::string& first_name,
                             const std::string& last_name);

private:
    store::Documents& documents_;
    sessions::Sessions& sessions_;
    std::optional<std::string> setup_token_;
    std::size_t shortest_password_;
    std::atomic<bool> is_set_up_ = false;
};

}  // namespace site

namespace schema {

template <>
inline constexpr auto fields<site::Setup> = std::array{
    field<&site::Setup::siteName>(users::rules_of<&site::Site::name>()),
    field<&site::Setup::email>(users::rules_of<&users::User::email>()),
    field<&site::Setup::password>(users::password_rules),
    field<&site::Setup::firstName>(users::rules_of<&users::User::firstName>()),
    field<&site::Setup::lastName>(users::rules_of<&users::User::lastName>()),
    field<&site::Setup::setupToken>(
        {.max = 100, .access = Access::write_only, .about = "What the server printed at start"}),
    field<&site::Setup::transport>({.about = "cookie: an HttpOnly cookie; bearer: the token in the answer"}),
};

}  // namespace schema
