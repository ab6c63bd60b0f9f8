// Sitemaps (sitemaps.org/protocol.html): an index with one for the site and one for each community. They hold what the
// API lists for a visitor, so nothing private can be in them.
#include <set>

#include "web/described.hpp"
#include "web/site_files.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

using schema::JsonTree;

/// Of one file, the newest ones: the protocol allows 50,000, but each costs reading what it is the address of.
constexpr std::size_t most_addresses = 10'000;

class Sitemap {
public:
    explicit Sitemap(std::string_view kind, std::string_view entry) : kind_{kind}, entry_{entry} {}

    /// Once each.
    void add(const std::string& address, std::string_view changed = {}) {
        if (seen_.size() == most_addresses || !seen_.insert(address).second) return;
        lines_.append("<").append(entry_).append("><loc>").append(xml_escaped(address)).append("</loc>");
        if (!changed.empty()) lines_.append("<lastmod>").append(changed).append("</lastmod>");
        lines_.append("</").append(entry_).append(">\n");
    }
    bool is_full() const { return seen_.size() == most_addresses; }
    http::Response answer() const {
        http::Response out{.type = "application/xml"};
        out.headers.emplace_back("Cache-Control", "public, max-age=3600");
        out.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + kind_ +
                   " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + lines_ + "</" + kind_ + ">\n";
        return out;
    }

private:
    std::string kind_, entry_, lines_;
    std::set<std::string> seen_;
};

/// The items of a list, page by page.
template <class Each>
void read_all(const Scene& scene, const std::string& address, const Sitemap& until_full, const Each& each) {
    std::string cursor;
    for (std::size_t read = 0; read < most_addresses && !until_full.is_full(); read += 100) {
        const auto page = scene.look(address + "?limit=100" + (cursor.empty() ? "" : "&cursor=" + cursor));
        for (const auto& item : page["data"].items) each(item);
        cursor = page["nextCursor"].text;
        if (cursor.empty()) return;
    }
}

}  // namespace

http::Response sitemap_index(http::Request& request, const http::Inside& inside, const std::string& url) {
    const Scene scene{request, inside, {}, url};
    Sitemap out{"sitemapindex", "sitemap"};
    out.add(url + "/sitemaps/site.xml");
    read_all(scene, "/communities", out, [&](const JsonTree& community) {
        out.add(url + "/sitemaps" + address_of_community(community).substr(2) + ".xml");
    });
    return out.answer();
}

http::Response sitemap_of_site(http::Request& request, const http::Inside& inside, const std::string& url) {
    const Scene scene{request, inside, {}, url};
    Sitemap out{"urlset", "url"};
    for (const auto* page : {"/", "/discover", "/courses"}) out.add(url + page);
    read_all(scene, "/courses", out, [&](const JsonTree& course) {
        if (course["community"].empty()) out.add(url + "/courses/" + course["_id"].text);
    });
    return out.answer();
}

http::Response sitemap_of_community(http::Request& request, const http::Inside& inside, const std::string& url) {
    Scene scene{request, inside, "/sitemaps/{community}.xml", url};
    const auto api = "/communities/" + scene.parameter("community");
    base::require(scene.add("/communities/{community}"), base::Fault::not_found, "There is no such community.");
    const auto here = url + address_of_community(scene["/communities/{community}"]);
    Sitemap out{"urlset", "url"};
    for (const auto* page : {"", "/about"}) out.add(here + page);
    const auto add_all = [&](const char* list, const char* page) {
        read_all(scene, api + list, out,
                 [&](const JsonTree& item) { out.add(here + page + item["_id"].text, item["updatedAt"].text); });
    };
    add_all("/courses", "/courses/");
    add_all("/events", "/events/");
    add_all("/posts", "/p/");
    return out.answer();
}

}  // namespace web
