// Naming files: each mention is looked up; what is not the caller's is told as what is not there.
#include "features/files/naming.hpp"

#include <algorithm>

#include "features/files/media_file.hpp"
#include "store/collection.hpp"
#include "store/file_uses.hpp"

namespace files {

Naming::Naming(store::Documents& documents, std::span<const schema::Collection* const> all, std::string public_url)
    : documents_{documents}, all_{all}, own_prefix_{std::move(public_url)} {
    while (own_prefix_.ends_with('/')) own_prefix_.pop_back();
}

bool Naming::is_named_in(const base::ObjectId& document, const base::ObjectId& file) {
    return std::ranges::any_of(all_, [&](const schema::Collection* collection) {
        const auto members = schema::file_members(*collection->table);
        if (members.empty()) return false;
        const auto found = documents_.find(*collection, {{"_id", store::Is::equal, store::Value::of(document)}});
        return found && std::ranges::binary_search(store::files_named(members, *found), file);
    });
}

std::string Naming::problem_with(const auth::Caller& caller, const std::optional<base::ObjectId>& document,
                                 const schema::FileMention& mention, const base::ObjectId& file) {
    const auto found = store::of<MediaFile>(documents_).find(MediaFileId{file});
    const bool is_own = found && caller.signed_in() && found->owner == caller.user;
    const bool may_begin = is_own && found->state != State::failed;
    const bool stays = may_begin || (document && is_named_in(*document, file));
    if (!is_own && !stays) return "names no file that you have uploaded: upload it first";
    if (found && found->purpose != mention.purpose)
        return "is a file for " + std::string{schema::name_of(found->purpose)} + "s: upload it for this purpose first";
    if (!stays) return "names a file that is of no use: " + found->problem.value_or("upload another one");
    return {};
}

base::Problems Naming::problems(const auth::Caller& caller, const std::optional<base::ObjectId>& document,
                                std::span<const schema::FileMention> mentions) {
    base::Problems out;
    for (const auto& mention : mentions) {
        auto file = mention.address ? schema::file_at(*mention.address) : std::optional{mention.id};
        if (mention.address && !file && mention.address->starts_with(own_prefix_)) {
            file = schema::file_at(std::string_view{*mention.address}.substr(own_prefix_.size()));
            if (file) *mention.address = schema::file_address(*file);
        }
        if (!file) continue;
        if (auto problem = problem_with(caller, document, mention, *file); !problem.empty())
            out.push_back({mention.path, std::move(problem)});
    }
    return out;
}

}  // namespace files
