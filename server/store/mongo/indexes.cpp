// Making indexes by their default names. Which ones are ours is written down, so that none of others' is ever dropped.
#include "store/mongo/indexes.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "store/mongo/language.hpp"
#include "store/mongo/trouble.hpp"
#include "store/mongo/validator.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

/// {_id: "posts", names: [...], searched: [...]}: the indexes that we made, and what the words were made from.
constexpr const char* our_notes = "lyceum.indexes";
constexpr int index_not_found = 27, namespace_not_found = 26, namespace_exists = 48;

using Names = std::vector<std::string>;
struct Notes {
    Names indexes{}, searched{};
    bool operator==(const Notes&) const = default;
};
/// An index that the database has.
struct There {
    std::string name;
    bool unique;
};

void add_index(Writer& out, const schema::Index& index, std::string_view expires) {
    out.begin_object("key");
    for (const auto& key : index.path()) out.add(key.path, static_cast<int>(key.order));
    out.end();
    out.add("name", index.name());
    if (index.unique) out.add("unique", true);
    if (index.sparse) out.add("sparse", true);
    if (!expires.empty() && index.size == 1 && index.keys[0].path == expires) out.add("expireAfterSeconds", 0);
}

void create_index(Talk& talk, const std::string& collection, const schema::Index& index, std::string_view expires) {
    Writer out;
    out.add("createIndexes", collection);
    out.begin_list("indexes");
    out.begin_object("0");
    add_index(out, index, expires);
    out.end();
    out.end();
    talk.command(out.take());
}

std::vector<There> indexes_there(Talk& talk, const std::string& collection) {
    Writer out;
    out.add("listIndexes", collection);
    const auto answer = talk.command(out.take());
    std::vector<There> found;
    for (const auto& index : Document{Document{answer}.at("cursor.firstBatch").bytes}) {
        const Document about{index.value.bytes};
        found.push_back({std::string{about.find("name").text()}, about.find("unique").boolean()});
    }
    return found;
}

Names texts(schema::ValueView list) {
    Names out;
    for (const auto& one : Document{list.bytes}) out.emplace_back(one.value.text());
    return out;
}

std::optional<Notes> notes_of(Talk& talk, const std::string& collection) {
    const auto found = talk.find(our_notes, by_id(Value::of(collection)), {});
    if (found.empty()) return std::nullopt;
    const Document noted{found.front()};
    return Notes{texts(noted.find("names")), texts(noted.find("searched"))};
}

void add_texts(Writer& out, std::string_view name, const Names& texts) {
    out.begin_list(name);
    char space[24];
    for (std::size_t i = 0; i < texts.size(); ++i) out.add(schema::list_index(i, space), texts[i]);
    out.end();
}

void note(Talk& talk, const std::string& collection, const Notes& notes) {
    Writer out;
    out.add("_id", collection);
    add_texts(out, "names", notes.indexes);
    add_texts(out, "searched", notes.searched);
    talk.put(our_notes, by_id(Value::of(collection)), out.take());
}

void drop(Talk& talk, const std::string& collection, const std::string& index) {
    Writer out;
    out.add("dropIndexes", collection);
    out.add("index", index);
    try {
        talk.command(out.take());
    } catch (const Trouble& trouble) {
        if (trouble.code != index_not_found && trouble.code != namespace_not_found) throw;
    }
}

void create(Talk& talk, const std::string& collection) {
    Writer out;
    out.add("create", collection);
    try {
        talk.command(out.take());
    } catch (const Trouble& trouble) {
        if (trouble.code != namespace_exists) throw;
    }
}

[[noreturn]] void refuse_other(const std::string& collection, const schema::Index& index) {
    throw base::Failure{base::Fault::conflict, "The database has an index " + index.name() + " on " + collection +
                                                   " that is " + (index.unique ? "not unique" : "unique") +
                                                   ", against what is declared. Drop it, then start again."};
}

void keep_indexes(Talk& talk, const std::string& collection, std::span<const schema::Index> indexes,
                  std::string_view expires, const Names& ours) {
    const auto is_declared = [&](const std::string& name) {
        return std::ranges::any_of(indexes, [&](const auto& index) { return index.name() == name; });
    };
    for (const auto& name : ours)
        if (!is_declared(name)) drop(talk, collection, name);
    const auto there = indexes_there(talk, collection);
    for (const auto& index : indexes) {
        const auto known = std::ranges::find(there, index.name(), &There::name);
        if (known != there.end()) {
            if (known->unique == index.unique) continue;
            if (std::ranges::find(ours, index.name()) == ours.end()) refuse_other(collection, index);
            drop(talk, collection, index.name());
        }
        create_index(talk, collection, index, expires);
    }
}

constexpr std::array words_indexes{
    schema::index({{"words"}, {"_id", schema::Order::descending}}),
    schema::index({{"scope"}, {"words"}, {"_id", schema::Order::descending}}),
};

}  // namespace

std::vector<LackingIndex> lacking_indexes(Talk& talk, const Collection& in) {
    std::vector<There> there;
    try {
        there = indexes_there(talk, std::string{in.name});
    } catch (const Trouble& trouble) {
        if (trouble.code != namespace_not_found) throw;
    }
    std::vector<LackingIndex> out;
    for (const auto& index : in.indexes) {
        const auto known = std::ranges::find(there, index.name(), &There::name);
        if (known == there.end() || known->unique != index.unique) out.push_back({&index, known != there.end()});
    }
    return out;
}

bool prepare_collection(Talk& talk, const Known& about, const Capabilities& can, Validation validation) {
    const auto& in = *about.collection;
    Notes now;
    for (const auto& index : in.indexes) now.indexes.push_back(index.name());
    now.searched.assign(in.searched.begin(), in.searched.end());
    if (!in.search_scope.empty()) now.searched.emplace_back(in.search_scope);
    const auto before = notes_of(talk, about.name);
    create(talk, about.name);
    if (can.validators) keep_validator(talk, in, validation);
    keep_indexes(talk, about.name, in.indexes, can.expiry ? in.expires : std::string_view{},
                 before ? before->indexes : Names{});
    if (!about.words.empty()) {
        create(talk, about.words);
        keep_indexes(talk, about.words, words_indexes, {}, {});
    }
    if (now == before) return false;
    note(talk, about.name, now);
    return !about.words.empty() && (!before || before->searched != now.searched);
}

}  // namespace store::mongo
