#pragma once
// Who may name an uploaded file in a document: whoever uploaded it, for what it was uploaded for.
#include <span>
#include <string>

#include "auth/caller.hpp"
#include "base/failure.hpp"
#include "schema/collection.hpp"
#include "schema/files.hpp"

namespace store {
class Documents;
}

namespace files {

class Naming {
public:
    /// `all`: the collections whose documents name files. `public_url`: addresses below it are stored without it.
    Naming(store::Documents& documents, std::span<const schema::Collection* const> all, std::string public_url);

    /// A problem at the path of each file that the caller may not name. What the document names already stays as it is,
    /// whoever edits it; no document: a new one.
    base::Problems problems(const auth::Caller&, const std::optional<base::ObjectId>& document,
                            std::span<const schema::FileMention>);

private:
    bool is_named_in(const base::ObjectId& document, const base::ObjectId& file);
    /// What is wrong with naming it; nothing: it may be.
    std::string problem_with(const auth::Caller&, const std::optional<base::ObjectId>& document,
                             const schema::FileMention&, const base::ObjectId& file);

    store::Documents& documents_;
    std::span<const schema::Collection* const> all_;
    std::string own_prefix_;
};

}  // namespace files
