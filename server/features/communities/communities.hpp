#pragma once
// Communities: the directory, making one, its settings, its end.
#include "features/communities/card.hpp"
#include "features/removal.hpp"
#include "schema/input.hpp"

namespace communities {

struct CommunityView {
    Community community;
    std::string descriptionHtml;
    std::optional<files::PictureCard> coverCard;  ///< of one that was uploaded here
    CommunityViewer viewer;
};

enum class Sort { members, newest };
struct DirectoryFilter {
    std::optional<std::string> search;
    std::optional<Type> type;
    std::optional<Sort> sort;
};

enum class Belonging { active, pending };
struct OwnFilter {
    Belonging status = Belonging::active;
};

/// Who takes a community over.
struct Transfer {
    UserId user;
};

class Communities {
public:
    Communities(store::Documents& documents, Remove remove) : documents_{documents}, remove_{std::move(remove)} {}

    /// Public communities; with type=private those private ones that the caller belongs to. A search without a type
    /// finds both, one's own private ones first. The site's owner sees all.
    schema::Listing<CommunityCard> list(const auth::Caller&, const schema::Query<DirectoryFilter>&,
                                        const schema::Paging&);
    /// The communities that the caller is a member of, or has asked to join; newest first.
    schema::Listing<CommunityCard> mine(const auth::Caller&, const schema::Query<OwnFilter>&, const schema::Paging&);
    /// The caller becomes its first admin.
    schema::Created<CommunityView> create(const auth::Caller&, const schema::Draft<Community>&);
    CommunityView read(const auth::Caller&, CommunityId);
    CommunityView edit(const auth::Caller&, CommunityId, const schema::Patch<Community>&);
    /// Makes an active member its creator, and an admin. Who gives it away stays an admin.
    CommunityView transfer(const auth::Caller&, CommunityId, const schema::Draft<Transfer>&);
    /// With everything in it but its courses, which stay with their creators.
    void remove(const auth::Caller&, CommunityId);
    /// The community of that slug; none when there is none.
    CommunityId resolve(const std::string& slug);

private:
    std::string free_slug(const std::string& wanted);
    schema::Listing<CommunityCard> find(const auth::Caller&, const DirectoryFilter&, const schema::Paging&);
    schema::Listing<CommunityCard> own_private(const auth::Caller&, const schema::Paging&);
    schema::Listing<CommunityCard> cards(const auth::Caller&, std::vector<Community>, std::optional<std::string> next);

    store::Documents& documents_;
    Remove remove_;
};

}  // namespace communities

namespace schema {

template <>
inline constexpr auto fields<communities::CommunityView> = std::array{
    field<&communities::CommunityView::community>({.flatten = true}),
    field<&communities::CommunityView::descriptionHtml>({.about = "The description as safe HTML"}),
    field<&communities::CommunityView::coverCard>(),
    field<&communities::CommunityView::viewer>(),
};
template <>
inline constexpr auto fields<communities::DirectoryFilter> = std::array{
    field<&communities::DirectoryFilter::search>({.max = 100, .about = "Words of the name or the description"}),
    field<&communities::DirectoryFilter::type>({.about = "private: those that I belong to"}),
    field<&communities::DirectoryFilter::sort>(
        {.about = "members (the default) or newest. A search and my private communities come newest first: there "
                  "sort=members is refused. A search finds my private communities before the public ones"}),
};
template <>
inline constexpr auto fields<communities::OwnFilter> = std::array{
    field<&communities::OwnFilter::status>({.about = "pending: those that I have asked to let me in"}),
};
template <>
inline constexpr auto fields<communities::Transfer> = std::array{
    field<&communities::Transfer::user>({.required = true, .about = "An active member"}),
};

}  // namespace schema
