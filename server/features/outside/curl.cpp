// libcurl and what it brings, loaded when it is first needed.
#include "features/outside/curl.hpp"

#include <stdexcept>

#include <dlfcn.h>

#include "base/encoding.hpp"

namespace outside {
namespace {

/// A library by the name that its package promises (libcurl4, libssl3).
void* load_library(const char* name) {
    void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library) throw std::runtime_error{std::string{name} + " is not installed: " + dlerror()};
    return library;
}

template <class Function>
void find(void* library, Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (!function) throw std::runtime_error{std::string{"there is no "} + name + " in the library that was loaded"};
}

Curl load() {
    void* library = load_library("libcurl.so.4");
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
    find(library, out.mime_init, "curl_mime_init");
    find(library, out.mime_free, "curl_mime_free");
    find(library, out.mime_addpart, "curl_mime_addpart");
    find(library, out.mime_name, "curl_mime_name");
    find(library, out.mime_data, "curl_mime_data");
    find(library, out.mime_filedata, "curl_mime_filedata");
    find(library, out.mime_filename, "curl_mime_filename");
    return out;
}

/// OpenSSL's, whose headers nothing else here needs.
struct Digest {
    const void* (*sha1)();
    unsigned char* (*hmac)(const void* digest, const void* key, int key_size, const unsigned char* bytes,
                           std::size_t size, unsigned char* out, unsigned* out_size);
};

Digest load_digest() {
    void* library = load_library("libcrypto.so.3");
    Digest out{};
    find(library, out.sha1, "EVP_sha1");
    find(library, out.hmac, "HMAC");
    return out;
}

}  // namespace

const Curl& curl() {
    static const Curl loaded = load();
    return loaded;
}

std::string hmac_sha1_hex(std::string_view key, std::string_view text) {
    static const Digest digest = load_digest();
    std::string out(20, '\0');
    unsigned size = 20;
    if (!digest.hmac(digest.sha1(), key.data(), static_cast<int>(key.size()),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     reinterpret_cast<unsigned char*>(out.data()), &size))
        throw std::runtime_error{"HMAC-SHA-1 failed"};
    return base::to_hex(out);
}

}  // namespace outside
