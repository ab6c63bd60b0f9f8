#pragma once
// A JSON text as a tree, for who reads an answer of ours by names. What a service gives out stands in a struct.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schema {

struct JsonTree {
    std::string text;             ///< of a string, number or boolean; null and what is not there have none
    std::vector<JsonTree> items;  ///< of an array
    std::vector<std::pair<std::string, JsonTree>> members{};  ///< of an object

    /// A member; an empty tree when there is none, so that a path of names needs no questions.
    const JsonTree& operator[](std::string_view name) const;
    /// Null, not there, or an empty string.
    bool empty() const { return text.empty() && items.empty() && members.empty(); }
};

/// Throws malformed.
JsonTree read_json_tree(std::string_view json);

}  // namespace schema
