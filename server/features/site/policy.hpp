#pragma once
// Who may set up a site. Pure functions.
#include <optional>
#include <string>

#include "features/site/site.hpp"

namespace site {

/// `expected`: what the server printed at start; none: it listens on this machine only, so whoever is there may.
bool may_set_up(const std::optional<std::string>& expected, const std::optional<std::string>& given);

/// What everybody may know; `none`: not set up yet.
SiteView view_of(const std::optional<Site>&, bool needs_token, std::size_t shortest_password);

}  // namespace site
