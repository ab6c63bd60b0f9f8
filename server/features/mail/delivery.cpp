// Delivery: SMTP by libcurl, files for development and for sites without a mail server.
#include "features/mail/delivery.hpp"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "base/log.hpp"
#include "features/outside/curl.hpp"

namespace mail {
namespace {

constexpr long connect_ms = 15'000, whole_ms = 60'000;

/// What is still to be sent.
struct Upload {
    const std::string& message;
    std::size_t at = 0;
};

std::size_t read_upload(char* to, std::size_t size, std::size_t count, void* from) {
    auto& upload = *static_cast<Upload*>(from);
    const auto taken = std::min(size * count, upload.message.size() - upload.at);
    std::memcpy(to, upload.message.data() + upload.at, taken);
    upload.at += taken;
    return taken;
}

using Handle = std::unique_ptr<CURL, decltype(outside::Curl::easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(outside::Curl::slist_free_all)>;

/// A 5xx to RCPT (RFC 5321 section 4.2.1: do not try again). Other refusals are about us, and somebody may mend them.
bool is_refusal_of_recipient(CURL* handle, std::string_view why) {
    long code = 0;
    outside::curl().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return code >= 500 && code < 600 && why.starts_with("RCPT failed");
}

}  // namespace

Delivery::Delivery(DeliverySettings settings) : settings_{std::move(settings)} {
    if (settings_.smtp_url.empty())
        base::log(base::Level::warning, "mail.no_smtp", {{"messages_go_to", settings_.folder}});
    else
        outside::curl();  // what is missing is told at the start rather than with the first message
}

bool Delivery::send(const std::string& from, const std::string& to, const std::string& message,
                    const std::string& name) const {
    if (!settings_.smtp_url.empty()) return speak_smtp(from, to, message);
    write_file(to, message, name);
    return true;
}

void Delivery::write_file(const std::string& to, const std::string& message, const std::string& name) const {
    namespace fs = std::filesystem;
    fs::create_directories(settings_.folder);
    fs::permissions(settings_.folder, fs::perms::owner_all);
    const auto path = fs::path{settings_.folder} / (name + ".eml");
    const auto unfinished = fs::path{settings_.folder} / (name + ".part");
    {
        std::ofstream file{unfinished, std::ios::binary | std::ios::trunc};
        file.write(message.data(), static_cast<std::streamsize>(message.size()));
        if (!file.flush()) throw std::runtime_error{"cannot write " + unfinished.string()};
    }
    fs::rename(unfinished, path);
    base::log(base::Level::info, "mail.written",
              {{"to_domain", to.substr(to.rfind('@') + 1)}, {"file", path.string()}});
}

bool Delivery::speak_smtp(const std::string& from, const std::string& to, const std::string& message) const {
    const auto& library = outside::curl();
    const Handle handle{library.easy_init(), library.easy_cleanup};
    const List recipients{library.slist_append(nullptr, ("<" + to + ">").c_str()), library.slist_free_all};
    if (!handle || !recipients) throw std::runtime_error{"out of memory"};
    Upload upload{message};
    char why[CURL_ERROR_SIZE] = "";
    const auto set = [&](CURLoption option, auto value) { library.easy_setopt(handle.get(), option, value); };
    const auto envelope_from = "<" + from + ">";
    set(CURLOPT_URL, settings_.smtp_url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    if (!settings_.user.empty()) {
        set(CURLOPT_USERNAME, settings_.user.c_str());
        set(CURLOPT_PASSWORD, settings_.password.c_str());
    }
    set(CURLOPT_USE_SSL, static_cast<long>(settings_.may_be_plain ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    set(CURLOPT_MAIL_FROM, envelope_from.c_str());
    set(CURLOPT_MAIL_RCPT, recipients.get());
    set(CURLOPT_READFUNCTION, &read_upload);
    set(CURLOPT_READDATA, static_cast<void*>(&upload));
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
    set(CURLOPT_TIMEOUT_MS, whole_ms);
    set(CURLOPT_ERRORBUFFER, static_cast<char*>(why));
    const auto result = library.easy_perform(handle.get());
    if (result == CURLE_OK) return true;
    if (is_refusal_of_recipient(handle.get(), why)) return false;
    throw std::runtime_error{std::string{"SMTP: "} + (*why ? why : library.easy_strerror(result))};
}

}  // namespace mail
