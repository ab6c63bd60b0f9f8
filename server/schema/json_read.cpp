// JSON and query texts into structs, by simdjson.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <simdjson.h>

#include "schema/codec.hpp"
#include "schema/json.hpp"
#include "schema/text.hpp"

namespace schema {
namespace {

using base::Fault;
using base::Problems;
using simdjson::dom::element;

constexpr std::size_t deepest_json = 32;
constexpr std::size_t most_json_bytes = 16u << 20;

bool writable(Access access, Input input) {
    return access == Access::open || access == Access::write_only ||
           (access == Access::initial && input == Input::draft);
}

/// A member by its name, also inside flattened objects.
struct Found {
    const Field* field = nullptr;
    void* at = nullptr;
    bool writable = true;  ///< the flattened object itself may be written
};

Found find_member(const Table& table, void* object, std::string_view name) {
    for (const auto& field : table.fields) {
        if (!field.rules.flatten) {
            if (field.name == name) return {&field, field.at(object)};
        } else if (field.type->kind == Kind::object) {
            if (auto inner = find_member(*field.type->table, field.at(object), name); inner.field) return inner;
        }
    }
    return {};
}

class Reading {
public:
    Reading(Input input, Problems& problems) : input_{input}, problems_{problems} {}

    std::vector<Given> object(simdjson::dom::object from, const Table& table, void* to, const std::string& prefix) {
        std::vector<Given> given;
        std::set<std::string_view> seen;
        for (const auto [name, value] : from) {
            const std::string path = prefix + std::string{name};
            if (!seen.insert(name).second)
                throw base::Failure{Fault::malformed, "the member " + path + " occurs twice"};
            const auto found = find_member(table, to, name);
            if (!found.field)
                wrong(path, "is not known here");
            else if (!writable(found.field->rules.access, input_))
                wrong(path, "cannot be set");
            else if (value.is_null())
                null(*found.field, path, given);
            else if (read(value, *found.field->type, found.at, path)) {
                given.push_back({found.field, false});
                check_read(*found.field, found.at, path);
            }
        }
        // An object inside replaces the whole old one, in a patch too.
        if (input_ == Input::draft || !prefix.empty()) missing(table, seen, prefix);
        return given;
    }

private:
    bool wrong(const std::string& path, std::string what) {
        problems_.push_back({path, std::move(what)});
        return false;
    }

    /// The members of objects are checked where they are read, each once; what clients may not write is not checked.
    void check_read(const Field& field, void* at, const std::string& path) {
        const Type* type = field.type->kind == Kind::optional ? field.type->element : field.type;
        if (type->kind == Kind::object) return;
        if (type->kind != Kind::list || type->element->kind != Kind::object)
            return check(*field.type, field.rules, at, path, problems_);
        Problems found;
        check(*field.type, field.rules, at, path, found);
        for (auto& problem : found)
            if (problem.path == path) problems_.push_back(std::move(problem));
    }

    void null(const Field& field, const std::string& path, std::vector<Given>& given) {
        if (field.rules.required)
            wrong(path, "is required");
        else
            given.push_back({&field, true});
    }

    void missing(const Table& table, const std::set<std::string_view>& seen, const std::string& prefix) {
        for (const auto& field : table.fields) {
            if (field.rules.flatten && field.type->kind == Kind::object)
                missing(*field.type->table, seen, prefix);
            else if (field.rules.required && writable(field.rules.access, input_) && !seen.contains(field.name))
                wrong(prefix + std::string{field.name}, "is required");
        }
    }

    bool read(element from, const Type& type, void* to, const std::string& path) {
        switch (type.kind) {
            case Kind::boolean:
                return from.get_bool().get(*static_cast<bool*>(to)) == simdjson::SUCCESS ||
                       wrong(path, "must be true or false");
            case Kind::integer: return whole(from, type, to, path);
            case Kind::number:
                return from.get_double().get(*static_cast<double*>(to)) == simdjson::SUCCESS ||
                       wrong(path, "must be a number");
            case Kind::optional: return read(from, *type.element, type.emplace(to), path);
            case Kind::list: return list(from, type, to, path);
            case Kind::object: {
                simdjson::dom::object inner;
                if (from.get_object().get(inner) != simdjson::SUCCESS) return wrong(path, "must be an object");
                object(inner, *type.table, to, path + '.');
                return true;
            }
            default: break;
        }
        std::string_view text;
        if (from.get_string().get(text) != simdjson::SUCCESS) return wrong(path, "must be a text");
        if (const auto problem = read_text(text, type, to); !problem.empty()) return wrong(path, problem);
        return true;
    }

    bool whole(element from, const Type& type, void* to, const std::string& path) {
        double value = 0;
        if (from.get_double().get(value) != simdjson::SUCCESS || std::trunc(value) != value ||
            std::abs(value) > 2147483647.0)
            return wrong(path, "must be a whole number");
        type.store(to, static_cast<std::int64_t>(value));
        return true;
    }

