// Search: words of a collection of their own, so that a last word may be a prefix and accents fold as everywhere.
#include <algorithm>

#include "base/failure.hpp"
#include "store/mongo/engine.hpp"
#include "store/mongo/failures.hpp"
#include "store/mongo/language.hpp"
#include "store/searched.hpp"
#include "store/words.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

Bson prefix(std::string_view word) {
    Writer out;
    out.begin_object("words");
    out.add("$regex", "^" + std::string{word});  // folded words hold nothing that a pattern means
    out.end();
    return out.take();
}

/// The filter on the words' collection; nullopt: nothing can match.
std::optional<Bson> words_filter(const Collection& in, const Search& query) {
    const auto text = folded(query.text);
    const auto words = words_of(text, most_searched_words);
    if (words.empty()) return std::nullopt;
    std::vector<Bson> all;
    if (const auto scopes = scopes_of(in, query)) {
        if (scopes->empty()) return std::nullopt;
        Condition is{"scope", Is::one_of};
        for (const auto& scope : *scopes) is.any.push_back(Value::of(scope));
        all.push_back(filter_of({is}));
    }
    for (const auto word : words) {
        const auto end = static_cast<std::size_t>(word.data() - text.data()) + word.size();
        const bool is_last = end == text.size();  // complete when other text follows it
        all.push_back(is_last ? prefix(word) : comparison("words", "$eq", Value::of(word)));
    }
    return all_of(all);
}

Bson newest_first(std::int64_t limit, bool only_id) {
    Writer out;
    out.begin_object("sort");
    out.add("_id", -1);
    out.end();
    if (limit > 0) out.add("limit", limit);
    if (only_id) {
        out.begin_object("projection");
        out.add("_id", 1);
        out.end();
    }
    return out.take();
}

}  // namespace

Page MongoEngine::search(const Collection& in, const Search& query) {
    const auto& about = known(in);
    if (about.words.empty()) throw std::logic_error{"nothing is searched in " + std::string{in.name}};
    Page page;
    const auto wanted = words_filter(in, query);
    if (!wanted) return page;
    const auto also = filter_of(query.also);
    read(in, [&](Talk& talk) {
        page = {};
        auto after = query.after;
        for (int examined = 0; examined < most_examined;) {
            std::vector<Bson> all{*wanted};
            if (after) {
                const Document place{*after};
                if (!schema::valid(*after) || !place.has("_id"))
                    throw base::Failure{base::Fault::invalid, "this position is none of ours"};
                all.push_back(comparison("_id", "$lt", place.find("_id")));
            }
            const auto most = std::max<std::int64_t>(100, query.limit + 1);
            const auto hits = talk.find(about.words, all_of(all), newest_first(most, true));
            std::vector<Value> ids;
            for (const auto& hit : hits) ids.emplace_back(Document{hit}.find("_id"));
            for (auto& document : talk.find(about.name, all_of({by_ids(ids), also}), newest_first(0, false))) {
                if (page.documents.size() == static_cast<std::size_t>(query.limit)) {
                    page.next = by_id(Document{page.documents.back()}.find("_id"));
                    return;
                }
                page.documents.push_back(std::move(document));
            }
            if (static_cast<std::int64_t>(hits.size()) < most) return;
            after = by_id(ids.back());
            examined += static_cast<int>(hits.size());
            if (examined >= most_examined) page.next = after;
        }
    });
    return page;
}

}  // namespace store::mongo
