// The model: no indexes, no bytes, every question answered by looking at everything.
#include "model.hpp"

#include <algorithm>

namespace contract::model {
namespace {

const Item* member(const Object& object, const std::string& name) {
    for (const auto& [key, item] : object)
        if (key == name) return &item;
    return nullptr;
}

Item& made_member(Object& object, const std::string& name) {
    for (auto& [key, item] : object)
        if (key == name) return item;
    return object.emplace_back(name, Item{}).second;
}

/// Everything that the path names: each element of a list, null for what is missing.
void reach(const Item& from, const std::string& path, List& out) {
    const auto dot = path.find('.');
    const auto* object = std::get_if<Object>(&from.is);
    const auto* found = object ? member(*object, path.substr(0, dot)) : nullptr;
    if (!found) return out.push_back({});
    const auto* list = std::get_if<List>(&found->is);
    if (dot == std::string::npos) {
        if (list)
            out.insert(out.end(), list->begin(), list->end());
        else
            out.push_back(*found);
        return;
    }
    if (!list) return reach(*found, path.substr(dot + 1), out);
    for (const auto& element : *list)
        if (std::holds_alternative<Object>(element.is)) reach(element, path.substr(dot + 1), out);
}

bool holds(const Condition& condition, const Object& document) {
    List found;
    reach(Item{document}, condition.path, found);
    const auto equals = [&](const Value& wanted) { return std::ranges::find(found, item_of(wanted)) != found.end(); };
    switch (condition.is) {
        case Is::equal: return equals(condition.value);
        case Is::not_equal: return !equals(condition.value);
        case Is::one_of: return std::ranges::any_of(condition.any, equals);
        default: break;
    }
    const auto bound = item_of(condition.value);
    return std::ranges::any_of(found, [&](const Item& item) {
        if (item.is.index() != bound.is.index()) return false;
        const int order = compare(item, bound);
        return condition.is == Is::less      ? order < 0
               : condition.is == Is::at_most ? order <= 0
               : condition.is == Is::greater ? order > 0
                                             : order >= 0;
    });
}

void add_elements(List& list, const Step& step) {
    auto given = step.values;
    if (given.empty()) given.push_back(step.value);
    for (const auto& value : given) {
        const auto item = item_of(value);
        if (step.what == Do::push || std::ranges::find(list, item) == list.end()) list.push_back(item);
    }
}

bool is_pulled(const Item& element, const Item& wanted) {
    const auto* members = std::get_if<Object>(&wanted.is);
    if (!members) return element == wanted;
    const auto* object = std::get_if<Object>(&element.is);
    return object && std::ranges::all_of(*members, [&](const auto& pair) {
               const auto* found = member(*object, pair.first);
               return (found ? *found : Item{}) == pair.second;
           });
}

/// Returns whether positions in a list moved.
bool change_list(Item& item, const Step& step) {
    if (item.null()) item.is = List{};
    auto& list = std::get<List>(item.is);
    if (step.what == Do::pull)
        return std::erase_if(list, [&](const Item& element) { return is_pulled(element, item_of(step.value)); }) > 0;
    add_elements(list, step);
    const auto most = static_cast<std::size_t>(step.slice);
    if (most == 0 || list.size() <= most) return false;
    list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(list.size() - most));
    return true;
}

bool apply(Object& object, const std::string& path, const Step& step) {
    const auto dot = path.find('.');
    const auto name = path.substr(0, dot);
    const bool takes_away = step.what == Do::unset || step.what == Do::pull;
    if (takes_away && !member(object, name)) return false;
    if (dot != std::string::npos) {
        auto& inner = made_member(object, name);
        if (inner.null()) inner.is = Object{};
        return apply(std::get<Object>(inner.is), path.substr(dot + 1), step);
    }
    if (step.what == Do::unset) {
        const bool moved = std::holds_alternative<List>(member(object, name)->is);
        std::erase_if(object, [&](const auto& pair) { return pair.first == name; });
        return moved;
    }
    auto& item = made_member(object, name);
    const auto given = item_of(step.value);
    if (step.what == Do::set) {
        const bool lists =
            !item.null() && (std::holds_alternative<List>(item.is) || std::holds_alternative<List>(given.is));
        const bool moved = lists && item != given;
        item = given;
        return moved;
    }
    if (step.what == Do::inc) {
        if (item.null()) item.is = std::int64_t{0};
        std::get<std::int64_t>(item.is) += std::get<std::int64_t>(given.is);
        return false;
    }
    if (step.what == Do::max) {
        if (item.null() || compare(given, item) > 0) item = given;
        return false;
    }
    return change_list(item, step);
}

}  // namespace

