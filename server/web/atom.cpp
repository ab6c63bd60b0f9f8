// The Atom feed of a public community (RFC 4287): its newest posts, for everybody.
#include "web/described.hpp"
#include "web/site_files.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

using schema::JsonTree;

std::string tag(std::string_view name, std::string_view text, std::string_view attributes = {}) {
    std::string out{"<"};
    out.append(name).append(attributes).append(">").append(xml_escaped(text));
    return out.append("</").append(name).append(">\n");
}

std::string link_tag(std::string_view relation, std::string_view address) {
    return "<link rel=\"" + std::string{relation} + "\" href=\"" + xml_escaped(address) + "\"/>\n";
}

std::string last_change(const JsonTree& post) {
    return post["editedAt"].empty() ? post["createdAt"].text : post["editedAt"].text;
}

std::string entry(const JsonTree& post, const std::string& page) {
    return "<entry>\n" + tag("id", page) + tag("title", post["title"].text) + link_tag("alternate", page) +
           tag("published", post["createdAt"].text) + tag("updated", last_change(post)) + "<author>" +
           tag("name", name_of_person(post["authorCard"])) + "</author>\n" +
           tag("content", post["contentHtml"].text, " type=\"html\"") + "</entry>\n";
}

}  // namespace

http::Response atom_feed(http::Request& request, const http::Inside& inside, const std::string& url) {
    Scene scene{request, inside, "/c/{community}/feed.atom", url};
    const bool is_there = scene.add("/communities/{community}") && scene.add("/communities/{community}/posts");
    base::require(is_there, base::Fault::not_found, "There is no such community.");
    const auto& community = scene["/communities/{community}"];
    const auto& posts = scene["/communities/{community}/posts"]["data"].items;
    const auto here = url + address_of_community(community);
    std::string updated = community["updatedAt"].text, entries;
    for (const auto& post : posts) {
        updated = std::max(updated, last_change(post));
        entries += entry(post, here + "/p/" + post["_id"].text);
    }
    http::Response out{.type = "application/atom+xml; charset=utf-8"};
    out.headers.emplace_back("Cache-Control", "public, max-age=300");
    out.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"" +
               xml_escaped(url) + "/\">\n" + tag("id", here) + tag("title", community["name"].text) +
               link_tag("self", here + "/feed.atom") + link_tag("alternate", here) + tag("updated", updated) + entries +
               "</feed>\n";
    return out;
}

}  // namespace web
