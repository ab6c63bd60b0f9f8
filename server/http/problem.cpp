// Problems: the table of kinds and their two forms, JSON and page.
#include "http/problem.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace http {
namespace {

constexpr ProblemKind kinds[] = {
    {"invalid", 422, "Not valid",
     "Something in what was sent breaks a rule. The list `problems` names each field and what is wrong with it."},
    {"malformed", 400, "Not readable",
     "The request could not be read: broken JSON, a broken address, or bytes that are no HTTP. Sending it again does "
     "not help."},
    {"unauthenticated", 401, "Not signed in",
     "This needs somebody who is signed in, or the e-mail address, password or token is not right."},
    {"payment-required", 402, "Not paid for",
     "This course has a price. It opens with an order or a grant by its creator."},
    {"forbidden", 403, "Not allowed", "You are known, and you may see this, but you may not do this with it."},
    {"cross-site", 403, "From another site",
     "A change with a session cookie must come from this site's own pages: with a same-origin Sec-Fetch-Site or Origin "
     "header, and with JSON or an X-Requested-With header. Scripts use an API token instead."},
    {"not-found", 404, "Not found", "There is nothing at this address, or nothing that you may know of."},
    {"method-not-allowed", 405, "Not with this method",
     "The address exists. The Allow header names the methods it answers."},
    {"timeout", 408, "Too slow", "The request did not arrive in time."},
    {"conflict", 409, "Not possible now", "The present state does not allow it; the detail says why."},
    {"in-progress", 409, "Still at work",
     "A request with this Idempotency-Key is being answered. Retry-After says when to send it again."},
    {"setup-required", 409, "Not set up yet", "This site has no owner yet. Open it in a browser to set it up."},
    {"length-required", 411, "Without a length",
     "A request with a body must say its length; chunked requests are not taken."},
    {"outdated", 412, "Changed meanwhile",
     "If-Match names another version than the present one. Read it again and decide whether the change still fits."},
    {"tus-version", 412, "Another version of tus",
     "This address speaks tus 1.0.0: send Tus-Resumable: 1.0.0. OPTIONS on /api/v1/uploads says what else it knows."},
    {"too-large", 413, "Too large", "The body is larger than this address takes."},
    {"unsupported-type", 415, "Not this type",
     "The body is of another type than this address takes; the detail names it."},
    {"range", 416, "No such range", "The Range begins behind the end of the file. Content-Range says how long it is."},
    {"expectation-failed", 417, "Unknown expectation", "The only expectation that is met is 100-continue."},
    {"misdirected", 421, "Another host",
     "The Host header names another site than this one. The owner sets the name with the public address (public_url)."},
    {"idempotency-reused", 422, "Key used before",
     "This Idempotency-Key was used with another request. A new request needs a new key."},
    {"too-many", 429, "Too many", "Slow down: Retry-After says how many seconds to wait, RateLimit what is left."},
    {"header-too-large", 431, "Header too large", "The header block has more than 16 KB or more than 64 fields."},
    {"checksum", 460, "Other bytes than were sent",
     "The bytes that came have not the sum that Upload-Checksum names. None of them counts: send them again."},
    {"internal", 500, "A fault of ours",
     "Something went wrong here. The request id finds it in the log of the server; nothing was changed."},
    {"unavailable", 503, "Busy", "The server is busy or about to stop. Retry-After says when to try again."},
    {"out-of-space", 507, "Disk full",
     "There is no space left on the server's disk: everything can be read, nothing can be written. Its owner has to "
     "make room."},
};

std::string_view slug_of(base::Fault fault) {
    using base::Fault;
    switch (fault) {
        case Fault::invalid: return "invalid";
        case Fault::malformed: return "malformed";
        case Fault::unauthenticated: return "unauthenticated";
        case Fault::payment_required: return "payment-required";
        case Fault::forbidden: return "forbidden";
        case Fault::not_found: return "not-found";
        case Fault::conflict: return "conflict";
        case Fault::outdated: return "outdated";
        case Fault::too_large: return "too-large";
        case Fault::too_many: return "too-many";
        case Fault::unavailable: return "unavailable";
        case Fault::out_of_space: return "out-of-space";
    }
    return "internal";
}

/// What a 404 says is the same for what is missing and for what the caller may not know of; what a 5xx says helps the
/// caller, and the reason stands in the log.
bool is_told_by_kind(const ProblemKind& kind) { return kind.status == 404 || kind.status >= 500; }

int retry_after_s(const base::Failure& failure, const ProblemKind& kind) {
    return failure.retry_after_s > 0 ? failure.retry_after_s : kind.status == 503 ? 1 : 0;
}

void append_text(std::string& out, std::string_view name, std::string_view value) {
    out.append(",\"").append(name).append("\":\"");
    base::append_json_escaped(out, value);
    out += '"';
}

void append_problems(std::string& out, const base::Problems& problems) {
    out += ",\"problems\":[";
    for (const auto& problem : std::span{problems}.first(std::min(problems.size(), most_problems))) {
        if (out.back() == '}') out += ',';
        out += "{\"path\":\"";
        base::append_json_escaped(out, problem.path);
        out += '"';
        append_text(out, "message", problem.message);
        out += '}';
    }
    out += ']';
}

}  // namespace

std::span<const ProblemKind> problem_kinds() { return kinds; }

const ProblemKind* find_problem(std::string_view slug) {
    const auto* found = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& k) { return k.slug == slug; });
    return found == std::end(kinds) ? nullptr : found;
}

const ProblemKind& problem_of(const base::Failure& failure) {
    if (const auto* own = find_problem(failure.type)) return *own;
    return *find_problem(slug_of(failure.fault));
}

Response problem_answer(const base::Failure& failure, std::string_view request_id) {
    const auto& kind = problem_of(failure);
    Response response{.status = kind.status, .type = "application/problem+json"};
    auto& body = response.body;
    body = "{\"type\":\"/problems/";
    base::append_json_escaped(body, failure.type.empty() ? kind.slug : std::string_view{failure.type});
    body += '"';
    append_text(body, "title", kind.title);
    body.append(",\"status\":").append(std::to_string(kind.status));
    append_text(body, "detail", is_told_by_kind(kind) ? kind.meaning : std::string_view{failure.what()});
    append_text(body, "requestId", request_id);
    if (!failure.problems.empty()) append_problems(body, failure.problems);
    body += '}';
    // RFC 9110 section 11.6.1 asks for a challenge; Bearer is one that makes no browser open a dialog.
    if (kind.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (const int wait = retry_after_s(failure, kind); wait > 0)
        response.headers.emplace_back("Retry-After", std::to_string(wait));
    return response;
}

Response problem_page(std::string_view slug) {
    const auto* kind = find_problem(slug);
    if (!kind) throw base::Failure{base::Fault::not_found, "There is no problem of this type."};
    // Plain text: nothing to style, nothing to escape, readable with curl.
    std::string text = std::string{kind->title} + " (" + std::to_string(kind->status) + ")\n\n";
    text.append(kind->meaning).append("\n");
    return {.type = "text/plain; charset=utf-8", .body = std::move(text)};
}

}  // namespace http
