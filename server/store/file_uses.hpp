#pragma once
// Uses of files: one edge for each document that names a file of ours by a member that holds some
// (schema::Rules::file), kept in the transaction that changes the document.
#include <map>

#include "schema/files.hpp"
#include "store/layer.hpp"

namespace store {

using FileMembers = std::vector<schema::FileMember>;

/// The files that the document names by these members, each once, ascending. They need not be there.
std::vector<base::ObjectId> files_named(const FileMembers&, const Bson& document);

/// The edges among the collections (Collection::uses_of_files), and the files that they name. Called in transactions,
/// with Documents that keep derived members.
class FileEdges {
public:
    explicit FileEdges(Collections all);

    /// False: none of the collections is one of edges, so nothing is kept.
    explicit operator bool() const { return edges_ && files_; }
    /// The files that the document has edges to, ascending.
    std::vector<base::ObjectId> of(Documents&, const base::ObjectId& document) const;
    bool is_there(Documents&, const base::ObjectId& file) const;
    /// Makes an edge where the file is there and has none: a missing file is no failure, databases come in with such.
    void add(Documents&, const Collection& in, const base::ObjectId& document, const base::ObjectId& file) const;
    /// A file that nothing names any more is dated: it is collected some time after.
    void remove(Documents&, const base::ObjectId& document, const base::ObjectId& file) const;

private:
    const Collection* edges_ = nullptr;
    const Collection* files_ = nullptr;
};

/// Keeps the edges. Collections without such members pass straight through.
class FileUses : public Layer {
public:
    FileUses(Documents& inner, Collections all);

    void insert(const Collection&, const Bson&) override;
    bool update(const Collection&, const Filter&, const Change&) override;
    std::int64_t remove(const Collection&, const Filter&, int limit) override;

private:
    /// nullptr: the collection has none.
    const FileMembers* members(const Collection&) const;
    /// Gives the document the edges that it is to have; `before` are those that it had.
    void settle(Documents&, const Collection&, const base::ObjectId& document,
                const std::vector<base::ObjectId>& before, const std::vector<base::ObjectId>& after) const;

    FileEdges edges_;
    std::map<std::string_view, FileMembers> members_{};
};

}  // namespace store
