// What communities answer.
#include "features/communities/routes.hpp"

#include "features/communities/communities.hpp"

namespace communities {

std::vector<http::Route> routes(Communities& communities) {
    using enum http::Who;
    return http::Routes{"communities", communities}
        .add("GET", "/communities", anyone, &Communities::list, "The directory of communities",
             {.runs = http::Runs::by_query})
        .add("POST", "/communities", user, &Communities::create, "Make a community",
             {.limit = auth::Limit::create, .permission = "creators"})
        .add("GET", "/communities/{community}", anyone, &Communities::read, "One community, by id or slug")
        .add("PATCH", "/communities/{community}", user, &Communities::edit, "Change a community's settings",
             {.permission = "admins of the community"})
        .add("PUT", "/communities/{community}/creator", user, &Communities::transfer, "Hand a community over",
             {.permission = "its creator"})
        .add("DELETE", "/communities/{community}", user, &Communities::remove,
             "Delete a community with everything in it", {.permission = "admins of the community"})
        .add("GET", "/users/me/communities", user, &Communities::mine, "My communities")
        .take();
}

}  // namespace communities
