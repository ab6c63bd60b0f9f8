#pragma once
// Delivery: an answer whose bytes are a file, with everything that RFC 9110 says of ranges and conditions.
#include <chrono>
#include <memory>
#include <optional>

#include "http/request.hpp"
#include "http/source.hpp"

namespace http {

/// What a feature gives; a row whose function returns it answers GET and HEAD with it.
struct Delivery {
    std::shared_ptr<Source> source{};
    std::string elsewhere{};  ///< not empty: there is no source, the client is sent to this address
    std::string type{};       ///< media type
    std::string version{};    ///< what a strong ETag holds: the SHA-256 in hex
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> modified{};
    std::string name{};       ///< not empty: offered under this name, as a user gave it
    bool attachment = false;  ///< saved, not shown
    bool untrusted = false;   ///< see Response::untrusted
    Pairs headers{};          ///< others: Cache-Control, for one, without which nothing is kept anywhere
};

/// 200, 206, 302, 304, 412 or 416.
Response deliver(const Request& request, Delivery&& delivery);

}  // namespace http
