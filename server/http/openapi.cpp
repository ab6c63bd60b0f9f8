// OpenAPI: paths from the routes, components from the tables they mention.
#include "http/openapi.hpp"

#include <algorithm>
#include <map>

#include "http/cross_site.hpp"
#include "http/json_text.hpp"
#include "http/openapi_answers.hpp"
#include "schema/json_shown.hpp"

namespace http {
namespace {

using schema::Side;
using schema::Table;

constexpr std::string_view about =
    "Everything that the web app does, for scripts and other applications. Sign in with `POST /sessions`: a browser "
    "keeps the cookie; a script asks for `\"transport\": \"bearer\"` or uses an API token, and sends "
    "`Authorization: Bearer …`. Lists are pages with a `cursor`. Every problem is RFC 9457 `application/problem+json`. "
    "A `POST` or `PATCH` with an `Idempotency-Key` may be sent again for seven days: choose the key at random, since "
    "it "
    "also guards the kept answer. `If-Match` guards a change against changes in between.";

/// The {parameters} of a path, in order.
std::vector<std::string_view> parameters_of(std::string_view path) {
    std::vector<std::string_view> names;
    for (auto open = path.find('{'); open != path.npos; open = path.find('{', open + 1))
        names.push_back(path.substr(open + 1, path.find('}', open) - open - 1));
    return names;
}

class Components {
public:
    /// A reference to a struct's schema; it and all that it mentions become components.
    std::string reference(const Table& table, Side side) {
        add(table, side);
        return JsonObject{}.text("$ref", "#/components/schemas/" + schema::component_name(table, side)).take();
    }
    std::string schema_of(const schema::Type& type, Side side) {
        for (const auto* inner = &type; inner; inner = inner->element)
            if (inner->table) add(*inner->table, side);
        return schema::json_schema(type, side);
    }
    std::string take() const {
        JsonObject out;
        for (const auto& [name, made] : made_) out.raw(name, made.second);
        return out.take();
    }
    void add_raw(const std::string& name, std::string json) {
        made_.emplace(name, std::pair{nullptr, std::move(json)});
    }

private:
    void add(const Table& table, Side side) {
        std::vector<const Table*> tables;
        schema::collect_tables(table, side, tables);
        for (const auto* one : tables) add_one(*one, one == &table ? side : schema::inner_side(side));
    }
    void add_one(const Table& table, Side side) {
        const auto name = schema::component_name(table, side);
        const auto found = made_.find(name);
        if (found == made_.end())
            made_.emplace(name, std::pair{&table, schema::object_schema(table, side)});
        else if (found->second.first != &table && found->second.second != schema::object_schema(table, side))
            base::log(base::Level::warning, "openapi", {{"two structs of one name", name}});
    }
    std::map<std::string, std::pair<const Table*, std::string>> made_;
};

std::string parameter(std::string_view name, std::string_view in, bool required, std::string_view text,
                      std::string_view schema) {
    JsonObject out;
    out.text("name", name).text("in", in).raw("required", required ? "true" : "false");
    if (!text.empty()) out.text("description", text);
    return out.raw("schema", schema).take();
}

std::string path_parameter(const Route& route, std::size_t number, std::string_view name) {
    const auto collection =
        number < route.path_collections.size() ? route.path_collections[number] : std::string_view{};
    if (collection.empty()) return parameter(name, "path", true, {}, R"({"type":"string"})");
    JsonObject type;
    type.text("type", "string").text("x-collection", collection);
    return parameter(name, "path", true, "24 hexadecimal digits; a slug where the resource has one", type.take());
}

std::string parameters(const Route& route) {
    JsonArray out;
    std::size_t number = 0;
    for (const auto name : parameters_of(route.path)) out.raw(path_parameter(route, number++, name));
    if (route.query) {
        for (const auto& field : route.query->fields) {
            const auto& rules = field.rules;
            if (rules.access != schema::Access::open && rules.access != schema::Access::initial) continue;
            auto json = parameter(field.name, "query", rules.required, rules.about,
                                  schema::json_schema(*field.type, Side::draft, rules));
            if (field.type->kind == schema::Kind::list)
                json.insert(json.size() - 1, R"(,"style":"form","explode":false)");
            if (!rules.example.empty())
                json.insert(json.size() - 1, ",\"example\":" + schema::json_example(*field.type, Side::draft, rules));
            out.raw(json);
        }
    }
    if (route.paged) {
        out.raw(parameter("limit", "query", false, "Items of a page",
                          R"({"type":"integer","minimum":1,"maximum":100,"default":20})"));
        out.raw(parameter("cursor", "query", false, "nextCursor of the page before", R"({"type":"string"})"));
    }
    if (may_be_repeated(route)) out.raw(R"({"$ref":"#/components/parameters/IdempotencyKey"})");
    if (route.shape == Shape::delivery) out.raw(R"({"$ref":"#/components/parameters/Range"})");
    if (route.method == "GET")
        out.raw(R"({"$ref":"#/components/parameters/IfNoneMatch"})");
    else if (!is_safe_method(route.method))
        out.raw(R"({"$ref":"#/components/parameters/IfMatch"})");
    return out.empty() ? std::string{} : out.take();
}

std::string content(std::string_view type, std::string_view schema) {
    return JsonObject{}.raw(type, JsonObject{}.raw("schema", schema).take()).take();
}

std::string list_schema(const schema::Type& item, Components& components) {
    JsonObject out, items, members;
    items.text("type", "array").raw("items", components.schema_of(item, Side::answer));
    members.raw("data", items.take()).raw("nextCursor", R"({"type":["string","null"]})");
    out.text("type", "object").raw("required", R"(["data","nextCursor"])").raw("properties", members.take());
    return out.take();
}

std::string file_schema(std::string_view media_type) {
    return media_type == "application/json" ? R"({"type":"object"})" : R"({"type":"string"})";
}

/// Each media type of a file.
std::string file_content(std::string_view media_types) {
    JsonObject out;
    while (!media_types.empty()) {
        const auto end = std::min(media_types.find(", "), media_types.size());
        const auto type = media_types.substr(0, end);
        out.raw(type, JsonObject{}.raw("schema", file_schema(type)).take());
        media_types.remove_prefix(std::min(end + 2, media_types.size()));
    }
    return out.take();
}

std::string partial_response(const Route& route) {
    JsonObject out;
    out.text("description", "The part that Range asked for; several are parts of a multipart/byteranges");
    const auto types = std::string{route.options.media_type} + ", multipart/byteranges";
    return out.raw("headers", success_headers(route)).raw("content", file_content(types)).take();
}

std::string good_response(const Route& route, Components& components) {
    JsonObject out;
    out.text("description", route.status == 201 ? "Made" : route.shape == Shape::nothing ? "Done" : "The answer");
    if (const auto headers = success_headers(route); !headers.empty()) out.raw("headers", headers);
    switch (route.shape) {
        case Shape::nothing: break;
        case Shape::one:
            out.raw("content", content("application/json", components.schema_of(*route.answer, Side::answer)));
            break;
        case Shape::list:
            out.raw("content", content("application/json", list_schema(*route.answer, components)));
            break;
        case Shape::file:
        case Shape::delivery: out.raw("content", file_content(route.options.media_type)); break;
    }
    return out.take();
}

std::string responses(const Route& route, Components& components) {
    JsonObject out;
    if (route.options.may_exist) out.raw("200", good_response(route, components));
    out.raw(std::to_string(route.status), good_response(route, components));
    if (route.shape == Shape::delivery) {
        out.raw("206", partial_response(route));
        out.raw("302", JsonObject{}.text("description", "It is kept elsewhere, at the address in Location").take());
    }
    for (const int status : other_statuses(route)) out.raw(std::to_string(status), response_reference(status));
    return out.take();
}

/// A body that streams: its bytes are the row's own affair.
std::string streamed_body(const Route& route) {
    const auto type = route.options.media_type.empty() ? "application/octet-stream" : route.options.media_type;
    return JsonObject{}.raw("required", "false").raw("content", file_content(type)).take();
}

/// Nothing sent is an object with nothing in it, so a body is required only where a member is.
std::string request_body(const Route& route, Components& components) {
    const auto& fields = route.body->fields;
    const bool required =
        route.body_side == Side::draft && std::any_of(fields.begin(), fields.end(), [](const schema::Field& field) {
            return schema::is_shown(field, Side::draft) && field.rules.required;
        });
    const auto schema = JsonObject{}.raw("schema", components.reference(*route.body, route.body_side)).take();
    JsonObject types;
    types.raw("application/json", schema);
    if (route.body_side == Side::patch) types.raw("application/merge-patch+json", schema);
    return JsonObject{}.raw("required", required ? "true" : "false").raw("content", types.take()).take();
}

/// A session's own token may do what its cookie may; an API token may not do everything.
std::string security(const Route& route) {
    JsonArray out;
    if (route.who == Who::anyone) out.raw("{}");
    out.raw(R"({"cookie":[]})").raw(R"({"bearer":[]})");
    if (!route.options.session_only) out.raw(R"({"token":[]})");
    return out.take();
}

std::string_view name_of(Who who) { return who == Who::anyone ? "anyone" : who == Who::user ? "user" : "owner"; }

std::string operation(const Route& route, Components& components) {
    JsonObject out;
    out.text("operationId", operation_id(route)).raw("tags", '[' + quoted(route.feature) + ']');
    out.text("summary", route.summary);
    JsonObject permission;
    permission.text("who", name_of(route.who));
    if (!route.options.permission.empty()) permission.text("may", route.options.permission);
    out.raw("x-permission", permission.take());
    if (const auto list = parameters(route); !list.empty()) out.raw("parameters", list);
    if (route.body) out.raw("requestBody", request_body(route, components));
    if (route.open) out.raw("requestBody", streamed_body(route));
    out.raw("responses", responses(route, components)).raw("security", security(route));
    return out.take();
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// `root`: the server of what does not live below /api/v1.
std::string paths(const std::vector<Route>& routes, Components& components, std::string_view root) {
    std::vector<std::pair<std::string, JsonObject>> paths;
    for (const auto& route : routes) {
        auto found =
            std::find_if(paths.begin(), paths.end(), [&](const auto& path) { return path.first == route.path; });
        if (found == paths.end()) {
            found = paths.insert(paths.end(), {route.path, {}});
            if (route.options.outside_api)
                found->second.raw("servers", '[' + JsonObject{}.text("url", root).take() + ']');
        }
        found->second.raw(lower(route.method), operation(route, components));
    }
    JsonObject out;
    for (const auto& [path, operations] : paths) out.raw(path, operations.take());
    return out.take();
}

std::string tags(const std::vector<Route>& routes) {
    std::vector<std::string> names;
    for (const auto& route : routes)
        if (std::find(names.begin(), names.end(), route.feature) == names.end()) names.push_back(route.feature);
    JsonArray out;
    for (const auto& name : names) out.raw(JsonObject{}.text("name", name).take());
    return out.take();
}

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status","detail","requestId"],"properties":{)"
    R"("type":{"type":"string","format":"uri-reference","examples":["/problems/invalid"]},"title":{"type":"string"},)"
    R"("status":{"type":"integer"},"detail":{"type":"string"},"requestId":{"type":"string"},)"
    R"("problems":{"type":"array","items":{"type":"object","required":["path","message"],)"
    R"("properties":{"path":{"type":"string"},"message":{"type":"string"}}}}},)"
    R"("examples":[{"type":"/problems/invalid","title":"Not valid","status":422,"detail":"some fields are not valid",)"
    R"("requestId":"7f3kq0z80000001","problems":[{"path":"title","message":"is required"}]}]})";

constexpr std::string_view shared_parameters =
    R"({"Range":{"name":"Range","in":"header","required":false,)"
    R"("description":"Which bytes: bytes=0-499, bytes=500-, bytes=-500","schema":{"type":"string"}},)"
    R"("IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":false,)"
    R"("description":"1 to 200 printable characters: sent again with the same key, the request takes effect once",)"
    R"("schema":{"type":"string","maxLength":200}},)"
    R"("IfMatch":{"name":"If-Match","in":"header","required":false,)"
    R"("description":"The ETag that was read: 412 when it has changed","schema":{"type":"string"}},)"
    R"("IfNoneMatch":{"name":"If-None-Match","in":"header","required":false,)"
    R"("description":"The ETag that is known: 304 while it holds","schema":{"type":"string"}}})";

std::string security_schemes(std::string_view cookie) {
    JsonObject session, out;
    session.text("type", "apiKey").text("in", "cookie").text("name", cookie);
    session.text("description", "As POST /sessions sets it; changes also need Sec-Fetch-Site or Origin of this site");
    out.raw("cookie", session.take());
    out.raw("bearer", R"({"type":"http","scheme":"bearer","description":"A session's token"})");
    out.raw("token", R"({"type":"http","scheme":"bearer","bearerFormat":"lyceum_…","description":"An API token"})");
    return out.take();
}

}  // namespace

std::string operation_id(const Route& route) {
    auto out = lower(route.method);
    bool begins = true;
    for (const char c : route.path) {
        if (c == '{') out += "By";
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter) out += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        begins = !letter;
    }
    return out;
}

std::string openapi(const std::vector<Route>& features, const ApiDocument& document) {
    Components components;
    components.add_raw("Problem", std::string{problem_schema});
    auto server = document.url;
    while (server.ends_with('/')) server.pop_back();
    const auto all_paths = paths(features, components, server.empty() ? "/" : server);
    JsonObject shared;
    shared.raw("schemas", components.take()).raw("parameters", shared_parameters);
    shared.raw("responses", response_components()).raw("headers", header_components());
    shared.raw("securitySchemes", security_schemes(document.session_cookie));
    JsonObject info;
    info.text("title", document.site + " API").text("version", LYCEUM_VERSION).text("description", about);
    JsonObject out;
    out.text("openapi", "3.1.0").raw("info", info.take());
    out.raw("servers", '[' + JsonObject{}.text("url", server + "/api/v1").take() + ']');
    out.raw("tags", tags(features)).raw("paths", all_paths).raw("components", shared.take());
    return out.take();
}

}  // namespace http
