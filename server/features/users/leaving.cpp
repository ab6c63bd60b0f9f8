// Leaving: every collection is walked by its declarations.
#include "features/users/leaving.hpp"

#include "features/sessions/credentials.hpp"
#include "features/users/accounts.hpp"
#include "features/users/export.hpp"
#include "features/users/references.hpp"
#include "store/collection.hpp"

namespace users {
namespace {

using base::Failure, base::Fault, base::require;
using store::eq, store::set, store::unset, store::of;

constexpr std::size_t most_exported_bytes = 512u << 20;

store::Query belonging_to(const Reference& reference, UserId user) {
    return {.by = reference.index,
            .where = {{std::string{reference.field->name}, store::Is::equal, schema::to_value(user)}},
            .limit = store::most_listed};
}

/// Everything that one member of one collection says is the user's.
void add_belongings(std::string& out, store::Documents& documents, const Reference& reference, UserId user, bool& any) {
    auto query = belonging_to(reference, user);
    do {
        const auto page = documents.list(*reference.collection, query);
        for (const auto& document : page.documents) {
            if (any) out += ",\n";
            any = true;
            append_export(out, document, *reference.collection->table);
            require(out.size() < most_exported_bytes, Fault::too_large,
                    "This is too much for one file. Ask the site's owner.");
        }
        query.after = page.next;
    } while (query.after);
}

store::Change to_tombstone(const User& left) {
    return {set<&User::email>(left.email),
            set<&User::password>(left.password),
            set<&User::firstName>(left.firstName),
            set<&User::lastName>(left.lastName),
            set<&User::isOwner>(false),
            set<&User::epoch>(left.epoch),
            set<&User::deletedAt>(left.deletedAt),
            unset<&User::avatar>(),
            unset<&User::bio>(),
            unset<&User::emailVerifiedAt>()};
}

}  // namespace

Leaving::Leaving(store::Documents& documents, sessions::Credentials& credentials,
                 std::span<const schema::Collection* const> collections, LeavingHooks hooks)
    : documents_{documents},
      credentials_{credentials},
      collections_{collections.begin(), collections.end()},
      hooks_{std::move(hooks)} {}

schema::File Leaving::export_mine(const auth::Caller& caller) {
    const auto me = documents_.find(schema::collection<User>, {eq<&User::_id>(caller.user)});
    require(me.has_value(), Fault::not_found, "there is no such user");
    const auto today = base::to_text(base::now());
    std::string out = "{\"exportedAt\":\"" + today + "\",\n\"users\":[";
    append_export(out, *me, schema::table_of<User>);
    const schema::Collection* open = nullptr;
    bool any = true;
    for (const auto& reference : references(collections_)) {
        if (reference.collection != open) {
            out.append("],\n\"").append(reference.collection->name).append("\":[");
            any = false;
        }
        open = reference.collection;
        add_belongings(out, documents_, reference, caller.user, any);
    }
    return {"application/json", out.append("]}\n"), "lyceum-" + today.substr(0, 10) + ".json"};
}

void Leaving::leave(const auth::Caller& caller, const Departure& given) {
    const auto user = of<User>(documents_).get(caller.user);
    require(may_leave(user), Fault::conflict, "You own this site. Hand it over before you delete your account.");
    credentials_.confirm(user, given.currentPassword, caller.address);
    documents_.transact([&](store::Documents& documents) {
        const auto now = of<User>(documents).get(caller.user);
        require(now.epoch == user.epoch && !now.deletedAt, Fault::conflict,
                "The account was changed meanwhile. Try again.");
        hooks_.require_may_go(documents, caller.user);
        if (!given.keepPosts) hooks_.remove_writings(documents, caller.user);
        remove_edges(documents, caller.user);
        of<User>(documents).update(caller.user, to_tombstone(tombstone_of(now, base::now())));
    });
}

void Leaving::remove_edges(store::Documents& documents, UserId user) {
    for (const auto& reference : references(collections_)) {
        const auto orphan = reference.field->rules.orphan;
        if (orphan == schema::Orphan::keep) continue;
        const auto query = belonging_to(reference, user);
        const store::Change forget{{store::Do::unset, std::string{reference.field->name}}};
        for (auto page = documents.list(*reference.collection, query); !page.documents.empty();
             page = documents.list(*reference.collection, query)) {
            for (const auto& document : page.documents) {
                const auto id = schema::Document{document}.id();
                if (orphan == schema::Orphan::remove)
                    hooks_.remove(documents, *reference.collection, id);
                else
                    documents.update(*reference.collection, {{"_id", store::Is::equal, schema::Value::of(id)}}, forget);
            }
        }
    }
}

}  // namespace users
