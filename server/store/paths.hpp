#pragma once
// What a dotted path finds in a document, as MongoDB sees it: a list stands for each of its elements.
#include <string>
#include <string_view>
#include <vector>

#include "schema/bson.hpp"
#include "schema/collection.hpp"

namespace store {

/// What was found at the end of a path.
enum class Found {
    value,    ///< a value, or one element of a list
    missing,  ///< the member is not there: it equals null
    list,     ///< a list, after its elements
};

/// Calls visit(ValueView, Found) for everything at the path until it returns true; whether one did.
template <class Visit>
bool any_at(schema::Document document, std::string_view path, const Visit& visit) {
    using schema::Document, schema::Tag, schema::ValueView;
    const auto dot = path.find('.');
    const auto name = path.substr(0, dot);
    const ValueView* found = nullptr;
    auto at = document.begin();
    for (; at != Document::end(); ++at)
        if ((*at).name == name) {
            found = &(*at).value;
            break;
        }
    if (!found) return visit(ValueView{}, Found::missing);
    if (dot == std::string_view::npos) {
        if (found->tag != Tag::list) return visit(*found, Found::value);
        for (const auto& element : Document{found->bytes})
            if (visit(element.value, Found::value)) return true;
        return visit(*found, Found::list);
    }
    const auto rest = path.substr(dot + 1);
    if (found->tag == Tag::object) return any_at(Document{found->bytes}, rest, visit);
    if (found->tag != Tag::list) return visit(ValueView{}, Found::missing);
    for (const auto& element : Document{found->bytes})
        if (element.value.tag == Tag::object && any_at(Document{element.value.bytes}, rest, visit)) return true;
    return false;
}

/// The type of the member at a dotted path of the collection, with optionals and lists taken off; nullptr: there is
/// none.
/// `lists` says whether the path goes through a list or ends in one.
const schema::Type* type_at(const schema::Collection& in, std::string_view path, bool* lists = nullptr);

/// The document's keys in the index, distinct and in order: several when a path goes through a list, none when the
/// index is sparse and the first member is missing. Failure invalid when two paths go through lists.
std::vector<std::string> index_keys(schema::Document document, const schema::Index& index);

}  // namespace store
