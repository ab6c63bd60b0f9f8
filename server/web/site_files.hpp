#pragma once
// Site files: what crawlers, feed readers and browsers ask a site for beside its pages.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "http/routes.hpp"
#include "schema/json_tree.hpp"

namespace web {

/// A row that is made of other rows' answers; `waits`: some of those run on the workers.
http::Route page_route(std::string_view path, bool waits,
                       std::function<http::Response(http::Request&, const http::Inside&)> page);

/// /robots.txt, /manifest.webmanifest, /accent.css, the sitemaps and the feeds: the same for everybody, as a visitor
/// would see it. `url`: the site's.
std::vector<http::Route> site_files(const std::string& url);

/// The element that brings the site's colour; nothing when it has none of its own. Its address names the colour, so
/// that it may be kept for ever.
std::string accent_link(const schema::JsonTree& site);

http::Response sitemap_index(http::Request&, const http::Inside&, const std::string& url);
/// Of what belongs to no community.
http::Response sitemap_of_site(http::Request&, const http::Inside&, const std::string& url);
http::Response sitemap_of_community(http::Request&, const http::Inside&, const std::string& url);
http::Response atom_feed(http::Request&, const http::Inside&, const std::string& url);

}  // namespace web
