// What a copy would lose: edges that only arrays inside other documents tell of.
#include "app/copy.hpp"
#include "app/dump_edges.hpp"
#include "base/failure.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Document;

constexpr int page_size = 200;

bool has_elements(schema::ValueView list) {
    const Document elements{list.bytes};
    return list.tag == schema::Tag::list && elements.begin() != Document::end();
}

void require_empty(store::Documents& documents, const schema::Collection& parent, std::string_view member) {
    store::Query query{.limit = page_size};
    do {
        const auto page = documents.list(parent, query);
        for (const auto& document : page.documents) {
            const auto id = Document{document}.find("_id");
            const auto whole = documents.find_whole(parent, schema::Value{id}).value_or(document);
            if (!has_elements(Document{whole}.find(member))) continue;
            throw base::Failure{base::Fault::invalid,
                                "The source keeps " + std::string{parent.name} + "." + std::string{member} +
                                    " in arrays alone, as another program writes them: mongodump and lyceum import "
                                    "take such a database."};
        }
        query.after = page.next;
    } while (query.after);
}

}  // namespace

void require_edges(store::Store& from, Collections all) {
    auto& documents = from.engine();
    if (!documents.stores_arrays()) return;
    for (const auto& [edges, derived] : arrays_of(all))
        if (documents.list(*edges, {.limit = 1}).documents.empty())
            require_empty(documents, *derived->parent, derived->target);
}

}  // namespace app
