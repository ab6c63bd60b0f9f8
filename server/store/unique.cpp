// The refusal of a key that is taken.
#include "store/unique.hpp"

#include "store/words.hpp"

namespace store {

base::Failure key_is_taken(const schema::Collection& in, std::span<const schema::IndexKey> keys) {
    std::string members;
    base::Problems problems;
    for (const auto& key : keys) {
        members.append(members.empty() ? "" : " and ").append(key.path);
        problems.push_back({std::string{key.path}, "is taken"});
    }
    return {base::Fault::conflict, "Another " + words_of_type(in.table->name) + " has this " + members + " already.",
            std::move(problems)};
}

}  // namespace store
