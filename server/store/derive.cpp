// Keeping derived members: what an edge gave its parents before and gives them now; the difference goes to the parents.
#include "store/derive.hpp"

#include <algorithm>
#include <map>

#include "store/derived.hpp"

namespace store {
namespace {

using schema::Derived;
using schema::Document;
using schema::Tag;
using What = schema::Derived::What;

Filter by_id(schema::ValueView id) { return {{"_id", Is::equal, Value{id}}}; }

/// Everything that one transaction's edges change in one parent.
struct Changes {
    const Collection* parent = nullptr;
    Value id{};
    std::map<std::string_view, std::int64_t> counts{};
    struct Mean {
        double sum = 0;
        std::int64_t count = 0;
    };
    std::map<const Derived*, Mean> means{};
    Change lists{};
};

/// Collects the differences of several edges, so that each parent is changed once.
class Tally {
public:
    explicit Tally(Documents& documents) : documents_{documents} {}

    /// An edge was `before` and is `after`; empty: it was not, or is not, there.
    void add(const Collection& edges, const Bson& before, const Bson& after) {
        for (const auto& derived : edges.derived) {
            const auto old = share_of(derived, before);
            const auto now = share_of(derived, after);
            const bool same_parent = old && now && equal(old->parent, now->parent);
            if (derived.what == What::list) {
                add_to_list(derived, old, now, same_parent);
                continue;
            }
            if (old) give(derived, *old, -1);
            if (now) give(derived, *now, 1);
        }
    }

    void apply() {
        for (auto& [key, changes] : parents_) {
            auto change = std::move(changes.lists);
            for (const auto& [target, by] : changes.counts)
                if (by != 0) change.push_back({Do::inc, std::string{target}, Value::of(by)});
            if (!changes.means.empty() && !add_means(changes, change)) continue;
            if (!change.empty()) documents_.update(*changes.parent, by_id(changes.id), change);
        }
    }

private:
    Changes& of(const Derived& derived, schema::ValueView parent) {
        auto& out = parents_[{derived.parent->name, key_of(parent)}];
        if (!out.parent) {
            out.parent = derived.parent;
            out.id = Value{parent};
        }
        return out;
    }

    void give(const Derived& derived, const Share& share, int sign) {
        auto& changes = of(derived, share.parent);
        if (derived.what == What::count) {
            changes.counts[derived.target] += sign;
            return;
        }
        auto& mean = changes.means[&derived];
        mean.sum += sign * view_of(share.value).number();
        mean.count += sign;
    }

    void add_to_list(const Derived& derived, const std::optional<Share>& old, const std::optional<Share>& now,
                     bool same_parent) {
        if (!documents_.stores_arrays() || (same_parent && equal(old->element, now->element))) return;
        // MongoDB refuses two operators on one member in one update; an edge that changes is rare enough for two.
        if (old) {
            Step pull{Do::pull, std::string{derived.target}, old->element};
            if (old->element.tag == Tag::object) pull.value = identity_of(old->element);
            documents_.update(*derived.parent, by_id(old->parent), {pull});
        }
        if (!now) return;
        const std::string target{derived.target};
        auto& lists = of(derived, now->parent).lists;
        auto push = std::ranges::find(lists, target, &Step::path);
        if (push == lists.end())
            push = lists.insert(push, {Do::push, target, {}, {}, derived.cap, derived.value.empty()});
        push->values.push_back(now->element);
    }

    /// False: there is no such parent.
    bool add_means(const Changes& changes, Change& change) {
        const auto parent = documents_.find(*changes.parent, by_id(changes.id));
        if (!parent) return false;
        for (const auto& [derived, mean] : changes.means) {
            if (mean.sum == 0 && mean.count == 0) continue;
            const Document document{*parent};
            const auto sum = document.find(derived->sum).number() + mean.sum;
            const auto count = document.find(derived->count).whole() + mean.count;
            if (mean.sum != 0) change.push_back({Do::inc, std::string{derived->sum}, Value::of(mean.sum)});
            if (mean.count != 0) change.push_back({Do::inc, std::string{derived->count}, Value::of(mean.count)});
            change.push_back({Do::set, std::string{derived->target}, Value::of(mean_of(sum, count))});
        }
        return true;
    }

    Documents& documents_;
    std::map<std::pair<std::string_view, std::string>, Changes> parents_{};
};

/// Whether one of the steps can change what the edge gives its parents.
bool concerns(const Change& change, const Collection& edges) {
    return std::ranges::any_of(change, [&](const Step& step) {
        const auto root = std::string_view{step.path}.substr(0, step.path.find('.'));
        return std::ranges::any_of(edges.derived, [&](const Derived& derived) {
            const auto taken = std::span{derived.element}.first(derived.element_size);
            return root == derived.reference || root == derived.where.path || root == derived.value ||
                   std::ranges::find(taken, root, &schema::Taken::from) != taken.end();
        });
    });
}

}  // namespace

void Derive::insert(const Collection& in, const Bson& document) {
    if (in.derived.empty() && !naming_.concerns(in)) return inner_.insert(in, document);
    inner_.transact([&](Documents& documents) {
        documents.insert(in, document);
        naming_.require(documents, in, document);
        Tally tally{documents};
        tally.add(in, {}, document);
        tally.apply();
    });
}

bool Derive::update(const Collection& in, const Filter& where, const Change& change) {
    const bool derives = !in.derived.empty() && concerns(change, in);
    const bool names = naming_.concerns(in, change);
    if (!derives && !names) return inner_.update(in, where, change);
    bool found = false;
    inner_.transact([&](Documents& documents) {
        if (!derives) {
            found = documents.update(in, where, change);
            if (found) naming_.require(documents, in, change);
            return;
        }
        const auto before = documents.find(in, where);
        found = before.has_value();
        if (!found) return;
        const auto id = by_id(Document{*before}.find("_id"));
        documents.update(in, id, change);
        if (names) naming_.require(documents, in, change);
        Tally tally{documents};
        tally.add(in, *before, documents.find(in, id).value_or(Bson{}));
        tally.apply();
    });
    return found;
}

std::int64_t Derive::remove(const Collection& in, const Filter& where, int limit) {
    if (in.derived.empty()) return inner_.remove(in, where, limit);
    std::int64_t removed = 0;
    inner_.transact([&](Documents& documents) {
        removed = 0;
        Tally tally{documents};
        auto query = query_for(in, where);
        for (bool more = true; more && (limit == 0 || removed < limit);) {
            if (limit > 0) query.limit = static_cast<int>(std::min<std::int64_t>(most_listed, limit - removed));
            const auto page = documents.list(in, query);
            for (const auto& document : page.documents) {
                documents.remove(in, by_id(Document{document}.find("_id")), 1);
                tally.add(in, document, {});
                ++removed;
            }
            query.after = page.next;
            more = page.next.has_value();
        }
        tally.apply();
    });
    return removed;
}

}  // namespace store
