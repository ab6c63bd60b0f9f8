#pragma once
// Whether a stored document has the shape that its table declares, and what it refers to.
#include <functional>
#include <optional>
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
/// storage. Of a tombstone only references are required.
std::vector<Misfit> misfits(const schema::Document&, const schema::Table&);
/// Whether the table declares `deletedAt` and the document has one.
bool is_tombstone(const schema::Document&, const schema::Table&);
/// What is wrong with a value of this plain type, or nullptr. Objects and lists: whether they are such at all.
const char* misfit_of(schema::ValueView, const schema::Type&);

/// A member that holds the _id of a document of another collection of ours, or several. A required one that is kept
/// when the other goes and leaves no tombstone (a certificate's course) is history, and no reference.
struct Reference {
    enum class Kind : std::uint8_t { required, optional, list };
    const schema::Field* field;
    const schema::Collection* to;
    Kind kind;

    /// The ids in this document's member.
    std::vector<base::ObjectId> ids(const schema::Document&) const;
    /// "author refers to 5f…, which is not in users"
    std::string dangling(const base::ObjectId&) const;
};
std::vector<Reference> references(const schema::Collection&, Collections all);
/// The list without the ids for which `stays` is false, and without repetitions. Nullopt: nothing changes.
std::optional<schema::Value> kept_ids(schema::ValueView list, const std::function<bool(base::ObjectId)>& stays);

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
