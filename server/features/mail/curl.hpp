#pragma once
// libcurl, loaded when mail is first sent by SMTP: it brings thirty libraries, whose 3 MB a site without a mail server
// need not carry.
#include <curl/curl.h>

namespace mail {

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
};

/// Throws runtime_error when it cannot be loaded.
const Curl& curl();

}  // namespace mail
