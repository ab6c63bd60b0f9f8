#pragma once
// Communities: the directory, making one, its settings, its end.
#include "features/communities/community.hpp"
#include "features/memberships/standing.hpp"
#include "features/removal.hpp"
#include "schema/input.hpp"

namespace communities {

enum class Can { join, leave, post, edit, remove, invite, approve };

/// How the viewer stands to a community.
struct CommunityViewer {
    std::optional<memberships::Status> status;  ///< not given: no member
    std::optional<Role> role;
    std::vector<Can> can;
};

struct CommunityView {
    Community community;
    std::optional<std::string> descriptionHtml;  ///< not in lists
    CommunityViewer viewer;
};

enum class Sort { members, newest };
struct DirectoryFilter {
    std::optional<std::string> search;
    std::optional<Type> type;
    Sort sort = Sort::members;
};

/// The viewer's rights, from the policies.
CommunityViewer viewer_of(const memberships::Place&);

class Communities {
public:
    Communities(store::Documents& documents, Remove remove) : documents_{documents}, remove_{std::move(remove)} {}

    /// Public communities; with type=private those private ones that the caller belongs to.
    schema::Listing<CommunityView> list(const auth::Caller&, const schema::Query<DirectoryFilter>&,
                                        const schema::Paging&);
    /// The caller becomes its first admin.
    schema::Created<CommunityView> create(const auth::Caller&, const schema::Draft<Community>&);
    CommunityView read(const auth::Caller&, CommunityId);
    CommunityView edit(const auth::Caller&, CommunityId, const schema::Patch<Community>&);
    /// With everything in it but its courses, which stay with their creators.
    void remove(const auth::Caller&, CommunityId);
    /// The caller's communities, newest membership first.
    schema::Listing<CommunityView> mine(const auth::Caller&, const schema::Paging&);
    /// The community of that slug; none when there is none.
    CommunityId resolve(const std::string& slug);

private:
    std::string free_slug(const std::string& wanted);
    schema::Listing<CommunityView> views(const auth::Caller&, std::vector<Community>, std::optional<std::string> next);

    store::Documents& documents_;
    Remove remove_;
};

}  // namespace communities

namespace schema {

template <>
inline constexpr auto fields<communities::CommunityViewer> = std::array{
    field<&communities::CommunityViewer::status>(),
    field<&communities::CommunityViewer::role>(),
    field<&communities::CommunityViewer::can>(),
};
template <>
inline constexpr auto fields<communities::CommunityView> = std::array{
    field<&communities::CommunityView::community>({.flatten = true}),
    field<&communities::CommunityView::descriptionHtml>({.about = "The description as safe HTML"}),
    field<&communities::CommunityView::viewer>(),
};
template <>
inline constexpr auto fields<communities::DirectoryFilter> = std::array{
    field<&communities::DirectoryFilter::search>({.max = 100}),
    field<&communities::DirectoryFilter::type>(),
    field<&communities::DirectoryFilter::sort>(),
};

}  // namespace schema