    bool list(element from, const Type& type, void* to, const std::string& path) {
        simdjson::dom::array items;
        if (from.get_array().get(items) != simdjson::SUCCESS) return wrong(path, "must be a list");
        type.clear(to);
        std::size_t i = 0;
        bool good = true;
        for (const auto item : items)
            good = read(item, *type.element, type.emplace(to), path + '.' + std::to_string(i++)) && good;
        return good;
    }

public:
    /// Kinds that are written as one text; what is wrong, or nothing.
    static std::string read_text(std::string_view text, const Type& type, void* to) {
        switch (type.kind) {
            case Kind::text: static_cast<std::string*>(to)->assign(text); return {};
            case Kind::id: {
                const auto id = base::ObjectId::parse(text);
                if (id) *static_cast<base::ObjectId*>(to) = *id;
                return id ? "" : "must be an id of 24 hexadecimal digits";
            }
            case Kind::instant: {
                const auto at = base::parse_instant(text);
                if (at) *static_cast<base::Instant*>(to) = *at;
                return at ? "" : "must be a date, as 2026-01-31T09:30:00Z";
            }
            case Kind::enumeration: {
                std::string words;
                for (std::size_t i = 0; i < type.names.size(); ++i) {
                    if (type.names[i] == text) return type.store(to, static_cast<std::int64_t>(i)), std::string{};
                    words.append(i > 0 ? ", " : "").append(type.names[i]);
                }
                return "must be one of: " + words;
            }
            case Kind::boolean:
                if (text != "true" && text != "false") return "must be true or false";
                *static_cast<bool*>(to) = text == "true";
                return {};
            case Kind::integer:
            case Kind::number: return read_number(text, type, to);
            default: return "cannot be given here";
        }
    }

    /// The same for one text of a query string: a list takes each part between commas.
    static std::string read_query(std::string_view text, const Type& type, void* to) {
        if (type.kind == Kind::optional) return read_query(text, *type.element, type.emplace(to));
        if (type.kind != Kind::list) return read_text(text, type, to);
        while (!text.empty()) {
            const auto comma = std::min(text.find(','), text.size());
            if (auto problem = read_text(text.substr(0, comma), *type.element, type.emplace(to)); !problem.empty())
                return problem;
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
        return {};
    }

private:
    static std::string read_number(std::string_view text, const Type& type, void* to) {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
            return "must be a number";
        if (type.kind == Kind::number) {
            *static_cast<double*>(to) = value;
            return {};
        }
        if (std::trunc(value) != value || std::abs(value) > 2147483647.0) return "must be a whole number";
        type.store(to, static_cast<std::int64_t>(value));
        return {};
    }

    Input input_;
    Problems& problems_;
};

void end_if_wrong(Problems&& problems, const char* message) {
    if (!problems.empty()) throw base::Failure{Fault::invalid, message, std::move(problems)};
}

}  // namespace

std::vector<Given> read_json(std::string_view json, const Table& table, void* object, Input input) {
    static thread_local simdjson::dom::parser parser{most_json_bytes};
    if (parser.max_depth() != deepest_json && parser.allocate(json.size() + 1, deepest_json) != simdjson::SUCCESS)
        throw base::Failure{Fault::unavailable, "out of memory"};
    element root;
    simdjson::dom::object members;
    if (const auto error = parser.parse(json.data(), json.size()).get(root))
        throw base::Failure{Fault::malformed,
                            std::string{"the body is not JSON that can be read: "} + simdjson::error_message(error)};
    if (root.get_object().get(members) != simdjson::SUCCESS)
        throw base::Failure{Fault::malformed, "the body must be a JSON object"};
    Problems problems;
    auto given = Reading{input, problems}.object(members, table, object, {});
    end_if_wrong(std::move(problems), "some fields are not valid");
    return given;
}

void read_texts(std::span<const std::pair<std::string, std::string>> given, const Table& table, void* object) {
    Problems problems;
    for (const auto& [name, text] : given) {
        const auto found = find_member(table, object, name);
        if (!found.field) {
            problems.push_back({name, "is not known here"});
            continue;
        }
        if (auto problem = Reading::read_query(text, *found.field->type, found.at); !problem.empty())
            problems.push_back({name, problem});
        else
            check(*found.field->type, found.field->rules, found.at, name, problems);
    }
    for (const auto& field : table.fields)
        if (field.rules.required &&
            std::none_of(given.begin(), given.end(), [&](auto& one) { return one.first == field.name; }))
            problems.push_back({std::string{field.name}, "is required"});
    end_if_wrong(std::move(problems), "some parameters are not valid");
}

}  // namespace schema
