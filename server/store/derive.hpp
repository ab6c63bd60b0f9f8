#pragma once
// Derived members: what parents show of their edges, kept in the transaction that changes the edge. And the edges'
// references: what they name is there.
#include "store/layer.hpp"
#include "store/references.hpp"

namespace store {

/// Applies the declarations of Collection::derived, and refuses references to what is missing. Collections without any
/// pass straight through.
class Derive : public Layer {
public:
    /// `all`: the collections whose references are looked at, and those that they lead to.
    Derive(Documents& inner, Collections all) : Layer{inner}, naming_{all} {}

    void insert(const Collection&, const Bson&) override;
    bool update(const Collection&, const Filter&, const Change&) override;
    std::int64_t remove(const Collection&, const Filter&, int limit) override;

private:
    Naming naming_;
};

/// The document with its derived lists filled from the edges, complete: what leaves the house as a whole document.
Bson assemble(Documents& documents, Collections all, const Collection& parent, const Bson& document);

/// One derived member that is not what its edges say.
struct Drift {
    std::string member;
    Value stored{}, counted{};
};
/// Counts everything that `document` derives from its edges again; exact only in the transaction that read it.
std::vector<Drift> recount(Documents& documents, Collections all, const Collection& parent, const Bson& document);
/// Counts again and sets what was wrong, in one transaction. Returns what that was.
std::vector<Drift> put_right(Documents& documents, Collections all, const Collection& parent, const base::ObjectId& id);

}  // namespace store
