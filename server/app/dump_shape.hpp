#pragma once
// Whether a stored document has the shape that its table declares, and what it refers to.
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "schema/bson.hpp"
#include "schema/collection.hpp"

namespace store {
class Documents;
}

namespace app {

using Collections = std::span<const schema::Collection* const>;

/// One thing wrong in a document. `field` is the member of the document itself that it is in.
struct Misfit {
    const schema::Field* field;
    std::string path, message;
};

/// Missing required members, values of another kind, unknown words of enumerations. Texts' lengths are no matter of
/// storage. Nothing is required of a tombstone (`deletedAt`).
std::vector<Misfit> misfits(const schema::Document&, const schema::Table&);
bool is_tombstone(const schema::Document&);

/// A member that holds the _id of a document of ours; an optional one may be missing. One that is kept when the other
/// goes and leaves no tombstone (a certificate's course) is history, and no reference.
struct Reference {
    const schema::Field* field;
    const schema::Collection* to;
};
std::vector<Reference> references(const schema::Collection&, Collections all);

const schema::Collection* find_collection(Collections all, std::string_view name);
/// The same collections, each after those that it refers to and after the parents of its derived members.
std::vector<const schema::Collection*> parents_first(Collections all);

/// Which ids are there; asked in groups and remembered.
class Existing {
public:
    explicit Existing(store::Documents& documents) : documents_{documents} {}
    /// Asks once for all references of these documents.
    void ask(std::span<const std::string> documents, std::span<const Reference>);
    bool has(const schema::Collection&, const base::ObjectId&) const;
    void add(const schema::Collection&, const base::ObjectId&);
    /// The ids among these that are there.
    std::unordered_set<base::ObjectId> among(const schema::Collection&, std::span<const base::ObjectId> ids);

private:
    static std::string key(const schema::Collection&, const base::ObjectId&);
    store::Documents& documents_;
    std::unordered_set<std::string> known_;
};

}  // namespace app
