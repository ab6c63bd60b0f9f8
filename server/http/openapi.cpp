// OpenAPI: paths from the routes, components from the tables they mention.
#include "http/openapi.hpp"

#include <algorithm>
#include <map>

#include "http/json_text.hpp"
#include "http/problem.hpp"

namespace http {
namespace {

using schema::Side;
using schema::Table;

constexpr std::string_view about =
    "Everything that the web app does, for scripts and other applications. Sign in with `POST /sessions`: a browser "
    "keeps "
    "the cookie; a script asks for `\"transport\": \"bearer\"` or uses an API token, and sends `Authorization: Bearer "
    "…`. "
    "Lists are pages with a `cursor`. Every problem is RFC 9457 `application/problem+json`. A `POST` with an "
    "`Idempotency-Key` may be sent again; `If-Match` guards a change against changes in between.";

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
        for (const auto* one : tables) {
            const auto name = schema::component_name(*one, side);
            const auto found = made_.find(name);
            if (found == made_.end())
                made_.emplace(name, std::pair{one, schema::object_schema(*one, side)});
            else if (found->second.first != one && found->second.second != schema::object_schema(*one, side))
                base::log(base::Level::warning, "openapi", {{"two structs of one name", name}});
        }
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
            if (!rules.example.empty()) json.insert(json.size() - 1, ",\"example\":" + quoted(rules.example));
            out.raw(json);
        }
    }
    if (route.paged) {
        out.raw(parameter("limit", "query", false, "Items of a page",
                          R"({"type":"integer","minimum":1,"maximum":100,"default":20})"));
        out.raw(parameter("cursor", "query", false, "nextCursor of the page before", R"({"type":"string"})"));
    }
    if (route.method == "POST" || route.method == "PATCH")
        out.raw(R"({"$ref":"#/components/parameters/IdempotencyKey"})");
    if (route.method != "POST" && route.method != "GET") out.raw(R"({"$ref":"#/components/parameters/IfMatch"})");
    return out.empty() ? std::string{} : out.take();
}

std::string content(std::string_view type, std::string_view schema) {
    return JsonObject{}.raw(type, JsonObject{}.raw("schema", schema).take()).take();
}

std::string good_response(const Route& route, Components& components) {
    JsonObject out;
    switch (route.shape) {
        case Shape::nothing: return out.text("description", "Done").take();
        case Shape::one:
            return out.text("description", "The answer")
                .raw("content", content("application/json", components.schema_of(*route.answer, Side::answer)))
                .take();
        case Shape::created:
            out.text("description", "Made").raw("headers", R"({"Location":{"schema":{"type":"string"}}})");
            return out.raw("content", content("application/json", components.schema_of(*route.answer, Side::answer)))
                .take();
        case Shape::list: {
            JsonObject list;
            list.text("type", "object").raw("required", R"(["data","nextCursor"])");
            JsonObject items;
            items.text("type", "array").raw("items", components.schema_of(*route.answer, Side::answer));
            JsonObject members;
            members.raw("data", items.take()).raw("nextCursor", R"({"type":["string","null"]})");
            out.text("description", "One page").raw("headers", R"({"Link":{"schema":{"type":"string"}}})");
            return out.raw("content", content("application/json", list.raw("properties", members.take()).take()))
                .take();
        }
        case Shape::file: return out.text("description", "A file").raw("content", R"({"*/*":{}})").take();
        case Shape::raw: return out.text("description", "The answer").take();
    }
    return out.take();
}

/// The statuses that a route's shape makes possible, beside the ones that every request may get.
std::vector<int> bad_statuses(const Route& route) {
    std::vector<int> out;
    const bool changes = route.method != "GET";
    if (route.body) out.insert(out.end(), {400, 413, 415});
    out.push_back(401);
    if (changes || route.who == Who::owner) out.push_back(403);
    if (route.path.find('{') != std::string::npos) out.push_back(404);
    if (changes) out.push_back(409);
    if (route.method == "PATCH" || route.method == "PUT" || route.method == "DELETE") out.push_back(412);
    if (route.body || route.query || route.paged) out.push_back(422);
    out.push_back(429);
    return out;
}

std::string responses(const Route& route, Components& components) {
    const int good = route.shape == Shape::created ? 201 : route.shape == Shape::nothing ? 204 : 200;
    JsonObject out;
    if (route.options.may_exist) out.raw("200", good_response(route, components));
    out.raw(std::to_string(good), good_response(route, components));
    for (const int status : bad_statuses(route))
        out.raw(std::to_string(status),
                JsonObject{}.text("$ref", "#/components/responses/Problem" + std::to_string(status)).take());
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
    if (route.body) {
        JsonObject body;
        body.raw("required", "true")
            .raw("content", content("application/json", components.reference(*route.body, route.body_side)));
        out.raw("requestBody", body.take());
    }
    out.raw("responses", responses(route, components));
    const bool session_only = route.options.session_only;
    if (route.who == Who::anyone)
        out.raw("security", session_only ? R"([{},{"cookie":[]}])" : R"([{},{"cookie":[]},{"bearer":[]}])");
    else
        out.raw("security", session_only ? R"([{"cookie":[]}])" : R"([{"cookie":[]},{"bearer":[]}])");
    return out.take();
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string paths(const std::vector<Route>& routes, Components& components) {
    std::vector<std::pair<std::string, JsonObject>> paths;
    for (const auto& route : routes) {
        auto found =
            std::find_if(paths.begin(), paths.end(), [&](const auto& path) { return path.first == route.path; });
        if (found == paths.end()) found = paths.insert(paths.end(), {route.path, {}});
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

std::string problem_responses() {
    JsonObject out;
    for (const int status : {400, 401, 403, 404, 409, 412, 413, 415, 422, 429}) {
        const auto kinds = problem_kinds();
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.status == status; });
        JsonObject response;
        response.text("description", kind->title);
        response.raw("content", content("application/problem+json", R"({"$ref":"#/components/schemas/Problem"})"));
        out.raw("Problem" + std::to_string(status), response.take());
    }
    return out.take();
}

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status","detail","requestId"],"properties":{)"
    R"("type":{"type":"string","format":"uri-reference","examples":["/problems/invalid"]},"title":{"type":"string"},)"
    R"("status":{"type":"integer"},"detail":{"type":"string"},"requestId":{"type":"string"},)"
    R"("problems":{"type":"array","items":{"type":"object","required":["path","message"],)"
    R"("properties":{"path":{"type":"string"},"message":{"type":"string"}}}}}})";

constexpr std::string_view shared_parameters =
    R"({"IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":false,)"
    R"("description":"1 to 200 printable characters: sent again with the same key, the request takes effect once",)"
    R"("schema":{"type":"string","maxLength":200}},)"
    R"("IfMatch":{"name":"If-Match","in":"header","required":false,)"
    R"("description":"The ETag that was read: 412 when it has changed","schema":{"type":"string"}}})";

constexpr std::string_view security_schemes =
    R"({"cookie":{"type":"apiKey","in":"cookie","name":"__Host-session","description":"As POST /sessions sets it"},)"
    R"("bearer":{"type":"http","scheme":"bearer","description":"A session's token or an API token"}})";

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

std::string openapi(const std::vector<Route>& features, std::string_view site, std::string_view url) {
    Components components;
    components.add_raw("Problem", std::string{problem_schema});
    const auto all_paths = paths(features, components);
    JsonObject shared;
    shared.raw("schemas", components.take()).raw("parameters", shared_parameters).raw("responses", problem_responses());
    shared.raw("securitySchemes", security_schemes);
    JsonObject info;
    info.text("title", std::string{site} + " API").text("version", LYCEUM_VERSION).text("description", about);
    std::string server{url};
    while (server.ends_with('/')) server.pop_back();
    JsonObject out;
    out.text("openapi", "3.1.0").raw("info", info.take());
    out.raw("servers", '[' + JsonObject{}.text("url", server + "/api/v1").take() + ']');
    out.raw("tags", tags(features)).raw("paths", all_paths).raw("components", shared.take());
    return out.take();
}

}  // namespace http
