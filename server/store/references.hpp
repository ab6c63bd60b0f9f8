#pragma once
// References: the members that hold ids of other documents, as the tables declare them, and what they may name.
#include <map>
#include <vector>

#include "store/documents.hpp"

namespace store {

/// A member that holds an id, or ids, of one collection's documents. Dotted where it is inside another member.
struct Reference {
    const Collection* from;
    std::string path;
    std::string_view to;                 ///< that collection's name
    const Collection* target = nullptr;  ///< the collection itself; nullptr: it is none of these
    const schema::Field* field;
    bool in_list;

    /// Whether it may name what is not there.
    bool is_free() const { return !target || schema::is_history(*field, *target); }
};

/// What the tables declare. Derived members are left out: the edges have the reference.
std::vector<Reference> references(const Collection& from, Collections all);

/// Refuses documents that name one that is missing or gone. Asked in the transaction that writes them, this is exact: a
/// removal that comes first leaves nothing to name, and one that comes later finds what names it.
class Naming {
public:
    explicit Naming(Collections all);
    /// Whether documents of this collection name others that must be there.
    bool concerns(const Collection& from) const { return find(from) != nullptr; }
    /// Whether the change gives such a member a value.
    bool concerns(const Collection& from, const Change&) const;
    /// Failure not_found says what is gone.
    void require(Documents&, const Collection& from, const Bson& document) const;
    /// The same for the values that a change gives.
    void require(Documents&, const Collection& from, const Change&) const;

private:
    const std::vector<Reference>* find(const Collection& from) const;
    std::map<std::string_view, std::vector<Reference>> by_collection_{};
};

}  // namespace store
