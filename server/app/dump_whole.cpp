// Whole documents: lists from the edges, and one order of members.
#include "app/dump_whole.hpp"

#include <algorithm>
#include <limits>

#include "store/derive.hpp"

namespace app {
namespace {

std::size_t length_of(schema::ValueView list) {
    std::size_t n = 0;
    for (const auto& element : schema::Document{list.bytes}) n += !element.name.empty();
    return n;
}

std::size_t cap_of(Collections all, const schema::Collection& parent, std::string_view member) {
    for (const auto* edges : all)
        for (const auto& derived : edges->derived)
            if (derived.parent == &parent && derived.target == member && derived.cap > 0)
                return static_cast<std::size_t>(derived.cap);
    return std::numeric_limits<std::size_t>::max();
}

void add_newest(schema::Writer& out, std::string_view name, schema::ValueView list, std::size_t skipped) {
    char space[24];
    std::size_t n = 0;
    out.begin_list(name);
    for (const auto& element : schema::Document{list.bytes}) {
        if (n++ >= skipped) out.add(schema::list_index(n - 1 - skipped, space), element.value);
    }
    out.end();
}

/// Mongoose's version of a document whose lists were never moved. A store that others share has it, another has not:
/// it says nothing, so it is no difference.
bool is_first_version(std::string_view name, schema::ValueView value) {
    return name == "__v" && value.is_number() && value.number() == 0;
}

bool has_first_version(const schema::Document& document) { return is_first_version("__v", document.find("__v")); }

bool begins_with_id(const schema::Document& document) {
    return document.begin() != schema::Document::end() && (*document.begin()).name == "_id";
}

}  // namespace

bool has_lists(Collections all, const schema::Collection& parent) {
    return std::ranges::any_of(all, [&](const auto* edges) {
        return std::ranges::any_of(edges->derived, [&](const auto& derived) {
            return derived.parent == &parent && derived.what == schema::Derived::What::list;
        });
    });
}

std::string whole_document(store::Documents& documents, Collections all, const schema::Collection& collection,
                           const std::string& stored, bool full_arrays) {
    const bool lists = has_lists(all, collection);
    if (!lists && begins_with_id(schema::Document{stored}) && !has_first_version(schema::Document{stored}))
        return stored;
    const auto whole = lists ? store::assemble(documents, all, collection, stored) : stored;
    const schema::Document document{whole};
    schema::Writer out;
    out.add("_id", document.find("_id"));  // where MongoDB moves it
    for (const auto& [name, value] : document) {
        if (name == "_id" || is_first_version(name, value)) continue;
        const auto most = full_arrays ? std::numeric_limits<std::size_t>::max() : cap_of(all, collection, name);
        const auto length = value.tag == schema::Tag::list ? length_of(value) : 0;
        if (length <= most)
            out.add(name, value);
        else
            add_newest(out, name, value, length - most);
    }
    return out.take();
}

}  // namespace app
