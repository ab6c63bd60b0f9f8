// Keeping uses of files: what a document named before and names now; the difference goes to the edges.
#include "store/file_uses.hpp"

#include <algorithm>

#include "store/derived.hpp"
#include "store/paths.hpp"

namespace store {
namespace {

using schema::Document;
using schema::Tag;
using Files = std::vector<base::ObjectId>;

// The members of an edge, and of the file that it names.
constexpr const char *file_member = "file", *collection_member = "collection", *document_member = "document";
constexpr const char *uses_member = "uses", *changed_member = "updatedAt";

Condition equals(const char* path, Value value) { return {path, Is::equal, std::move(value)}; }

Files distinct(Files files) {
    std::ranges::sort(files);
    files.erase(std::ranges::unique(files).begin(), files.end());
    return files;
}

std::string_view root_of(std::string_view path) { return path.substr(0, path.find('.')); }

bool concerns(const Change& change, const FileMembers& members) {
    return std::ranges::any_of(change, [&](const Step& step) {
        return std::ranges::any_of(members,
                                   [&](const auto& member) { return root_of(member.path) == root_of(step.path); });
    });
}

}  // namespace

std::vector<base::ObjectId> files_named(const FileMembers& members, const Bson& document) {
    Files out;
    if (document.empty()) return out;
    for (const auto& member : members)
        any_at(Document{document}, member.path, [&](schema::ValueView value, Found found) {
            if (found != Found::value) return false;
            if (value.tag == Tag::id) out.push_back(value.id());
            if (value.tag == Tag::text)
                if (const auto file = schema::file_at(value.text())) out.push_back(*file);
            return false;
        });
    return distinct(std::move(out));
}

FileEdges::FileEdges(Collections all) {
    const auto edges = std::ranges::find_if(all, [](const Collection* one) { return one->uses_of_files; });
    if (edges == all.end()) return;
    edges_ = *edges;
    const auto to = edges_->table->find(file_member)->type->collection;
    if (const auto files = std::ranges::find(all, to, &Collection::name); files != all.end()) files_ = *files;
}

std::vector<base::ObjectId> FileEdges::of(Documents& documents, const base::ObjectId& document) const {
    Files out;
    auto query = query_for(*edges_, {equals(document_member, Value::of(document))});
    query.limit = most_listed;
    do {
        const auto page = documents.list(*edges_, query);
        for (const auto& edge : page.documents) out.push_back(Document{edge}.find(file_member).id());
        query.after = page.next;
    } while (query.after);
    return distinct(std::move(out));
}

bool FileEdges::is_there(Documents& documents, const base::ObjectId& file) const {
    return documents.count(*files_, by_id(file)) > 0;
}

void FileEdges::add(Documents& documents, const Collection& in, const base::ObjectId& document,
                    const base::ObjectId& file) const {
    const Filter pair{equals(file_member, Value::of(file)), equals(document_member, Value::of(document))};
    if (!is_there(documents, file) || documents.count(*edges_, pair) > 0) return;
    schema::Writer edge;
    edge.add("_id", base::ObjectId::make());
    edge.add(file_member, file);
    edge.add(collection_member, in.name);
    edge.add(document_member, document);
    edge.add("createdAt", base::now());
    documents.insert(*edges_, edge.take());
}

void FileEdges::remove(Documents& documents, const base::ObjectId& document, const base::ObjectId& file) const {
    const Filter pair{equals(file_member, Value::of(file)), equals(document_member, Value::of(document))};
    if (documents.remove(*edges_, pair) == 0) return;
    auto unused = by_id(file);
    unused.push_back({uses_member, Is::at_most, Value::of(std::int64_t{0})});
    documents.update(*files_, unused, {{Do::set, changed_member, Value::of(base::now())}});
}

FileUses::FileUses(Documents& inner, Collections all) : Layer{inner}, edges_{all} {
    if (!edges_) return;
    for (const auto* one : all)
        if (auto members = schema::file_members(*one->table); !members.empty())
            members_.insert_or_assign(one->name, std::move(members));
}

const FileMembers* FileUses::members(const Collection& in) const {
    const auto found = members_.find(in.name);
    return found == members_.end() ? nullptr : &found->second;
}

void FileUses::settle(Documents& documents, const Collection& in, const base::ObjectId& document, const Files& before,
                      const Files& after) const {
    for (const auto& file : before)
        if (!std::ranges::binary_search(after, file)) edges_.remove(documents, document, file);
    for (const auto& file : after)
        if (!std::ranges::binary_search(before, file)) edges_.add(documents, in, document, file);
}

void FileUses::insert(const Collection& in, const Bson& document) {
    const auto* members = this->members(in);
    const auto named = members ? files_named(*members, document) : Files{};
    if (named.empty()) return inner_.insert(in, document);
    inner_.transact([&](Documents& documents) {
        documents.insert(in, document);
        settle(documents, in, Document{document}.id(), {}, named);
    });
}

bool FileUses::update(const Collection& in, const Filter& where, const Change& change) {
    const auto* members = this->members(in);
    if (!members || !concerns(change, *members)) return inner_.update(in, where, change);
    bool found = false;
    inner_.transact([&](Documents& documents) {
        const auto before = documents.find(in, where);
        found = before.has_value();
        if (!found) return;
        const auto id = Document{*before}.id();
        documents.update(in, by_id(id), change);
        const auto after = documents.find(in, by_id(id)).value_or(Bson{});
        settle(documents, in, id, files_named(*members, *before), files_named(*members, after));
    });
    return found;
}

std::int64_t FileUses::remove(const Collection& in, const Filter& where, int limit) {
    const auto* members = this->members(in);
    if (!members) return inner_.remove(in, where, limit);
    std::int64_t removed = 0;
    inner_.transact([&](Documents& documents) {
        removed = 0;
        auto query = query_for(in, where);
        for (bool more = true; more && (limit == 0 || removed < limit);) {
            if (limit > 0) query.limit = static_cast<int>(std::min<std::int64_t>(most_listed, limit - removed));
            const auto page = documents.list(in, query);
            for (const auto& document : page.documents) {
                const auto id = Document{document}.id();
                documents.remove(in, by_id(id), 1);
                settle(documents, in, id, files_named(*members, document), {});
                ++removed;
            }
            query.after = page.next;
            more = page.next.has_value();
        }
    });
    return removed;
}

}  // namespace store
