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
    EXPECT_FALSE(view_of({}, true, 10).isSetUp);
    EXPECT_FALSE(view_of({}, true, 10).isRegistrationOpen);
    EXPECT_TRUE(view_of({}, true, 10).needsSetupToken);
    const auto open = view_of(Site{.name = "School"}, true, 12);
    EXPECT_TRUE(open.isSetUp && open.isRegistrationOpen);
    EXPECT_FALSE(open.needsSetupToken);
    EXPECT_EQ(open.minPasswordLength, 12);
}

}  // namespace
}  // namespace site
