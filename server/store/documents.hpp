#pragma once
// The store's language: what may be asked of any collection, whichever engine keeps it.
#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schema/bson.hpp"
#include "schema/collection.hpp"

namespace base {
class Stamps;
}

namespace store {

using schema::Collection;
using schema::Value;

/// One document's BSON.
using Bson = std::string;
/// The collections of the whole house.
using Collections = std::span<const Collection* const>;

enum class Is { equal, not_equal, less, at_most, greater, at_least, one_of };

/// What must hold for one member. As in MongoDB, a missing member equals null, and a condition on a list holds when it
/// holds for one of its elements. Values of different BSON types are never less or greater than each other.
struct Condition {
    std::string path;
    Is is = Is::equal;
    Value value{};
    std::vector<Value> any{};  ///< one_of: at most `most_alternatives`
};
/// All of them must hold.
using Filter = std::vector<Condition>;
inline Filter by_id(const base::ObjectId& id) { return {{"_id", Is::equal, Value::of(id)}}; }

/// Where a page starts: after the row with this key. Opaque outside the engine; bound to index and filter by the
/// caller.
using Position = std::string;

/// A page of a list. `by` names one of the collection's indexes (nullptr: by _id). `where` fixes a prefix of its keys
/// by
/// equality and may bound the next key; the rest of the keys is the order. `also` is checked on each document.
struct Query {
    const schema::Index* by = nullptr;
    Filter where{};
    Filter also{};
    bool backwards = false;
    std::optional<Position> after{};
    int limit = 20;  ///< 1 to most_listed
};

/// A page's documents, and where the next one starts; no position when this was the last. There is a next one only when
/// another document matches, and its position is that of the last document given out: so a page says nothing about
/// those that `also` hides. One thing remains: the engine looks at no more than `most_examined` documents for a page;
/// where that ends it, the page may be short or empty and still have a next one, which then starts after the last one
/// looked at. Who sees that learns that so many hidden ones stand together, and nothing of any one of them.
struct Page {
    std::vector<Bson> documents;
    std::optional<Position> next;
};

/// MongoDB's update operators of the same names. `push` and `add_to_set` take one value or, with `values`, several;
/// with
/// `slice` the list keeps its newest so many elements. `pull` removes equal elements, and with an object value those
/// whose members equal all of the object's.
enum class Do { set, unset, inc, max, push, add_to_set, pull };
struct Step {
    Do what;
    std::string path;
    Value value{};
    std::vector<Value> values{};
    int slice = 0;       ///< 0: unlimited
    bool by_id = false;  ///< push: then the list's objects are put in the order of their _id
};
using Change = std::vector<Step>;

/// Words, folded to lower case without accents; the last one also as a prefix. Newest documents first.
struct Search {
    std::string text;
    std::optional<base::ObjectId> scope{};  ///< the collection's search_scope member must be this
    Filter also{};
    std::optional<Position> after{};
    int limit = 20;
};

inline constexpr int most_listed = 1'000;
inline constexpr int most_alternatives = 1'000;
inline constexpr int most_examined = 5'000;
inline constexpr std::size_t most_bytes = 16u << 20;  ///< of a document, as in MongoDB
inline constexpr int deepest = 100;                   ///< levels of a document, as in MongoDB

/// Told how a transaction ended. `more`: another one, which ended at the same moment, is told of right after.
using Done = std::function<void(std::exception_ptr, bool more)>;

/// Everything an engine does. Safe from every thread. A bug of the caller (an undeclared path, an unindexed query) is a
/// logic_error, never a Failure. Failures: invalid (these bytes are no document, this position none of ours), conflict
/// (a unique index; the problems name its members), not_found (it refers to a document that is gone), too_large,
/// unavailable (try again), out_of_space.
///
/// On the thread that runs a `transact`, every call through any Documents of the same store is part of it and sees its
/// writes. A call outside is a transaction of its own, durable when it returns.
class Documents {
public:
    virtual ~Documents() = default;
    virtual std::optional<Bson> find(const Collection&, const Filter&) = 0;
    /// The document as it is stored, with the derived lists that ordinary reads leave out.
    virtual std::optional<Bson> find_whole(const Collection& in, const Value& id) {
        return find(in, {{"_id", Is::equal, id}});
    }
    virtual Page list(const Collection&, const Query&) = 0;
    virtual std::int64_t count(const Collection&, const Filter&) = 0;
    virtual Page search(const Collection&, const Search&) = 0;
    virtual void insert(const Collection&, const Bson&) = 0;                           ///< it carries its _id
    virtual bool update(const Collection&, const Filter&, const Change&) = 0;          ///< the first match; false: none
    virtual std::int64_t remove(const Collection&, const Filter&, int limit = 0) = 0;  ///< 0: all matches
    virtual void prepare(const Collection&) = 0;                                       ///< creates it and its indexes
    /// All or nothing. f may run more than once and does database work only; a Failure it throws undoes everything.
    virtual void transact(const std::function<void(Documents&)>& f) = 0;
    /// `transact` without waiting, for who is not in a transaction: returns at once where the engine has a thread that
    /// writes, and that thread calls f, and then `done` once it is durable (nullptr) or undone (why); elsewhere both
    /// are called before this returns. `done` must not throw, and the next transactions wait for it.
    virtual void transact_later(std::function<void(Documents&)> f, Done done) {
        try {
            transact(f);
        } catch (...) {
            return done(std::current_exception(), false);
        }
        done(nullptr, false);
    }
    /// Whether derived arrays are stored in their parents (MongoDB) or assembled from edges when they are needed.
    virtual bool stores_arrays() const = 0;
    /// Whether a transaction may refer to what another one removes at the same moment, as both see the documents as
    /// they were when they began (MongoDB). False where they come one after another.
    virtual bool transactions_overlap() const { return false; }
    /// Tells whether documents, or the edges that they show, have changed. nullptr where nothing that is made from them
    /// may be kept: inside a transaction, and when others than this process write to the database.
    virtual const base::Stamps* stamps() const { return nullptr; }
};

}  // namespace store
