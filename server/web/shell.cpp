// Shell: cutting, hashing the scripts in it, filling.
#include "web/shell.hpp"

#include <stdexcept>

#include "base/encoding.hpp"
#include "web/choices.hpp"

namespace web {
namespace {

constexpr std::string_view without_app = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title></title>
</head>
<body>
<div id="root"><!--content--></div>
<!--boot-->
<p>This server was built without its web app. Its API is at <a href="/api">/api</a>.</p>
</body>
</html>
)";

/// What stands before the marker; `rest` goes on behind it.
std::string_view take_until(std::string_view& rest, std::string_view marker) {
    const auto at = rest.find(marker);
    if (at == rest.npos) throw std::runtime_error{"index.html of the web app has no " + std::string{marker}};
    const auto before = rest.substr(0, at);
    rest.remove_prefix(at + marker.size());
    return before;
}

/// W3C CSP 3 section 6.7.3.3: the hash of what stands between the tags.
std::string script_hashes(std::string_view index) {
    std::string out;
    constexpr std::string_view open = "<script>", close = "</script>";
    while (index.find(open) != index.npos) {
        take_until(index, open);
        out += " 'sha256-" + base::to_base64(base::sha256(take_until(index, close))) + '\'';
    }
    return out;
}

std::string policy_of(std::string_view index) {
    return "default-src 'none'; script-src 'self'" + script_hashes(index) +
           "; style-src 'self'; img-src 'self' data: blob: https:; media-src 'self' blob: https:; font-src 'self'; "
           "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; "
           "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; object-src 'none'; base-uri 'none'; "
           "frame-ancestors 'none'; form-action 'self'";
}

}  // namespace

Shell::Shell(std::string_view index) {
    auto rest = index.empty() ? without_app : index;
    policy_ = policy_of(rest);
    pieces_[0] = std::string{take_until(rest, "<html")} + "<html lang=\"";
    take_until(rest, ">");
    pieces_[1] = std::string{take_until(rest, "<title>")} + "<title>";
    take_until(rest, "</title>");
    pieces_[2] = "</title>" + std::string{take_until(rest, "</head>")};
    pieces_[3] = "</head>" + std::string{take_until(rest, "<!--content-->")};
    pieces_[4] = take_until(rest, "<!--boot-->");
    pieces_[5] = rest;
}

std::string Shell::fill(const Filling& filling) const {
    std::string out = pieces_[0];
    out.append(filling.language).append("\" dir=\"").append(direction_of(filling.language)).append("\">");
    out.append(pieces_[1]).append(filling.title).append(pieces_[2]).append(filling.head);
    out.append(pieces_[3]).append(filling.root).append(pieces_[4]).append(filling.tail);
    return out += pieces_[5];
}

}  // namespace web
