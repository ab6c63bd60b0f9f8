// Pages: how a page comes about.
#include "web/pages.hpp"

#include <algorithm>
#include <array>

#include "http/dispatch.hpp"
#include "web/assets.hpp"
#include "web/choices.hpp"
#include "web/site_files.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

/// What every page shows to somebody who is signed in.
constexpr std::array<std::string_view, 2> own_answers{"/users/me", "/users/me/communities?status=active&limit=100"};

std::string without_slash(std::string url) {
    while (url.ends_with('/')) url.pop_back();
    return url;
}

/// "/c/{community}/p/{post}" is "/c/{}/p/{}".
std::string shape_of(std::string_view path) {
    std::string out;
    bool in_name = false;
    for (const char c : path) {
        if (c == '}') in_name = false;
        if (!in_name) out += c;
        if (c == '{') in_name = true;
    }
    return out;
}

/// While the site is not set up every page is its set-up, and afterwards none is. Empty: this one may be shown.
std::string_view other_page(const http::Request& request) {
    const bool is_set_up = !request.hooks->is_set_up || request.hooks->is_set_up();
    const bool is_setup_page = request.path == "/setup";
    if (is_set_up != is_setup_page) return {};
    return is_set_up ? "/" : "/setup";
}

http::Response redirect(std::string_view to) {
    http::Response out{.status = 307, .type = {}};
    out.headers.emplace_back("Location", to);
    return out;
}

std::string_view links_of(const Pack& pack, std::string_view shape) {
    const auto found = std::ranges::find(pack.chunks, shape, &Chunks::shape);
    return found == pack.chunks.end() ? std::string_view{} : found->links;
}

/// What stands below a community's address belongs to it: a post, an event, a course. A person is there by themselves.
bool is_in_its_place(const PageRow& row, const Scene& scene) {
    constexpr std::string_view place = "/communities/{community}", person = "/users/{user}";
    if (row.names.empty() || row.names.front() != place) return true;
    const auto& id = scene[place]["_id"].text;
    return std::ranges::all_of(
        row.names, [&](auto name) { return name == place || name == person || scene[name]["community"].text == id; });
}

bool names_file(std::string_view path) { return path.substr(path.rfind('/')).find('.') != path.npos; }

}  // namespace

Pages::Pages(const Pack& pack, std::string public_url)
    : pack_{pack}, url_{without_slash(std::move(public_url))}, shell_{pack.index} {}

std::vector<http::Route> Pages::routes() const {
    auto out = assets(pack_);
    for (auto& route : site_files(url_)) out.push_back(std::move(route));
    for (const auto& row : page_table()) {
        const auto chunks = links_of(pack_, shape_of(row.path));
        out.push_back(page_route(row.path, row.waits, [this, &row, chunks](auto& request, const auto& inside) {
            return show(row, chunks, request, inside);
        }));
    }
    out.push_back(page_route(http::nothing_here, false,
                             [this](auto& request, const auto& inside) { return nothing(request, inside); }));
    return out;
}

http::Response Pages::show(const PageRow& row, std::string_view chunks, http::Request& request,
                           const http::Inside& inside) const {
    if (const auto other = other_page(request); !other.empty()) return redirect(other);
    Scene scene{request, inside, row.path, url_};
    const bool is_there = std::ranges::all_of(row.names, [&](auto name) { return scene.add(name); });
    if (!is_there || !is_in_its_place(row, scene)) return nothing(request, inside);
    for (const auto pattern : row.more)
        if (request.query.empty() || pattern.find(own_query) != pattern.npos) scene.add(pattern);
    return write(scene, request, row.describe, chunks);
}

http::Response Pages::nothing(http::Request& request, const http::Inside& inside) const {
    if (const auto other = other_page(request); !other.empty()) return redirect(other);
    base::require(!names_file(request.path), base::Fault::not_found, "There is no such file.");
    Scene scene{request, inside, {}, url_};
    auto out = write(scene, request, &describe_nothing, {});
    out.status = 404;
    return out;
}

http::Response Pages::write(Scene& scene, const http::Request& request, Described (*describe)(const Scene&),
                            std::string_view chunks) const {
    scene.add("/site");
    if (!scene.is_visitor())
        for (const auto own : own_answers) scene.add(own);
    const auto page = describe(scene);
    const auto language = choose_language(request.cookie("lang"), request.header("accept-language"), pack_.languages);
    Filling filling{.language = language, .title = escaped(title_of(page, scene))};
    filling.head = std::string{links_of(pack_, language)}.append(chunks);
    filling.head += accent_link(scene.site()) + head_of(page, scene);
    // Who is signed in has the app already: words that it replaces at once would only flicker.
    if (scene.is_visitor() && !page.html.empty())
        filling.root = "<main class=\"prerendered prose\">\n" + page.html + "</main>\n";
    filling.tail = "<script type=\"application/json\" id=\"boot\">" + for_script(scene.boot()) + "</script>\n";
    http::Response out{.type = "text/html; charset=utf-8"};
    out.body = shell_.fill(filling);
    out.headers.emplace_back("Content-Security-Policy", shell_.policy());
    out.headers.emplace_back("Cache-Control", scene.is_visitor() ? "no-cache" : "private, no-cache");
    out.headers.emplace_back("Vary", "Cookie, Authorization, Accept-Language");
    return out;
}

}  // namespace web
