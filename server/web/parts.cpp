// Parts: what several kinds of pages show.
#include "web/parts.hpp"

#include "web/described.hpp"
#include "web/writing.hpp"

namespace web {

std::string picture_of(const schema::JsonTree& card, const schema::JsonTree& member) {
    if (const auto& address = card["address"].text; !address.empty()) return address + "?tr=w-1280,f-jpg";
    return member.text;
}

std::string time_of(std::string_view instant) {
    return "<time datetime=\"" + escaped(instant) + "\">" + escaped(instant.substr(0, 10)) + "</time>";
}

std::string byline(const schema::JsonTree& person, std::string_view instant) {
    return "<p>" + anchor("/users/" + person["_id"].text, name_of_person(person)) + " · " + time_of(instant) + "</p>\n";
}

Thing person_thing(const schema::JsonTree& person, const Scene& scene) {
    Thing out{"Person"};
    out.text("name", name_of_person(person)).text("url", scene.whole("/users/" + person["_id"].text));
    return out.text("image", scene.whole(person["avatarCard"]["address"].text));
}

Thing community_thing(const schema::JsonTree& community, const Scene& scene) {
    Thing out{"Organization"};
    out.text("name", community["name"].text).text("url", scene.whole(address_of_community(community)));
    out.text("description", words_of(community["descriptionHtml"].text, most_description));
    return out.text("logo", scene.whole(picture_of(community["coverCard"], community["coverImage"])));
}

std::string list_item(std::string_view address, std::string_view title, std::string_view summary) {
    return "<li>" + anchor(address, title) + (summary.empty() ? "\n" : element("p", summary)) + "</li>\n";
}

std::string prose(std::string_view html) { return "<div dir=\"auto\">" + std::string{html} + "</div>\n"; }

std::string post_article(const schema::JsonTree& post, std::string_view address) {
    return "<article>\n<h2>" + anchor(address, post["title"].text) + "</h2>\n" +
           byline(post["authorCard"], post["createdAt"].text) + prose(post["contentHtml"].text) + "</article>\n";
}

}  // namespace web
