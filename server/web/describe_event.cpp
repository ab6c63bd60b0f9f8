// Events.
#include "web/described.hpp"
#include "web/parts.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

/// "2026-11-26 18:00 – 2026-11-26 19:00 UTC", each readable by machines.
std::string times_of(const schema::JsonTree& event) {
    const auto at = [](std::string_view instant) {
        return "<time datetime=\"" + escaped(instant) + "\">" + escaped(instant.substr(0, 10)) + ' ' +
               escaped(instant.substr(std::min<std::size_t>(11, instant.size()), 5)) + "</time>";
    };
    return "<p dir=\"ltr\">" + at(event["startDate"].text) + " – " + at(event["endDate"].text) + " UTC</p>\n";
}

}  // namespace

Described describe_event(const Scene& scene) {
    const auto& community = scene["/communities/{community}"];
    const auto& event = scene["/events/{event}"];
    auto out = describe_inside(scene);
    out.title = event["title"].text;
    out.description = words_of(event["descriptionHtml"].text, most_description);
    out.address = address_of_community(community) + "/events/" + event["_id"].text;
    out.is_indexed = true;
    out.html = "<p>" + anchor(address_of_community(community), community["name"].text) + "</p>\n" +
               element("h1", out.title) + times_of(event) + prose(event["descriptionHtml"].text);
    auto thing = Thing::document("Event");
    thing.text("name", out.title).text("description", out.description).text("url", scene.whole(out.address));
    thing.text("startDate", event["startDate"].text).text("endDate", event["endDate"].text);
    thing.text("image", scene.whole(out.picture)).text("eventStatus", "https://schema.org/EventScheduled");
    thing.text("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
    thing.thing("location", Thing{"VirtualLocation"}.text("url", scene.whole(out.address)));
    thing.thing("organizer", community_thing(community, scene));
    out.json_ld = thing.take();
    return out;
}

}  // namespace web
