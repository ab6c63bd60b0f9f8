#pragma once
// Collections seen as T: what services use.
#include "store/language.hpp"

namespace store {

/// A page of typed documents.
template <class T>
struct PageOf {
    std::vector<T> items;
    std::optional<Position> next;
};

/// The documents of T's collection. A light view: make one where it is needed.
template <schema::Stored T>
class CollectionOf {
public:
    explicit CollectionOf(Documents& documents) : documents_{documents} {}

    std::optional<T> find(const Filter& where) const {
        auto found = documents_.find(here, where);
        if (!found) return std::nullopt;
        return schema::from_bson<T>(*found);
    }
    template <base::Name N>
    std::optional<T> find(const base::Id<N>& id) const {
        static_assert(base::Id<N>::collection == std::string_view{here.name}, "an id of another collection");
        return find(Filter{eq<&T::_id>(id)});
    }
    /// Failure not_found when there is none.
    template <base::Name N>
    T get(const base::Id<N>& id) const {
        if (auto found = find(id)) return *std::move(found);
        throw base::Failure{base::Fault::not_found, "there is no such " + std::string{schema::table_of<T>.name}};
    }
    /// The documents of these ids that are there, in no order.
    template <class Ids>
    std::vector<T> get_all(const Ids& ids) const {
        std::vector<T> out;
        if (std::empty(ids)) return out;
        if (std::size(ids) == 1) {
            if (auto found = find(*std::begin(ids))) out.push_back(*std::move(found));
            return out;
        }
        return list({.where = {in<&T::_id>(ids)}, .limit = most_listed}).items;
    }
    bool exists(const Filter& where) const { return documents_.find(here, where).has_value(); }
    /// Only their ids: what they hold is not read.
    PageOf<decltype(T::_id)> list_ids(const Query& query) const { return ids(documents_.list(here, query)); }
    PageOf<decltype(T::_id)> search_ids(const Search& query) const { return ids(documents_.search(here, query)); }
    PageOf<T> list(const Query& query) const { return typed(documents_.list(here, query)); }
    PageOf<T> search(const Search& query) const { return typed(documents_.search(here, query)); }
    std::int64_t count(const Filter& where) const { return documents_.count(here, where); }

    /// Gives it an _id, createdAt and updatedAt where it has these members and they are empty.
    void insert(T& document) const {
        stamp(document);
        documents_.insert(here, schema::to_bson(document));
    }
    /// Changes the first match and sets updatedAt where there is one. False: nothing matched.
    bool update(const Filter& where, Change change) const {
        if constexpr (requires { &T::updatedAt; }) change.push_back(set<&T::updatedAt>(base::now()));
        return documents_.update(here, where, change);
    }
    template <base::Name N>
    bool update(const base::Id<N>& id, Change change) const {
        return update(Filter{eq<&T::_id>(id)}, std::move(change));
    }
    /// As update, but the change is no edit: updatedAt stays.
    bool touch(const Filter& where, const Change& change) const { return documents_.update(here, where, change); }
    std::int64_t remove(const Filter& where, int limit = 0) const { return documents_.remove(here, where, limit); }

private:
    static constexpr const Collection& here = schema::collection<T>;

    static PageOf<T> typed(Page page) {
        PageOf<T> out{{}, std::move(page.next)};
        out.items.reserve(page.documents.size());
        for (const auto& document : page.documents) out.items.push_back(schema::from_bson<T>(document));
        return out;
    }
    static PageOf<decltype(T::_id)> ids(Page page) {
        PageOf<decltype(T::_id)> out{{}, std::move(page.next)};
        out.items.reserve(page.documents.size());
        for (const auto& document : page.documents) out.items.push_back({schema::Document{document}.id()});
        return out;
    }
    static void stamp(T& document) {
        if (!document._id) document._id = decltype(document._id)::make();
        const auto at = base::now();
        if constexpr (requires { &T::createdAt; })
            if (document.createdAt == base::Instant{}) document.createdAt = at;
        if constexpr (requires { &T::updatedAt; })
            if (document.updatedAt == base::Instant{}) document.updatedAt = at;
    }

    Documents& documents_;
};

/// of<Post>(documents).find(…)
template <schema::Stored T>
CollectionOf<T> of(Documents& documents) {
    return CollectionOf<T>{documents};
}

}  // namespace store
