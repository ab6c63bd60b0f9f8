// Who may set up a site.
#include "features/site/policy.hpp"

#include "base/encoding.hpp"

namespace site {

bool may_set_up(const std::optional<std::string>& expected, const std::optional<std::string>& given) {
    if (!expected) return true;
    return given && base::equal_in_constant_time(*expected, *given);
}

SiteView view_of(const std::optional<Site>& site, bool needs_token, std::size_t shortest_password) {
    const auto shortest = static_cast<std::int64_t>(shortest_password);
    if (!site) return {.name = "Lyceum", .needsSetupToken = needs_token, .minPasswordLength = shortest};
    return {.name = site->name,
            .accentColor = site->accentColor,
            .isSetUp = true,
            .isRegistrationOpen = site->allowRegistration,
            .minPasswordLength = shortest};
}

}  // namespace site
