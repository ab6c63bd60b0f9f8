// JSON tree: copied out of simdjson's.
#include "schema/json_tree.hpp"

#include <simdjson.h>

#include "base/failure.hpp"

namespace schema {
namespace {

using simdjson::dom::element;

JsonTree copied(const element& from) {
    JsonTree out;
    simdjson::dom::object object;
    simdjson::dom::array array;
    std::string_view text;
    if (from.get(object) == simdjson::SUCCESS)
        for (const auto [name, value] : object) out.members.emplace_back(name, copied(value));
    else if (from.get(array) == simdjson::SUCCESS)
        for (const auto item : array) out.items.push_back(copied(item));
    else if (from.get(text) == simdjson::SUCCESS)
        out.text = text;
    else if (!from.is_null())
        out.text = simdjson::minify(from);
    return out;
}

}  // namespace

const JsonTree& JsonTree::operator[](std::string_view name) const {
    static const JsonTree none;
    for (const auto& [key, value] : members)
        if (key == name) return value;
    return none;
}

JsonTree read_json_tree(std::string_view json) {
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS)
        throw base::Failure{base::Fault::malformed, "This is not JSON."};
    return copied(root);
}

}  // namespace schema
