// Who may set up a site.
#include "features/site/policy.hpp"

#include "base/encoding.hpp"

namespace site {

bool may_set_up(const std::optional<std::string>& expected, const std::optional<std::string>& given) {
    if (!expected) return true;
    return given && base::equal_in_constant_time(*expected, *given);
}

SiteView view_of(const std::optional<Site>& site, bool needs_token) {
    if (!site) return {.name = "Lyceum", .needsSetupToken = needs_token};
    return {.name = site->name,
            .accentColor = site->accentColor,
            .isSetUp = true,
            .isRegistrationOpen = site->allowRegistration};
}

}  // namespace site
