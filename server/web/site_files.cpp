// Site files: the table, and the small ones.
#include "web/site_files.hpp"

#include "web/colour.hpp"
#include "web/gzip.hpp"
#include "web/scene.hpp"
#include "web/thing.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

http::Response kept(std::string type, std::string body, std::string_view cache) {
    http::Response out{.type = std::move(type), .body = std::move(body)};
    out.headers.emplace_back("Cache-Control", cache);
    return out;
}

Scene site_of(const http::Request& request, const http::Inside& inside, const std::string& url) {
    Scene scene{request, inside, {}, url};
    scene.add("/site");
    return scene;
}

http::Response robots(http::Request&, const http::Inside&, const std::string& url) {
    return kept(
        "text/plain",
        "User-agent: *\nDisallow: /me/\nDisallow: /teach\nDisallow: /admin\n\nSitemap: " + url + "/sitemap.xml\n",
        "public, max-age=3600");
}

http::Response manifest(http::Request& request, const http::Inside& inside, const std::string& url) {
    const auto scene = site_of(request, inside, url);
    http::JsonObject icon, out;
    icon.text("src", "/favicon.svg").text("sizes", "any").text("type", "image/svg+xml");
    out.text("name", scene.name()).text("short_name", scene.name()).text("id", "/").text("start_url", "/");
    out.text("display", "standalone").raw("icons", '[' + icon.take() + ']');
    if (const auto& colour = scene.site()["accentColor"]; !colour.empty()) out.text("theme_color", colour.text);
    return kept("application/manifest+json", out.take(), "public, max-age=3600");
}

http::Response accent(http::Request& request, const http::Inside& inside, const std::string& url) {
    const auto colour = site_of(request, inside, url).site()["accentColor"].text;
    const bool is_named = request.query.size() == 1 && '#' + request.query[0].second == colour;
    return kept("text/css", accent_style(colour), is_named ? "public, max-age=31536000, immutable" : "no-cache");
}

}  // namespace

std::string accent_link(const schema::JsonTree& site) {
    const auto& colour = site["accentColor"].text;
    if (!brand_of(colour)) return {};
    return "<link rel=\"stylesheet\" href=\"/accent.css?v=" + colour.substr(1) + "\">\n";
}

http::Route page_route(std::string_view path, bool waits,
                       std::function<http::Response(http::Request&, const http::Inside&)> page) {
    http::Route route{.method = "GET", .path = std::string{path}, .feature = "web"};
    route.options.before_setup = route.options.outside_api = true;
    if (waits) route.options.runs = http::Runs::worker;
    route.page = [page = std::move(page)](http::Request& request, const http::Inside& inside) {
        auto out = page(request, inside);
        compress(request, out);
        return out;
    };
    return route;
}

std::vector<http::Route> site_files(const std::string& url) {
    using Answer = http::Response (*)(http::Request&, const http::Inside&, const std::string&);
    struct Row {
        std::string_view path;
        Answer answer;
        bool waits = false;
    };
    constexpr Row table[] = {
        {"/robots.txt", &robots},
        {"/manifest.webmanifest", &manifest},
        {"/accent.css", &accent},
        {"/sitemap.xml", &sitemap_index, true},
        {"/sitemaps/site.xml", &sitemap_of_site, true},
        {"/sitemaps/{community}.xml", &sitemap_of_community, true},
        {"/c/{community}/feed.atom", &atom_feed},
    };
    std::vector<http::Route> out;
    for (const auto& row : table) {
        auto route = page_route(row.path, row.waits, [answer = row.answer, &url](auto& request, const auto& inside) {
            return answer(request, inside, url);
        });
        route.options.for_nobody = true;
        if (row.waits) route.options.limit = auth::Limit::search;  // they read everything that visitors may
        out.push_back(std::move(route));
    }
    return out;
}

}  // namespace web
