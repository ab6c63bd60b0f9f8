// What memberships answer.
#include "features/memberships/routes.hpp"

#include "features/memberships/memberships.hpp"

namespace memberships {

std::vector<http::Route> routes(Memberships& memberships) {
    using enum http::Who;
    constexpr http::Options admins{.permission = "admins of the community"};
    constexpr http::Options members{.runs = http::Runs::by_query, .permission = "members of the community"};
    return http::Routes{"memberships", memberships}
        .add("POST", "/communities/{community}/join", user, &Memberships::join, "Join a community, or ask to")
        .add("POST", "/communities/{community}/leave", user, &Memberships::leave,
             "Leave a community, or withdraw a request")
        .add("GET", "/communities/{community}/members", anyone, &Memberships::list, "Who is a member", members)
        .add("GET", "/communities/{community}/members/{user}", anyone, &Memberships::read, "One member",
             {.permission = members.permission})
        .add("PATCH", "/communities/{community}/members/{user}", user, &Memberships::change,
             "Approve, block, promote or demote a member", admins)
        .add("DELETE", "/communities/{community}/members/{user}", user, &Memberships::remove,
             "Reject a request, remove or unblock a member", admins)
        .add("GET", "/communities/{community}/invitations", user, &Memberships::invitations, "Invitation links", admins)
        .add("POST", "/communities/{community}/invitations", user, &Memberships::invite, "Make an invitation link",
             admins)
        .add("DELETE", "/invitations/{invitation}", user, &Memberships::revoke, "Revoke an invitation link", admins)
        .add("GET", "/invitations/{code}", anyone, &Memberships::invitation, "What an invitation link leads to")
        .take();
}

}  // namespace memberships
