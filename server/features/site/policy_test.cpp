// Who may set up a site.
#include "features/site/policy.hpp"

#include <gtest/gtest.h>

namespace site {
namespace {

TEST(Setup, NeedsThePrintedTokenWhereOthersCanReachIt) {
    EXPECT_TRUE(may_set_up({}, {}));
    EXPECT_TRUE(may_set_up({}, "anything"));
    EXPECT_FALSE(may_set_up("secret", {}));
    EXPECT_FALSE(may_set_up("secret", ""));
    EXPECT_FALSE(may_set_up("secret", "Secret"));
    EXPECT_TRUE(may_set_up("secret", "secret"));
}

TEST(SiteView, ShowsNoRegistrationBeforeSetup) {
    EXPECT_FALSE(view_of({}, true).isSetUp);
    EXPECT_FALSE(view_of({}, true).isRegistrationOpen);
    EXPECT_TRUE(view_of({}, true).needsSetupToken);
    const auto open = view_of(Site{.name = "School"}, true);
    EXPECT_TRUE(open.isSetUp && open.isRegistrationOpen);
    EXPECT_FALSE(open.needsSetupToken);
}

}  // namespace
}  // namespace site
