#pragma once
// Uses of files: one edge for each document that names a file of ours by a member that holds some
// (schema::Rules::file), kept in the transaction that changes the document.
#include <map>

#include "schema/files.hpp"
#include "store/documents.hpp"

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
class FileUses : public Documents {
public:
    FileUses(Documents& inner, Collections all);

    std::optional<Bson> find(const Collection& in, const Filter& where) override { return inner_.find(in, where); }
    Page list(const Collection& in, const Query& query) override { return inner_.list(in, query); }
    std::int64_t count(const Collection& in, const Filter& where) override { return inner_.count(in, where); }
    Page search(const Collection& in, const Search& query) override { return inner_.search(in, query); }
    void insert(const Collection&, const Bson&) override;
    bool update(const Collection&, const Filter&, const Change&) override;
    std::int64_t remove(const Collection&, const Filter&, int limit) override;
    void prepare(const Collection& in) override { inner_.prepare(in); }
    void transact(const std::function<void(Documents&)>&) override;
    void transact_later(std::function<void(Documents&)>, Done) override;
    bool stores_arrays() const override { return inner_.stores_arrays(); }
    const base::Stamps* stamps() const override { return inner_.stamps(); }

private:
    /// nullptr: the collection has none.
    const FileMembers* members(const Collection&) const;
    /// Gives the document the edges that it is to have; `before` are those that it had.
    void settle(Documents&, const Collection&, const base::ObjectId& document,
                const std::vector<base::ObjectId>& before, const std::vector<base::ObjectId>& after) const;

    Documents& inner_;
    FileEdges edges_;
    std::map<std::string_view, FileMembers> members_{};
};

}  // namespace store