int compare(const Item& a, const Item& b) {
    static constexpr int ranks[] = {0, 1, 2, 4, 3};
    if (a.is.index() != b.is.index()) return ranks[a.is.index()] - ranks[b.is.index()];
    if (const auto* x = std::get_if<std::int64_t>(&a.is)) {
        const auto y = std::get<std::int64_t>(b.is);
        return *x < y ? -1 : *x > y ? 1 : 0;
    }
    if (const auto* x = std::get_if<std::string>(&a.is)) return x->compare(std::get<std::string>(b.is));
    return 0;  // the tests never sort by lists or objects
}

Item item_of(const Value& value) {
    const schema::ValueView view = value;
    if (view.is_number()) return {view.whole()};
    if (view.tag == Tag::text) return {std::string{view.text()}};
    if (view.tag == Tag::list) {
        List out;
        for (const auto& element : Document{view.bytes}) out.push_back(item_of(Value{element.value}));
        return {std::move(out)};
    }
    if (view.tag != Tag::object) return {};
    Object out;
    for (const auto& [name, inner] : Document{view.bytes}) out.emplace_back(name, item_of(Value{inner}));
    return {std::move(out)};
}

std::string Item::json() const {
    if (const auto* whole = std::get_if<std::int64_t>(&is)) return std::to_string(*whole);
    if (const auto* text = std::get_if<std::string>(&is)) return '"' + *text + '"';
    std::string out;
    if (const auto* list = std::get_if<List>(&is)) {
        for (const auto& item : *list) out.append(out.empty() ? "" : ",").append(item.json());
        return '[' + out + ']';
    }
    const auto* object = std::get_if<Object>(&is);
    if (!object) return "null";
    for (const auto& [name, item] : *object)
        out.append(out.empty() ? "\"" : ",\"").append(name).append("\":").append(item.json());
    return '{' + out + '}';
}

bool Documents::is_code_taken(std::int64_t id, const Object& members) const {
    const auto* code = member(members, "code");
    return code && std::ranges::any_of(all_, [&](const auto& pair) {
               const auto* other = member(pair.second, "code");
               return pair.first != id && other && *other == *code;
           });
}

bool Documents::insert(std::int64_t id, Object members) {
    if (all_.contains(id) || is_code_taken(id, members)) return false;
    members.insert(members.begin(), {"_id", Item{id}});
    all_.emplace(id, std::move(members));
    return true;
}

bool Documents::update(std::int64_t id, const Change& change, bool& conflict) {
    const auto at = all_.find(id);
    if (at == all_.end()) return false;
    auto after = at->second;
    bool moved = false;
    for (const auto& step : change) moved = apply(after, step.path, step) || moved;
    if (moved) {
        auto& version = made_member(after, "__v");
        if (version.null()) version.is = std::int64_t{0};
        ++std::get<std::int64_t>(version.is);
    }
    conflict = is_code_taken(id, after);
    if (!conflict) at->second = std::move(after);
    return true;
}

std::vector<std::int64_t> Documents::matching(const Filter& where) const {
    std::vector<std::int64_t> out;
    for (const auto& [id, document] : all_)
        if (std::ranges::all_of(where, [&](const Condition& c) { return holds(c, document); })) out.push_back(id);
    return out;
}

std::string Documents::json(std::int64_t id) const {
    const auto at = all_.find(id);
    return at == all_.end() ? std::string{} : Item{at->second}.json();
}

Item Documents::key(std::int64_t id, const std::string& path, bool greatest) const {
    List found;
    reach(Item{all_.at(id)}, path, found);
    if (found.empty()) return {};
    const auto less = [](const Item& a, const Item& b) { return compare(a, b) < 0; };
    return greatest ? *std::ranges::max_element(found, less) : *std::ranges::min_element(found, less);
}

}  // namespace contract::model
