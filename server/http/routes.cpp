// Routes: reading the arguments of a service function from a request, and writing lists and files.
#include "http/routes.hpp"

#include <charconv>
#include <stdexcept>

#include "http/cursor.hpp"
#include "http/disposition.hpp"
#include "http/hooks.hpp"

namespace http::detail {
namespace {

using base::Failure;
using base::Fault;

constexpr int most_items = 100;

const std::string* find(const Pairs& query, std::string_view name) {
    for (const auto& [key, value] : query)
        if (key == name) return &value;
    return nullptr;
}

[[noreturn]] void refuse(std::string_view parameter, const char* why) {
    throw Failure{Fault::invalid, "The query is not valid.", {{std::string{parameter}, why}}};
}

bool is_paging(std::string_view name) { return name == "limit" || name == "cursor"; }

}  // namespace

base::ObjectId read_id(Reader& reader, std::string_view) {
    // Slugs and the like have become ids before the route runs (Hooks::resolve), so what is no id names nothing.
    const auto id = base::ObjectId::parse(reader.request.path_values.at(reader.next++));
    if (!id || !*id) throw Failure{Fault::not_found, "There is nothing at this address."};
    return *id;
}

schema::Paging read_paging(const Request& request) {
    schema::Paging paging;
    if (const auto* limit = find(request.query, "limit")) {
        const auto [end, error] = std::from_chars(limit->data(), limit->data() + limit->size(), paging.limit);
        if (error != std::errc{} || end != limit->data() + limit->size() || paging.limit < 1 ||
            paging.limit > most_items)
            refuse("limit", "must be a whole number from 1 to 100");
    }
    if (const auto* cursor = find(request.query, "cursor")) {
        paging.after = read_cursor(request, *cursor);
        if (!paging.after) refuse("cursor", "is damaged or belongs to another list");
    }
    return paging;
}

void read_query(const Request& request, const schema::Table& table, void* object, bool paged) {
    Pairs filters;
    for (const auto& pair : request.query)
        if (!paged || !is_paging(pair.first)) filters.push_back(pair);
    schema::read_texts(filters, table, object);
}

void refuse_query(const Request& request, bool paged) {
    base::Problems problems;
    for (const auto& [name, value] : request.query)
        if (!paged || !is_paging(name)) problems.push_back({name, "is not a parameter of this address"});
    if (!problems.empty()) throw Failure{Fault::invalid, "The query is not valid.", std::move(problems)};
}

std::vector<schema::Given> read_body(Request& request, const schema::Table& table, void* object, schema::Input input) {
    // Nothing sent is an object with nothing in it: what is required is then told by name.
    auto given = schema::read_json(request.body.empty() ? std::string_view{"{}"} : request.body, table, object, input);
    if (request.hooks && request.hooks->files)
        if (const auto files = schema::file_mentions(table, object); !files.empty())
            request.file_problems = request.hooks->files(request, files);
    return given;
}

void describe_body(Route& route, const schema::Table& table, schema::Side side) {
    route.body = &table;
    route.body_side = side;
    route.names_files = !schema::file_members(table).empty();
    if (route.names_files && route.options.runs == Runs::hashing)
        throw std::logic_error{route.path + " names files: it must run in a transaction"};
}

std::string list_body(const Request& request, const schema::Type& item, const void* const* items, std::size_t count,
                      const std::optional<std::string>& next, Response& response) {
    std::string out;
    out.reserve(64 + count * 3'072);
    out += "{\"data\":[";
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += ',';
        schema::write_json(out, item, items[i]);
    }
    out += "],\"nextCursor\":";
    if (!next) return out += "null}";
    const auto cursor = write_cursor(request, *next);
    response.headers.emplace_back("Link", "<" + page_address(request, cursor) + ">; rel=\"next\"");
    return out.append(1, '"').append(cursor).append("\"}");
}

void describe_answer(Route& route, Shape shape, int status, const schema::Type* type) {
    route.shape = shape;
    route.status = status;
    route.answer = type;
    if ((shape == Shape::file || shape == Shape::delivery) && route.options.media_type.empty())
        throw std::logic_error{route.path + " answers a file: say its media_type"};
}

Response Answer<schema::File>::write(Request&, schema::File&& file) {
    Response response{.type = std::move(file.type), .body = std::move(file.bytes)};
    if (file.name.empty()) return response;
    response.headers.emplace_back("Content-Disposition", disposition(file.name, true));
    return response;
}

void name_created(const schema::Table& table, const void* value, Response& response) {
    for (const auto& field : table.fields) {
        const auto* at = field.at_const(value);
        if (field.name == "_id" && field.type->kind == schema::Kind::id) {
            response.created_collection = field.type->collection;
            response.created_id = static_cast<const base::ObjectId*>(at)->hex();
            return;
        }
        if (field.rules.flatten && field.type->kind == schema::Kind::object)
            name_created(*field.type->table, field.type->get ? field.type->get(at) : at, response);
        if (!response.created_id.empty()) return;
    }
}

}  // namespace http::detail
