// Leaving: a tombstone in one transaction, then every collection by its declarations.
#include "features/users/leaving.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "features/sessions/credentials.hpp"
#include "features/users/accounts.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"

namespace users {
namespace {

using base::Fault, base::require;
using store::set, store::unset, store::of;

constexpr int edges_at_once = 100;         // of one transaction
constexpr int transactions_of_a_job = 50;  // then other jobs have their turn
constexpr std::string_view keeping = " keep", removing = " remove";

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

Leaving::Leaving(store::Documents& documents, sessions::Credentials& credentials, jobs::Queue& queue,
                 std::span<const schema::Collection* const> collections, LeavingHooks hooks)
    : documents_{documents},
      credentials_{credentials},
      queue_{queue},
      references_{references(collections)},
      hooks_{std::move(hooks)} {
    std::erase_if(references_, [](const auto& one) { return one.field->rules.orphan == schema::Orphan::keep; });
}

void Leaving::leave(const auth::Caller& caller, const Departure& given) {
    const auto user = of<User>(documents_).get(caller.user);
    credentials_.confirm(user, given.currentPassword);
    documents_.transact([&](store::Documents& documents) {
        const auto now = of<User>(documents).get(caller.user);
        require(now.epoch == user.epoch && !now.deletedAt, Fault::conflict,
                "The account was changed meanwhile. Try again.");
        require(may_give_up(now, has_other_owner(documents, now._id)), Fault::conflict,
                "You are this site's only owner. Make somebody else an owner before you delete your account.");
        hooks_.hand_over(documents, now._id);
        release_address(documents, now);
        of<User>(documents).update(now._id, to_tombstone(tombstone_of(now, base::now())));
        queue_.add(documents, job, now._id.hex().append(given.keepPosts ? keeping : removing));
    });
    base::log(base::Level::info, "user.left", {{"user", caller.user.hex()}, {"keeps_posts", given.keepPosts}});
}

void Leaving::clear(const std::string& who) {
    const auto id = base::ObjectId::parse(who.substr(0, who.find(' ')));
    if (!id) return;
    const UserId user{*id};
    const auto left = of<User>(documents_).find(user);
    if (!left || !left->deletedAt) return;
    for (int i = 0; i < transactions_of_a_job; ++i)
        if (!clear_some(user, who.ends_with(keeping))) return;
    queue_.add(documents_, job, who);
}

bool Leaving::clear_some(UserId user, bool keep_writings) {
    bool has_more = false;
    documents_.transact([&](store::Documents& documents) {
        has_more = (!keep_writings && hooks_.remove_writings(documents, user)) || remove_edges(documents, user);
    });
    return has_more;
}

bool Leaving::remove_edges(store::Documents& documents, UserId user) {
    for (const auto& [collection, field, index] : references_) {
        const std::string path{field->name};
        const auto edges = documents.list(
            *collection,
            {.by = index, .where = {{path, store::Is::equal, schema::to_value(user)}}, .limit = edges_at_once});
        for (const auto& edge : edges.documents) {
            const auto id = schema::Document{edge}.id();
            if (field->rules.orphan == schema::Orphan::remove)
                hooks_.remove(documents, *collection, id);
            else
                documents.update(*collection, store::by_id(id), {{store::Do::unset, path}});
        }
        if (!edges.documents.empty()) return true;
    }
    return false;
}

}  // namespace users
