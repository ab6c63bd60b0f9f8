// Answers in the API document: statuses, responses, headers.
#include "http/openapi_answers.hpp"

#include <algorithm>
#include <iterator>

#include "http/cross_site.hpp"
#include "http/json_text.hpp"
#include "http/problem.hpp"
#include "schema/json_shown.hpp"

namespace http {
namespace {

bool is_change(const Route& route) { return !is_safe_method(route.method); }

/// Whether it names a document of somebody, which may not be there.
bool names_documents(const schema::Table* table) {
    if (!table) return false;
    return std::any_of(table->fields.begin(), table->fields.end(), [](const schema::Field& field) {
        const auto* type = field.type;
        while (type->element) type = type->element;
        return schema::is_shown(field, schema::Side::draft) &&
               (type->kind == schema::Kind::id || (type->kind == schema::Kind::object && names_documents(type->table)));
    });
}

std::string header(std::string_view text, std::string_view type = "string") {
    JsonObject out;
    out.text("description", text).raw("schema", JsonObject{}.text("type", type).take());
    return out.take();
}

std::string header_reference(std::string_view name) {
    return JsonObject{}.text("$ref", "#/components/headers/" + std::string{name}).take();
}

/// The titles of all kinds of one status.
std::string titles(int status) {
    std::string out;
    for (const auto& kind : problem_kinds())
        if (kind.status == status) out.append(out.empty() ? "" : "; ").append(kind.title);
    return out;
}

std::string problem_response(int status) {
    JsonObject out, headers;
    out.text("description", titles(status));
    headers.raw("X-Request-Id", header_reference("X-Request-Id"));
    if (status == 401) headers.raw("WWW-Authenticate", header_reference("WWW-Authenticate"));
    if (status == 409 || status == 429 || status == 503) headers.raw("Retry-After", header_reference("Retry-After"));
    out.raw("headers", headers.take());
    out.raw("content", R"({"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}})");
    return out.take();
}

}  // namespace

bool may_be_repeated(const Route& route) { return !route.open && (route.method == "POST" || route.method == "PATCH"); }

std::vector<int> other_statuses(const Route& route) {
    const auto& options = route.options;
    std::vector<int> out{400, 401, 408, 417, 421, 422, 429, 431, 500, 503};
    if (is_change(route)) out.insert(out.end(), {403, 409, 411, 412, 413, 507});
    if (route.method == "GET") out.push_back(304);
    if (route.shape == Shape::delivery) out.insert(out.end(), {412, 416});
    if (!options.before_setup) out.push_back(409);
    if (options.may_cost) out.push_back(402);
    std::copy_if(options.also.begin(), options.also.end(), std::back_inserter(out), [](int one) { return one > 0; });
    if (route.shape == Shape::file) out.push_back(413);  // more than one file may hold
    if (route.who == Who::owner || options.session_only || !options.permission.empty()) out.push_back(403);
    if (options.may_be_missing || route.path.find('{') != std::string::npos || names_documents(route.body) ||
        names_documents(route.query))
        out.push_back(404);
    if (route.body || (route.open && !options.media_type.empty())) out.push_back(415);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::string response_reference(int status) {
    const auto name = status == 304 ? std::string{"NotModified"} : "Problem" + std::to_string(status);
    return JsonObject{}.text("$ref", "#/components/responses/" + name).take();
}

std::string response_components() {
    std::vector<int> statuses;
    for (const auto& kind : problem_kinds()) statuses.push_back(kind.status);
    std::sort(statuses.begin(), statuses.end());
    statuses.erase(std::unique(statuses.begin(), statuses.end()), statuses.end());
    JsonObject out, headers;
    headers.raw("ETag", header_reference("ETag"));
    out.raw("NotModified",
            JsonObject{}.text("description", "As If-None-Match knows it").raw("headers", headers.take()).take());
    for (const int status : statuses) out.raw("Problem" + std::to_string(status), problem_response(status));
    return out.take();
}

std::string header_components() {
    JsonObject out;
    out.raw("Accept-Ranges", header("`bytes`: parts of it may be asked for with Range"));
    out.raw("Content-Range", header("Which part this is (206), or how long the whole is (416)"));
    out.raw("ETag", header("The version of this answer, for If-None-Match and If-Match"));
    out.raw("Idempotent-Replayed", header("`true`: the answer that was kept for this Idempotency-Key"));
    out.raw("Last-Modified", header("For If-Modified-Since and If-Range"));
    out.raw("Link", header("`rel=\"next\"`: the next page"));
    out.raw("Location", header("Where the new document is found"));
    out.raw("Retry-After", header("Seconds to wait", "integer"));
    out.raw("WWW-Authenticate", header("Bearer"));
    out.raw("X-Request-Id", header("Finds the request in the log of the server"));
    return out.take();
}

std::string success_headers(const Route& route) {
    JsonObject out;
    const auto add = [&out](std::string_view name) { out.raw(name, header_reference(name)); };
    if (route.method == "GET") add("ETag");
    if (route.shape == Shape::delivery) {
        for (const auto* name : {"Accept-Ranges", "Content-Range", "Last-Modified"}) add(name);
    }
    if (route.shape == Shape::list) add("Link");
    if (route.status == 201) add("Location");
    if (may_be_repeated(route)) add("Idempotent-Replayed");
    return out.empty() ? std::string{} : out.take();
}

}  // namespace http
