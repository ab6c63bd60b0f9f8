// Documentation page: its frame. The script fills it from /api/v1/openapi.json.
#include "http/docs_page.hpp"

namespace http {
namespace {

constexpr std::string_view page = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API</title>
<link rel="stylesheet" href="/api/docs.css">
<script src="/api/docs.js" defer></script>
</head>
<body>
<a class="skip" href="#routes">Skip to the routes</a>
<header class="top">
<h1 id="title">API</h1>
<label class="find"><span>Find</span>
<input id="find" type="search" placeholder="path, method or words" autocomplete="off"></label>
<a class="plain" href="/api/v1/openapi.json">openapi.json</a>
</header>
<div class="frame">
<nav id="contents" aria-label="Resources"></nav>
<main id="routes"><p class="about" id="about">Loading the document …</p></main>
</div>
<noscript><p class="about">This page reads <a href="/api/v1/openapi.json">openapi.json</a> with a script.</p></noscript>
</body>
</html>
)";

}  // namespace

Response docs_page() {
    Response response{.type = "text/html; charset=utf-8", .body = std::string{page}};
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                                  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                                  "require-trusted-types-for 'script'; trusted-types 'none'");
    return response;
}

Response docs_file(std::string_view type, std::string_view text) {
    Response response{.type = std::string{type}, .body = std::string{text}};
    response.headers.emplace_back("Cache-Control", "public, max-age=300");
    return response;
}

}  // namespace http
