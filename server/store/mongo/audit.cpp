// What we keep beside the documents, compared with them: the words of the search. Indexes are the database's own.
#include "store/mongo/engine.hpp"
#include "store/mongo/failures.hpp"
#include "store/mongo/indexes.hpp"
#include "store/mongo/language.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

constexpr std::int64_t audited_at_once = 500;

/// Calls visit(document) for all of a collection by _id until it returns false.
template <class Visit>
bool each(Talk& talk, const std::string& collection, const Visit& visit) {
    Writer sorted;
    sorted.begin_object("sort");
    sorted.add("_id", 1);
    sorted.end();
    sorted.add("limit", audited_at_once);
    const auto options = sorted.take();
    std::optional<Value> last;
    for (bool more = true; more;) {
        const auto page = talk.find(collection, last ? comparison("_id", "$gt", *last) : Writer{}.take(), options);
        for (const auto& document : page)
            if (!visit(document)) return false;
        more = static_cast<std::int64_t>(page.size()) == audited_at_once;
        if (more) last = Value{Document{page.back()}.find("_id")};
    }
    return true;
}

base::ObjectId id_in(const Bson& document) { return Document{document}.id(); }

}  // namespace

void make_words(Talk& talk, const Known& about) {
    each(talk, about.name, [&](const Bson& document) {
        talk.put(about.words, by_id(Document{document}.find("_id")),
                 words_document(*about.collection, Document{document}));
        return true;
    });
    each(talk, about.words, [&](const Bson& words) {
        const auto id = by_id(Document{words}.find("_id"));
        if (talk.find(about.name, id, {}).empty()) talk.remove(about.words, id, true);
        return true;
    });
}

void MongoEngine::audit(const Collection& in, const Audit& found) {
    const auto& about = known(in);
    try {
        const auto talk = patient_->talk();
        const bool all = each(*talk, about.name, [&](const Bson& document) {
            if (!about.words.empty()) {
                const auto words = talk->find(about.words, by_id(Document{document}.find("_id")), {});
                if (words.empty() || words.front() != words_document(in, Document{document})) {
                    const Stray stray{id_in(document), "is not in the search as it is"};
                    if (!found(&stray)) return false;
                }
            }
            return found(nullptr);
        });
        if (!all || about.words.empty()) return;
        each(*talk, about.words, [&](const Bson& words) {
            if (!talk->find(about.name, by_id(Document{words}.find("_id")), {}).empty()) return true;
            const Stray stray{id_in(words), "is in the search and not there"};
            return found(&stray);
        });
    } catch (const Trouble& trouble) {
        throw failure_of(trouble, &in);
    }
}

void MongoEngine::rebuild(const Collection& in) {
    const auto& about = known(in);
    try {
        const auto talk = patient_->talk();
        prepare_collection(*talk, about, can_, validation_);
        if (!about.words.empty()) make_words(*talk, about);
    } catch (const Trouble& trouble) {
        throw failure_of(trouble, &in);
    }
}

}  // namespace store::mongo
