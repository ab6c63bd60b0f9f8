// What is known of a collection, and what is stored of it for the search.
#include "store/mongo/known.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "schema/table.hpp"
#include "store/searched.hpp"
#include "store/words.hpp"

namespace store::mongo {
namespace {

using schema::Document;

/// Distinct words that are kept of one document: a film's transcript of ten hours has fewer.
constexpr std::size_t most_kept_words = 20'000;

bool is_list(const schema::Type& type) {
    return type.kind == schema::Kind::optional ? is_list(*type.element) : type.kind == schema::Kind::list;
}

}  // namespace

Known::Known(const Collection& of) : collection{&of}, name{of.name} {
    schema::Writer hidden;
    for (const auto& field : of.table->fields)
        if (field.rules.access == schema::Access::derived && is_list(*field.type)) hidden.add(field.name, 0);
    shown = hidden.take();
    const auto makes_list = [](const schema::Derived& one) { return one.what == schema::Derived::What::list; };
    versioned = Document{shown}.begin() != Document::end() || std::ranges::any_of(of.derived, makes_list);
    if (!of.searched.empty()) words = "words." + name;
}

Bson words_document(const Collection& in, schema::Document document) {
    const auto searched = searched_of(in, document);
    auto words = words_of(searched.text, searched.text.size());
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    if (words.size() > most_kept_words) {
        base::log(base::Level::warning, "mongodb.words", {{"collection", in.name}, {"words", words.size()}});
        words.resize(most_kept_words);
    }
    schema::Writer out;
    out.add("_id", document.find("_id"));
    if (searched.scope) out.add("scope", searched.scope);
    out.begin_list("words");
    char space[24];
    for (std::size_t i = 0; i < words.size(); ++i) out.add(schema::list_index(i, space), words[i]);
    out.end();
    return out.take();
}

}  // namespace store::mongo
