// What a search finds of a document.
#include "store/searched.hpp"

#include <algorithm>

#include "store/key.hpp"
#include "store/paths.hpp"
#include "store/words.hpp"

namespace store {
namespace {

/// Whether one of the paths lies in the other.
bool overlap(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '.');
}

}  // namespace

Searched searched_of(const Collection& in, schema::Document document) {
    Searched out;
    if (!in.search_scope.empty()) out.scope = document.at(in.search_scope).id();
    std::string text;
    for (const auto member : in.searched)
        any_at(document, member, [&](schema::ValueView value, Found found) {
            if (found == Found::value) text.append(value.text()) += '\n';
            return false;
        });
    out.text = folded(text);
    return out;
}

bool touches(const Change& change, std::string_view path) {
    return std::ranges::any_of(change, [&](const Step& step) { return overlap(step.path, path); });
}

bool touches_search(const Change& change, const Collection& in) {
    return (!in.search_scope.empty() && touches(change, in.search_scope)) ||
           std::ranges::any_of(in.searched, [&](auto member) { return touches(change, member); });
}

std::optional<std::vector<base::ObjectId>> scopes_of(const Collection& in, const Search& query) {
    if (query.scope) return std::vector{*query.scope};
    for (const auto& condition : query.also) {
        if (in.search_scope.empty() || condition.path != in.search_scope) continue;
        std::vector<base::ObjectId> out;
        if (condition.is == Is::equal) out.push_back(view_of(condition.value).id());
        for (const auto& value : condition.any) out.push_back(view_of(value).id());
        const bool named = condition.is == Is::equal || condition.is == Is::one_of;
        if (named && std::ranges::all_of(out, [](const auto& id) { return static_cast<bool>(id); })) return out;
    }
    return std::nullopt;
}

}  // namespace store
