// Exports: every collection is walked by its declarations.
#include "features/users/exports.hpp"

#include "features/users/export.hpp"
#include "store/collection.hpp"

namespace users {

using base::Failure, base::Fault, base::require;
using store::eq;

/// One of the few places at the work, given back at its end.
class Exports::Turn {
public:
    Turn(Exports& exports, UserId user) : exports_{exports}, user_{user.value} {
        const std::lock_guard lock{exports_.mutex_};
        if (exports_.running_.size() < most_exports_at_once && exports_.running_.insert(user_).second) return;
        Failure busy{Fault::too_many, "An export is being made. Try again in a minute."};
        busy.retry_after_s = 60;
        throw busy;
    }
    ~Turn() {
        const std::lock_guard lock{exports_.mutex_};
        exports_.running_.erase(user_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    Exports& exports_;
    base::ObjectId user_;
};

/// The file so far.
struct Exports::Writing {
    std::string out;
    const schema::Collection* open = nullptr;
    bool is_first = true;

    /// Ends the list that is open and begins the one of this collection, unless it is the same.
    void begin(const schema::Collection& collection) {
        if (open == &collection) return;
        out.append(open ? "],\n\"" : "\"").append(collection.name).append("\":[");
        open = &collection;
        is_first = true;
    }
    void add(const std::string& document) {
        if (!is_first) out += ",\n";
        is_first = false;
        append_export(out, document, *open->table);
        require(out.size() < most_exported_bytes, Fault::too_large,
                "This is too much for one file. Ask the site's owner.");
    }
};

schema::File Exports::mine(const auth::Caller& caller) {
    const Turn turn{*this, caller.user};
    const auto me = documents_.find(schema::collection<User>, {eq<&User::_id>(caller.user)});
    require(me.has_value(), Fault::not_found, "there is no such user");
    const auto today = base::to_text(base::now());
    Writing writing{.out = "{\"exportedAt\":\"" + today + "\",\n"};
    writing.begin(schema::collection<User>);
    writing.add(*me);
    for (const auto& reference : references_) add_belongings(writing, reference, caller.user);
    return {"application/json", std::move(writing.out.append("]}\n")), "lyceum-" + today.substr(0, 10) + ".json"};
}

void Exports::add_belongings(Writing& writing, const Reference& reference, UserId user) {
    std::vector<base::ObjectId> parents;
    store::Query query{.by = reference.index,
                       .where = {{std::string{reference.field->name}, store::Is::equal, schema::to_value(user)}},
                       .limit = 100};
    writing.begin(*reference.collection);
    do {
        const auto page = documents_.list(*reference.collection, query);
        for (const auto& document : page.documents) {
            parents.push_back(schema::Document{document}.id());
            writing.add(document);
        }
        query.after = page.next;
    } while (query.after);
    for (const auto& part : parts_)
        if (part.parent == reference.collection) add_parts(writing, part, parents);
}

void Exports::add_parts(Writing& writing, const Part& part, const std::vector<base::ObjectId>& parents) {
    writing.begin(*part.collection);
    for (const auto parent : parents) {
        store::Query query{.by = part.index,
                           .where = {{std::string{part.field->name}, store::Is::equal, schema::Value::of(parent)}},
                           .limit = 100};
        do {
            const auto page = documents_.list(*part.collection, query);
            for (const auto& document : page.documents) writing.add(document);
            query.after = page.next;
        } while (query.after);
    }
}

}  // namespace users
