// The command `insert` with many documents; what it refuses stands in its answer.
#include "store/mongo/bulk.hpp"

#include <algorithm>

#include "store/mongo/failures.hpp"
#include "store/mongo/known.hpp"
#include "store/mongo/language.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::ValueView;

std::optional<Refused> insert_in(Talk& talk, const std::string& collection, std::span<const Bson> documents) {
    schema::Writer out;
    char space[24];
    out.add("insert", collection);
    out.begin_list("documents");
    for (std::size_t i = 0; i < documents.size(); ++i)
        out.add(schema::list_index(i, space), ValueView{schema::Tag::object, documents[i]});
    out.end();
    const auto answer = talk.command(out.take());
    const auto errors = Document{answer}.find("writeErrors");
    for (const auto& [number, error] : Document{errors.bytes}) {
        const Document about{error.bytes};
        const auto index = static_cast<std::size_t>(about.find("index").whole());
        return Refused{std::min(index, documents.size() - 1), std::string{about.find("errmsg").text()}};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Refused> insert_all(Pool& pool, const Collection& in, std::span<const Bson> documents) {
    const Known about{in};
    try {
        const auto talk = pool.talk();
        if (auto refused = insert_in(*talk, about.name, documents)) return refused;
        if (about.words.empty()) return std::nullopt;
        std::vector<Bson> words;
        for (const auto& document : documents) words.push_back(words_document(in, Document{document}));
        return insert_in(*talk, about.words, words);
    } catch (const Trouble& trouble) {
        throw failure_of(trouble, &in);
    }
}

std::vector<Bson> read_next(Pool& pool, const Collection& in, const Value& after, int limit, bool whole) {
    const Known about{in};
    schema::Writer options;
    options.begin_object("sort");
    options.add("_id", 1);
    options.end();
    options.add("limit", limit);
    const bool hides = Document{about.shown}.begin() != Document::end();
    if (hides && !whole) options.add("projection", ValueView{schema::Tag::object, about.shown});
    const auto filter = after.tag == schema::Tag::null ? schema::Writer{}.take() : comparison("_id", "$gt", after);
    try {
        return pool.talk()->find(about.name, filter, options.take());
    } catch (const Trouble& trouble) {
        throw failure_of(trouble, &in);
    }
}

}  // namespace store::mongo
