// What the site answers.
#include "features/site/routes.hpp"

#include "features/sessions/answer.hpp"
#include "features/site/sites.hpp"

namespace site {
namespace {

http::WithHeaders<sessions::SignedIn, 201> set_up(Door& door, const auth::Caller& caller,
                                                  const schema::Draft<Setup>& draft) {
    auto answer = sessions::answer(door.sites.set_up(caller, draft.value), draft.value.transport, door.secure);
    auto response = http::Response::json(std::move(answer.body));
    for (auto& cookie : answer.cookies) response.headers.emplace_back("Set-Cookie", std::move(cookie));
    return {std::move(response)};
}

}  // namespace

std::vector<http::Route> routes(Door& door) {
    using enum http::Who;
    auto all = http::Routes{"site", door}
                   .add("POST", "/setup", anyone, &set_up, "Set the site up, once",
                        {.runs = http::Runs::hashing, .limit = auth::Limit::login, .before_setup = true})
                   .take();
    auto more = http::Routes{"site", door.sites}
                    .add("GET", "/site", anyone, &Sites::get, "The site's name, and whether it is set up",
                         {.before_setup = true})
                    .add("PATCH", "/site", owner, &Sites::change, "Change the site's settings")
                    .take();
    for (auto& route : more) all.push_back(std::move(route));
    return all;
}

}  // namespace site
