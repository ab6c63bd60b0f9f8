#pragma once
// What a search finds of a document: the texts of its searched members, and its scope. The same for every engine.
#include "store/documents.hpp"

namespace store {

/// What the search holds of a document.
struct Searched {
    base::ObjectId scope{};  ///< none: it has no scope
    std::string text{};      ///< folded (store/words.hpp)
    bool operator==(const Searched&) const = default;
};
Searched searched_of(const Collection& in, schema::Document document);

/// Whether one of the steps changes the path, something inside it or something around it.
bool touches(const Change& change, std::string_view path);
/// Whether the change can make the search hold something else.
bool touches_search(const Change& change, const Collection& in);

/// The scopes that the query leaves, by itself or in `also`; none when it says nothing of them.
std::optional<std::vector<base::ObjectId>> scopes_of(const Collection& in, const Search& query);

}  // namespace store
