#pragma once
// libcurl, loaded when another server is first asked for something: it brings thirty libraries, whose 3 MB a site that
// asks nobody need not carry.
#include <string>
#include <string_view>

#include <curl/curl.h>

namespace outside {

/// Its functions, under their names without the prefix.
struct Curl {
    decltype(&::curl_easy_init) easy_init;
    decltype(&::curl_easy_cleanup) easy_cleanup;
    decltype(&::curl_easy_setopt) easy_setopt;
    decltype(&::curl_easy_perform) easy_perform;
    decltype(&::curl_easy_getinfo) easy_getinfo;
    decltype(&::curl_easy_strerror) easy_strerror;
    decltype(&::curl_slist_append) slist_append;
    decltype(&::curl_slist_free_all) slist_free_all;
    decltype(&::curl_mime_init) mime_init;
    decltype(&::curl_mime_free) mime_free;
    decltype(&::curl_mime_addpart) mime_addpart;
    decltype(&::curl_mime_name) mime_name;
    decltype(&::curl_mime_data) mime_data;
    decltype(&::curl_mime_filedata) mime_filedata;
    decltype(&::curl_mime_filename) mime_filename;
};

/// Throws runtime_error when it cannot be loaded.
const Curl& curl();

/// HMAC-SHA-1 (RFC 2104) as lower-case hexadecimal digits, for services that sign with it; by the OpenSSL that libcurl
/// brings. Throws runtime_error when it cannot be loaded.
std::string hmac_sha1_hex(std::string_view key, std::string_view text);

}  // namespace outside
