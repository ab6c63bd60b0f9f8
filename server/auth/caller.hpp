#pragma once
// Caller: who makes a request, as the session or token says. Knows no collection beyond the ids.
#include <string>

#include "base/failure.hpp"
#include "base/id.hpp"

namespace auth {

struct Caller {
    base::Id<"users"> user{};                 ///< none: a visitor
    bool creator = false;                     ///< users.role is creator
    bool owner = false;                       ///< owns the site: sees and moderates all
    base::Id<"sessions"> session{};           ///< none: a visitor or an API token
    bool by_token = false;                    ///< signed in by an API token
    bool may_write = true, may_admin = true;  ///< narrowed by a token's scopes
    std::string address{};                    ///< the client's, for limits and the session list
    std::string agent{};                      ///< the User-Agent

    bool signed_in() const { return bool(user); }
};

}  // namespace auth
