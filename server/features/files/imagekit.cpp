// ImageKit by libcurl: multipart upload with the private key as the user's name, deletion, HMAC-SHA-1 of addresses.
#include "features/files/imagekit.hpp"

#include <memory>
#include <vector>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "features/outside/curl.hpp"
#include "schema/bson.hpp"

namespace files {
namespace {

using base::Failure, base::Fault;

constexpr long connect_ms = 15'000, whole_ms = 60'000;
constexpr std::size_t most_answer_bytes = 256 << 10;

[[noreturn]] void unreachable(std::string_view why) {
    base::log(base::Level::warning, "imagekit.unreachable", {{"why", why}});
    Failure out{Fault::unavailable, "ImageKit cannot be reached. It is tried again."};
    out.retry_after_s = 30;
    throw out;
}

std::size_t take_answer(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > most_answer_bytes) return 0;  // ends the transfer
    body.append(bytes, size * count);
    return size * count;
}

std::string with_slash(std::string text) {
    if (!text.ends_with('/')) text += '/';
    return text;
}

}  // namespace

/// One request to the service.
class ImageKit::Call {
public:
    explicit Call(const ImageKitSettings& settings)
        : handle_{library_.easy_init(), library_.easy_cleanup}, form_{nullptr, library_.mime_free} {
        if (!handle_) throw std::bad_alloc{};
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_USERNAME, settings.private_key.c_str());
        set(CURLOPT_PASSWORD, "");
        set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
        set(CURLOPT_TIMEOUT_MS, whole_ms);
        set(CURLOPT_WRITEFUNCTION, &take_answer);
    }

    void field(const char* name, const std::string& value) {
        library_.mime_data(part(name), value.data(), value.size());
    }
    void file(const char* name, const std::filesystem::path& path, const std::string& called) {
        auto* one = part(name);
        if (library_.mime_filedata(one, path.c_str()) != CURLE_OK)
            throw std::runtime_error{"cannot read " + path.string()};
        library_.mime_filename(one, called.c_str());
    }

    Answer post(const std::string& url) {
        set(CURLOPT_MIMEPOST, form_.get());
        return perform(url);
    }
    Answer remove(const std::string& url) {
        set(CURLOPT_CUSTOMREQUEST, "DELETE");
        return perform(url);
    }

private:
    template <class Value>
    void set(CURLoption option, Value value) {
        library_.easy_setopt(handle_.get(), option, value);
    }

    curl_mimepart* part(const char* name) {
        if (!form_) form_.reset(library_.mime_init(handle_.get()));
        auto* out = form_ ? library_.mime_addpart(form_.get()) : nullptr;
        if (!out) throw std::bad_alloc{};
        library_.mime_name(out, name);
        return out;
    }

    Answer perform(const std::string& url) {
        Answer out;
        set(CURLOPT_URL, url.c_str());
        set(CURLOPT_WRITEDATA, static_cast<void*>(&out.body));
        if (const auto result = library_.easy_perform(handle_.get()); result != CURLE_OK)
            unreachable(library_.easy_strerror(result));
        library_.easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &out.status);
        if (out.status >= 500 || out.status == 429) unreachable("it answers " + std::to_string(out.status));
        return out;
    }

    const outside::Curl& library_ = outside::curl();
    std::unique_ptr<CURL, decltype(outside::Curl::easy_cleanup)> handle_;
    std::unique_ptr<curl_mime, decltype(outside::Curl::mime_free)> form_;
};

ImageKit::ImageKit(ImageKitSettings settings) : settings_{std::move(settings)} {
    if (!is_used()) return;
    settings_.endpoint = with_slash(std::move(settings_.endpoint));
    base::require(!settings_.private_key.empty(), Fault::invalid,
                  "imagekit_endpoint is set, so imagekit_private_key is needed too");
    outside::curl();  // what is missing is told at the start rather than with the first picture
}

ImageKit::Kept ImageKit::upload(const std::filesystem::path& file, const std::string& name) const {
    Call call{settings_};
    call.file("file", file, name);
    call.field("fileName", name);
    call.field("folder", settings_.folder);
    call.field("useUniqueFileName", "false");
    call.field("overwriteFile", "true");  // the same upload again changes nothing
    call.field("isPrivateFile", "true");
    const auto answer = call.post(settings_.upload_url);
    const auto document = schema::from_extended_json(answer.body);
    Kept out;
    if (answer.status == 200 && document) {
        const schema::Document said{*document};
        out = {std::string{said.find("fileId").text()}, std::string{said.find("url").text()}};
    }
    if (!out.id.empty() && owns(out.url)) return out;
    base::log(base::Level::error, "imagekit.refused",
              {{"status", answer.status}, {"answer", std::string_view{answer.body}.substr(0, 500)}});
    throw Failure{Fault::invalid, "ImageKit does not take this picture; the server's log says why."};
}

void ImageKit::remove(const std::string& id) const {
    Call call{settings_};
    const auto answer = call.remove(settings_.files_url + '/' + id);
    if (answer.status != 204 && answer.status != 200 && answer.status != 404)
        unreachable("it answers " + std::to_string(answer.status) + " to a deletion");
}

bool ImageKit::owns(std::string_view url) const { return is_used() && url.starts_with(settings_.endpoint); }

std::string ImageKit::address(std::string_view url, std::string_view transformation,
                              std::chrono::sys_seconds until) const {
    base::require(owns(url), Fault::not_found, "This is no picture of ours at ImageKit.");
    std::string path{url.substr(settings_.endpoint.size(), url.find('?') - settings_.endpoint.size())};
    if (!transformation.empty()) path.insert(0, "tr:" + std::string{transformation} + '/');
    const auto expiry = std::to_string(until.time_since_epoch().count());
    // What is signed is the part after the endpoint, and the moment.
    const auto signature = outside::hmac_sha1_hex(settings_.private_key, path + expiry);
    return settings_.endpoint + path + "?ik-t=" + expiry + "&ik-s=" + signature;
}

}  // namespace files
