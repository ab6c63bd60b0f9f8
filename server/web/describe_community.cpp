// Communities: their feed, what they are about, their posts.
#include "web/described.hpp"
#include "web/parts.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

using schema::JsonTree;

const JsonTree& community_of(const Scene& scene) { return scene["/communities/{community}"]; }

/// What all pages of a community say.
Described within(const Scene& scene) {
    const auto& community = community_of(scene);
    Described out;
    out.title = community["name"].text;
    out.description = words_of(community["descriptionHtml"].text, most_description);
    out.picture = picture_of(community["coverCard"], community["coverImage"]);
    if (community["type"].text == "public") out.feed = address_of_community(community) + "/feed.atom";
    out.is_indexed = false;
    return out;
}

std::string breadcrumb(const JsonTree& community) {
    return "<p>" + anchor(address_of_community(community), community["name"].text) + "</p>\n";
}

Thing comment_thing(const JsonTree& comment, const Scene& scene) {
    Thing out{"Comment"};
    out.text("text", words_of(comment["contentHtml"].text, 5'000)).text("datePublished", comment["createdAt"].text);
    return out.thing("author", person_thing(comment["authorCard"], scene));
}

void add_comments(const JsonTree& comments, const Scene& scene, std::string& html, http::JsonArray& things) {
    for (const auto& comment : comments.items) {
        if (comment["authorCard"].empty()) continue;
        html += "<article>\n" + byline(comment["authorCard"], comment["createdAt"].text);
        html += prose(comment["contentHtml"].text) + "</article>\n";
        things.raw(comment_thing(comment, scene).take());
        add_comments(comment["replies"], scene, html, things);
    }
}

std::string counted(std::string_view action, const JsonTree& count) {
    Thing out{"InteractionCounter"};
    out.text("interactionType", "https://schema.org/" + std::string{action}).raw("userInteractionCount", count.text);
    return out.take();
}

}  // namespace

Described describe_inside(const Scene& scene) { return within(scene); }

Described describe_about(const Scene& scene) {
    const auto& community = community_of(scene);
    auto out = within(scene);
    out.address = address_of_community(community) + "/about";
    out.is_indexed = true;
    out.html = element("h1", community["name"].text) + prose(community["descriptionHtml"].text);
    out.json_ld = community_thing(community, scene).text("@context", "https://schema.org").take();
    return out;
}

Described describe_community(const Scene& scene) {
    auto out = describe_about(scene);
    out.address = address_of_community(community_of(scene));
    for (const auto& post : scene["/communities/{community}/posts"]["data"].items)
        out.html += post_article(post, out.address + "/p/" + post["_id"].text);
    return out;
}

Described describe_post(const Scene& scene) {
    const auto& community = community_of(scene);
    const auto& post = scene["/posts/{post}"];
    auto out = within(scene);
    out.title = post["title"].text;
    out.description = words_of(post["contentHtml"].text, most_description);
    out.address = address_of_community(community) + "/p/" + post["_id"].text;
    out.kind = "article";
    out.is_indexed = true;
    const auto& images = post["imageCards"].items;
    if (!images.empty()) out.picture = picture_of(images.front(), {});
    out.html = breadcrumb(community) + element("h1", out.title) + byline(post["authorCard"], post["createdAt"].text) +
               prose(post["contentHtml"].text);
    http::JsonArray comments;
    add_comments(scene["/posts/{post}/comments"]["data"], scene, out.html, comments);
    auto thing = Thing::document("DiscussionForumPosting");
    thing.text("headline", out.title).text("url", scene.whole(out.address));
    thing.text("text", words_of(post["contentHtml"].text, 20'000));
    thing.text("datePublished", post["createdAt"].text).text("dateModified", post["editedAt"].text);
    thing.text("image", scene.whole(out.picture)).thing("author", person_thing(post["authorCard"], scene));
    thing.thing("isPartOf", Thing{"WebPage"}
                                .text("name", community["name"].text)
                                .text("url", scene.whole(address_of_community(community))));
    thing.raw("commentCount", post["commentCount"].text);
    thing.raw("interactionStatistic", counted("LikeAction", post["likeCount"]));
    if (!comments.empty()) thing.raw("comment", comments.take());
    out.json_ld = thing.take();
    return out;
}

}  // namespace web
