#pragma once
// Hooks: what the requests' line needs of the rest of the house. The app fills them in; http knows no store.
#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "http/request.hpp"
#include "schema/files.hpp"

namespace http {

/// The answer to a request that carried an Idempotency-Key, kept for when it is sent again. Nobody can read it without
/// that key.
struct Record {
    std::string fingerprint;  ///< of method, address and body
    std::string answer;       ///< sealed
    std::string caller{};     ///< whose it is, when it is kept: the user, or a visitor's address
};

/// Each may be empty; then it does what stands beside it. All are called from several threads.
struct Hooks {
    /// Who calls, by cookie or bearer token. Not called for a request with neither. An unknown session is a visitor
    /// (a default Caller); an unknown or expired bearer token is Failure unauthenticated. Empty: all are visitors.
    std::function<auth::Caller(const Request&)> authenticate;
    /// Runs f in one transaction of the store; f may run more than once. Empty: runs it.
    std::function<void(const std::function<void()>& f)> atomically;
    /// The same without waiting: f runs on the store's writing thread, and `done` is called there when it is durable
    /// (nullptr) or undone (why); `more`: another one is told of right after. Empty: whoever writes waits on a worker.
    std::function<void(std::function<void()> f, std::function<void(std::exception_ptr, bool more)> done)>
        atomically_later;
    /// The record of a key, and keeping one; inside `atomically` except for routes that hash. A key is 43 characters,
    /// bound to the caller or, for a visitor, to the request. Empty: no Idempotency-Key is remembered.
    std::function<std::optional<Record>(const std::string& key)> recall;
    std::function<void(const std::string& key, const Record& record)> remember;
    /// The id that a path value means which is no id itself: a slug. None: the feature gets an id that nothing has.
    std::function<base::ObjectId(std::string_view collection, const std::string& text)> resolve;
    /// What is wrong with what a body names by members that hold files (schema::Rules::file), in the transaction of the
    /// request; may write an address in another form. It is told only when the route itself had no complaint, so that
    /// nobody learns by it what a document names that they may not see. Empty: nothing is.
    std::function<base::Problems(const Request&, std::span<const schema::FileMention>)> files;
    /// Empty: yes.
    std::function<bool()> is_set_up;
    std::function<bool()> is_ready;
    /// Further lines for /metrics, in Prometheus' text format.
    std::function<std::string()> more_metrics;
};

}  // namespace http
