#pragma once
// One request and its answer, after the gate and before the wire. Plain: no library of the network is seen here.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "auth/caller.hpp"
#include "base/failure.hpp"
#include "http/source.hpp"

namespace http {

using Pairs = std::vector<std::pair<std::string, std::string>>;
struct Hooks;

struct Request {
    std::string method;
    std::string path;    ///< decoded, without the query
    std::string target;  ///< as it was sent
    Pairs query;         ///< decoded; a name occurs once
    Pairs headers;       ///< names in lower case
    std::string body;
    std::string remote;   ///< the peer's address, or the one that a trusted proxy names
    std::string id;       ///< of this request, for the log and the answer
    bool secure = false;  ///< came by TLS, here or at a trusted proxy
    auth::Caller caller;
    std::vector<std::string> path_values;  ///< of the route's {parameters}, in order
    const Hooks* hooks = nullptr;          ///< of the line that serves it
    base::Problems file_problems{};        ///< of the body; see Hooks::files

    /// Empty when it was not sent. `name` in lower case.
    std::string_view header(std::string_view name) const;
    std::string_view cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string type = "application/json";
    std::string body{};
    Pairs headers{};
    std::string created_collection{}, created_id{};  ///< 201: becomes Location where such an address exists
    /// Bytes of a user: whatever they are, they run as nothing of this site when a browser opens them.
    bool untrusted = false;
    std::shared_ptr<Source> source{};  ///< not empty: its slices are sent instead of `body`; see delivery.hpp
    std::vector<Slice> slices{};

    /// Of the body or of what is sent of the source.
    std::uint64_t body_bytes() const;

    static Response json(std::string body, int status = 200) { return {.status = status, .body = std::move(body)}; }
    static Response nothing() { return {.status = 204, .type = {}}; }
};

}  // namespace http
