#pragma once
// The installation itself: its name and its settings. Collection site, with one document.
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace site {

struct Site {
    base::Id<"site"> _id;
    std::string name;
    std::optional<std::string> accentColor;
    bool allowRegistration = true;
    base::Instant setUpAt{};
    base::Instant updatedAt{};
};

/// The one document's.
inline base::Id<"site"> site_id() { return {base::ObjectId::derived("site")}; }

/// What everybody may know.
struct SiteView {
    std::string name;
    std::optional<std::string> accentColor;
    bool isSetUp = false;
    bool isRegistrationOpen = false;
    bool needsSetupToken = false;
    std::int64_t minPasswordLength = 0;  ///< characters
};

}  // namespace site

namespace schema {

template <>
inline constexpr auto fields<site::Site> = std::array{
    field<&site::Site::_id>({.access = Access::server}),
    field<&site::Site::name>({.required = true, .max = 100, .format = Format::line, .example = "Lovelace School"}),
    field<&site::Site::accentColor>({.format = Format::color, .example = "#3366cc"}),
    field<&site::Site::allowRegistration>({.about = "Whether visitors may register"}),
    field<&site::Site::setUpAt>({.access = Access::server}),
    field<&site::Site::updatedAt>({.access = Access::server}),
};
template <>
inline constexpr auto fields<site::SiteView> = std::array{
    field<&site::SiteView::name>({.access = Access::server}),
    field<&site::SiteView::accentColor>({.access = Access::server}),
    field<&site::SiteView::isSetUp>({.access = Access::server}),
    field<&site::SiteView::isRegistrationOpen>({.access = Access::server}),
    field<&site::SiteView::needsSetupToken>({.access = Access::server}),
    field<&site::SiteView::minPasswordLength>({.access = Access::server, .about = "Characters of a new password"}),
};
template <>
inline constexpr Collection collection<site::Site>{.name = "site", .table = &table_of<site::Site>};

}  // namespace schema
