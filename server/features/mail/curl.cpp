// libcurl, loaded when it is first needed.
#include "features/mail/curl.hpp"

#include <stdexcept>
#include <string>

#include <dlfcn.h>

namespace mail {
namespace {

template <class Function>
void find(void* library, Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (!function) throw std::runtime_error{std::string{"libcurl has no "} + name};
}

Curl load() {
    // The name that its package promises (libcurl4).
    void* library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) throw std::runtime_error{std::string{"libcurl is not installed: "} + dlerror()};
    decltype(&::curl_global_init) global_init{};
    find(library, global_init, "curl_global_init");
    if (global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error{"libcurl does not start"};
    Curl out{};
    find(library, out.easy_init, "curl_easy_init");
    find(library, out.easy_cleanup, "curl_easy_cleanup");
    find(library, out.easy_setopt, "curl_easy_setopt");
    find(library, out.easy_perform, "curl_easy_perform");
    find(library, out.easy_getinfo, "curl_easy_getinfo");
    find(library, out.easy_strerror, "curl_easy_strerror");
    find(library, out.slist_append, "curl_slist_append");
    find(library, out.slist_free_all, "curl_slist_free_all");
    return out;
}

}  // namespace

const Curl& curl() {
    static const Curl loaded = load();
    return loaded;
}

}  // namespace mail
