// Described: the head's lines, and the addresses of things.
#include "web/described.hpp"

#include "web/writing.hpp"

namespace web {
namespace {

void add_meta(std::string& out, std::string_view kind, std::string_view name, std::string_view content) {
    if (content.empty()) return;
    out.append("<meta ").append(kind).append("=\"").append(name).append("\" content=\"");
    out.append(escaped(content)).append("\">\n");
}

void add_link(std::string& out, std::string_view relation, std::string_view address) {
    out.append("<link rel=\"").append(relation).append("\" href=\"").append(escaped(address)).append("\">\n");
}

}  // namespace

std::string title_of(const Described& page, const Scene& scene) {
    return page.title.empty() ? scene.name() : page.title + " · " + scene.name();
}

std::string head_of(const Described& page, const Scene& scene) {
    std::string out;
    add_meta(out, "name", "description", page.description);
    if (!page.is_indexed) add_meta(out, "name", "robots", "noindex");
    if (page.address.empty()) return out;
    const auto address = scene.whole(page.address);
    add_link(out, "canonical", address);
    add_meta(out, "property", "og:type", page.kind);
    add_meta(out, "property", "og:site_name", scene.name());
    add_meta(out, "property", "og:title", page.title.empty() ? scene.name() : page.title);
    add_meta(out, "property", "og:description", page.description);
    add_meta(out, "property", "og:url", address);
    add_meta(out, "property", "og:image", scene.whole(page.picture));
    add_meta(out, "name", "twitter:card", page.picture.empty() ? "summary" : "summary_large_image");
    if (!page.feed.empty())
        out += "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + escaped(page.feed) + "\">\n";
    if (!page.json_ld.empty())
        out += "<script type=\"application/ld+json\">" + for_script(page.json_ld) + "</script>\n";
    return out;
}

std::string address_of_community(const schema::JsonTree& community) {
    const auto& slug = community["slug"];
    return "/c/" + (slug.empty() ? community["_id"].text : slug.text);
}

std::string address_of_course(const schema::JsonTree& course, const Scene& scene) {
    const auto end = "/courses/" + course["_id"].text;
    if (course["community"].empty()) return end;
    const auto community = scene.look("/communities/" + course["community"].text);
    return community.empty() ? end : address_of_community(community) + end;
}

std::string name_of_person(const schema::JsonTree& person) {
    return person["firstName"].text + ' ' + person["lastName"].text;
}

}  // namespace web
