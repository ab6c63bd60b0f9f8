#pragma once
// The tables that keep one collection: its documents, one table an index, and the words that a search finds.
#include <string>
#include <vector>

#include "store/documents.hpp"

namespace store::sqlite {

/// The statements on a collection's documents. Each has its slot in every connection.
enum class DocumentSql : std::size_t {
    by_key,
    by_row,
    insert,
    update,
    remove,
    count,
    forward,
    backward,
    search_insert,
    search_remove,
    search,
    size
};
/// The statements on one index. `…_after` start behind a row's key and id.
enum class IndexSql : std::size_t { insert, remove, count, forward, backward, forward_after, backward_after, size };

struct KeptIndex {
    const schema::Index* declared;
    std::string table;  ///< "posts.community_1_createdAt_-1", with ".unique" and ".sparse" where it is
    bool lists;         ///< a path goes through a list: a document may have several keys
    std::size_t first_slot;

    std::size_t slot(IndexSql which) const { return first_slot + static_cast<std::size_t>(which); }
    std::string create() const;
    std::string sql(IndexSql which, const std::string& documents) const;
};

struct Layout {
    Layout(const Collection& of, std::size_t first_free_slot);

    const Collection* collection;
    std::string table;
    std::string search_table;  ///< empty: nothing is searched
    std::size_t first_slot;
    std::size_t end_slot;
    std::vector<KeptIndex> indexes{};

    std::size_t slot(DocumentSql which) const { return first_slot + static_cast<std::size_t>(which); }
    std::string create() const;
    std::string create_search() const;
    std::string sql(DocumentSql which) const;
    /// The table of a declared index. A logic_error when this collection has no such one.
    const KeptIndex& kept(const schema::Index& declared) const;
};

/// "posts" in double quotes.
std::string in_quotes(std::string_view name);

}  // namespace store::sqlite
