// The rules that every call keeps, whichever engine answers it.
#include "store/contract.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/failure.hpp"
#include "store/paths.hpp"
#include "store/plan.hpp"

namespace store {
namespace {

constexpr std::size_t most_conditions = 32;
constexpr std::size_t most_steps = 100;

/// A bug of ours, whatever the client sent: it ends as a fault of the server, with the reason in the log.
[[noreturn]] void refuse(const Collection& in, const std::string& why) {
    throw std::logic_error{std::string{in.name} + ": " + why};
}

[[noreturn]] void refuse_document(const Collection& in, const std::string& why) {
    throw base::Failure{base::Fault::invalid, std::string{in.name} + ": " + why};
}

std::string text_of(const Filter& where) {
    static constexpr const char* signs[] = {" =", " !=", " <", " <=", " >", " >=", " one of"};
    std::string out = "{";
    for (const auto& condition : where) {
        if (out.size() > 1) out += ", ";
        out.append(condition.path).append(signs[static_cast<std::size_t>(condition.is)]);
    }
    return out + "}";
}

void check_path(const Collection& in, std::string_view path) {
    if (!type_at(in, path)) refuse(in, "there is no member " + std::string{path});
}

void check_filter(const Collection& in, const Filter& where) {
    if (where.size() > most_conditions) refuse(in, "too many conditions");
    for (const auto& condition : where) {
        check_path(in, condition.path);
        if (condition.any.size() > most_alternatives) refuse(in, "too many alternatives for " + condition.path);
    }
}

/// The cheapest and most frequent question.
bool is_by_id(const Filter& where) { return where.size() == 1 && where[0].is == Is::equal && where[0].path == "_id"; }

void check_served(const Collection& in, const Filter& where) {
    if (is_by_id(where)) return;
    check_filter(in, where);
    if (!is_served(in, where)) refuse(in, "no index serves " + text_of(where));
}

/// Whether both change the same place, or one a place inside the other's.
bool collide(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '.');
}

void check_change(const Collection& in, const Change& change) {
    if (change.empty()) refuse(in, "a change without steps");
    if (change.size() > most_steps) refuse(in, "too many steps");
    for (auto step = change.begin(); step != change.end(); ++step) {
        if (step->path == "_id") refuse(in, "an _id never changes");
        check_path(in, step->path);
        if (const auto dot = step->path.rfind('.'); dot != std::string::npos) {
            bool lists = false;
            type_at(in, std::string_view{step->path}.substr(0, dot), &lists);
            if (lists) refuse(in, step->path + " goes through a list: change the list itself");
        }
        const auto other =
            std::find_if(change.begin(), step, [&](const Step& s) { return collide(s.path, step->path); });
        if (other != step) refuse(in, "two steps change " + step->path);
        if (step->slice < 0) refuse(in, "a negative slice");
    }
}

void check_index(const Collection& in, const schema::Index* by) {
    if (!by) return;
    const auto known =
        std::ranges::find_if(in.indexes, [&](const auto& index) { return &index == by || index.name() == by->name(); });
    if (known == in.indexes.end()) refuse(in, "there is no index " + by->name());
    if (known->seed_only) refuse(in, "the index " + by->name() + " is not kept by every engine");
}

void check_limit(const Collection& in, int limit) {
    if (limit < 1 || limit > most_listed) refuse(in, "a page has 1 to " + std::to_string(most_listed) + " documents");
}

}  // namespace

std::optional<Bson> Contract::find(const Collection& in, const Filter& where) {
    check_served(in, where);
    return inner_.find(in, where);
}

Page Contract::list(const Collection& in, const Query& query) {
    check_limit(in, query.limit);
    check_filter(in, query.where);
    check_filter(in, query.also);
    check_index(in, query.by);
    if (!is_served_by(in, query.by, query.where))
        refuse(in, "the index " + (query.by ? query.by->name() : "_id") + " does not serve " + text_of(query.where));
    return inner_.list(in, query);
}

std::int64_t Contract::count(const Collection& in, const Filter& where) {
    check_served(in, where);
    return inner_.count(in, where);
}

Page Contract::search(const Collection& in, const Search& query) {
    check_limit(in, query.limit);
    check_filter(in, query.also);
    if (in.searched.empty()) refuse(in, "nothing is searched here");
    if (query.scope && in.search_scope.empty()) refuse(in, "a search here has no scope");
    return inner_.search(in, query);
}

void Contract::insert(const Collection& in, const Bson& document) {
    if (document.size() > most_bytes) throw base::Failure{base::Fault::too_large, "a document is at most 16 MB"};
    std::string why;
    if (!schema::valid(document, &why)) refuse_document(in, "not a document: " + why);
    const auto id = schema::Document{document}.find("_id");
    if (id.is_null() || id.tag == schema::Tag::list) refuse_document(in, "a document without an _id");
    inner_.insert(in, document);
}

bool Contract::update(const Collection& in, const Filter& where, const Change& change) {
    check_served(in, where);
    check_change(in, change);
    return inner_.update(in, where, change);
}

std::int64_t Contract::remove(const Collection& in, const Filter& where, int limit) {
    check_served(in, where);
    if (limit < 0) refuse(in, "a negative limit");
    return inner_.remove(in, where, limit);
}

void Contract::prepare(const Collection& in) {
    if (!in.table) refuse(in, "it has no table");
    for (const auto& index : in.indexes)
        for (const auto& key : index.path()) check_path(in, key.path);
    for (const auto member : in.searched) check_path(in, member);
    if (!in.search_scope.empty()) check_path(in, in.search_scope);
    inner_.prepare(in);
}

}  // namespace store
