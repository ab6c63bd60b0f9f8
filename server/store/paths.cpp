// Paths into tables, and the keys that an index holds for a document.
#include "store/paths.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "store/key.hpp"

namespace store {
namespace {

using schema::Kind;
using schema::Order;
using schema::Type;

const Type* without_wrapping(const Type* type, bool* lists) {
    while (type && (type->kind == Kind::optional || type->kind == Kind::list)) {
        if (lists && type->kind == Kind::list) *lists = true;
        type = type->element;
    }
    return type;
}

/// The keys of one path, distinct. `missing`: there is no such member.
struct Parts {
    std::vector<std::string> keys;
    bool missing = false;
};

Parts parts_at(schema::Document document, const schema::IndexKey& key) {
    Parts out;
    any_at(document, key.path, [&](schema::ValueView value, Found found) {
        if (found == Found::list) return false;
        out.missing = out.missing || found == Found::missing;
        append_key(out.keys.emplace_back(), value, key.order);
        return false;
    });
    if (out.keys.empty()) append_empty_list_key(out.keys.emplace_back(), key.order);
    if (out.keys.size() > 1) {
        std::ranges::sort(out.keys);
        out.keys.erase(std::ranges::unique(out.keys).begin(), out.keys.end());
    }
    return out;
}

}  // namespace

const Type* type_at(const schema::Collection& in, std::string_view path, bool* lists) {
    static constexpr Type version{.kind = Kind::integer};  // __v: Mongoose's, in no table
    if (path == "__v") return &version;
    const schema::Table* table = in.table;
    for (;;) {
        const auto dot = path.find('.');
        const auto* field = table ? table->find(path.substr(0, dot)) : nullptr;
        if (!field) return nullptr;
        const auto* type = without_wrapping(field->type, lists);
        if (dot == std::string_view::npos) return type;
        table = type->kind == Kind::object ? type->table : nullptr;
        path.remove_prefix(dot + 1);
    }
}

std::vector<std::string> index_keys(schema::Document document, const schema::Index& index) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < index.size; ++i) {
        auto parts = parts_at(document, index.keys[i]);
        if (i == 0 && index.sparse && parts.missing && parts.keys.size() == 1) return {};
        if (parts.keys.size() == 1) {
            for (auto& key : out) key += parts.keys[0];
            continue;
        }
        if (out.size() > 1)
            throw base::Failure{base::Fault::invalid, "the index " + index.name() + " cannot go through two lists"};
        const auto before = std::move(out[0]);
        out.clear();
        for (const auto& part : parts.keys) out.push_back(before + part);
    }
    return out;
}

}  // namespace store
