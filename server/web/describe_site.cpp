// The site itself: its home and directory, its catalogue, a person's profile, and pages that say nothing.
#include "web/described.hpp"
#include "web/parts.hpp"
#include "web/writing.hpp"

namespace web {

Described describe_nothing(const Scene&) { return {.is_indexed = false}; }

Described describe_home(const Scene& scene) {
    Described out{.address = "/"};
    std::string list;
    for (const auto& community : scene["/communities"]["data"].items)
        list += list_item(address_of_community(community), community["name"].text, community["summary"].text);
    out.html = element("h1", scene.name()) + "<ul>\n" + list + "</ul>\n" + "<p><a href=\"/courses\">/courses</a></p>\n";
    auto thing = Thing::document("WebSite");
    out.json_ld = thing.text("name", scene.name()).text("url", scene.url()).take();
    return out;
}

Described describe_catalogue(const Scene& scene) {
    Described out{.address = "/courses"};
    std::string list;
    http::JsonArray elements;
    int position = 0;
    for (const auto& course : scene["/courses"]["data"].items) {
        const auto address = "/courses/" + course["_id"].text;
        list += list_item(address, course["title"].text, course["summary"].text);
        Thing element{"ListItem"};
        element.raw("position", std::to_string(++position)).text("url", scene.whole(address));
        elements.raw(element.take());
    }
    out.html = element("h1", scene.name()) + "<ul>\n" + list + "</ul>\n";
    out.json_ld = Thing::document("ItemList").raw("itemListElement", elements.take()).take();
    return out;
}

Described describe_person(const Scene& scene) {
    const auto& person = scene["/users/{user}"];
    Described out;
    out.title = name_of_person(person);
    out.description = words_of(escaped(person["bio"].text), most_description);
    out.address = "/users/" + person["_id"].text;
    out.picture = person["avatarCard"]["address"].text;
    out.kind = "profile";
    out.is_indexed = false;  // people are found by who knows them, not by search engines
    out.html = element("h1", out.title) + element("p", person["bio"].text);
    auto thing = Thing::document("ProfilePage");
    thing.thing("mainEntity", person_thing(person, scene).text("description", out.description));
    out.json_ld = thing.take();
    return out;
}

}  // namespace web
