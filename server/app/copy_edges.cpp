// What a copy would lose: edges that only arrays inside other documents tell of.
#include "app/copy.hpp"
#include "app/dump_edges.hpp"
#include "app/page_size.hpp"
#include "base/failure.hpp"
#include "store/bulk.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Document;

bool has_elements(schema::ValueView list) {
    const Document elements{list.bytes};
    return list.tag == schema::Tag::list && elements.begin() != Document::end();
}

void require_empty(store::Engine& engine, const schema::Collection& parent, std::string_view member) {
    schema::Value last;
    for (auto page = store::read_next(engine, parent, last, page_size, true); !page.empty();
         page = store::read_next(engine, parent, last, page_size, true)) {
        for (const auto& document : page)
            if (has_elements(Document{document}.find(member)))
                throw base::Failure{base::Fault::invalid,
                                    "The source keeps " + std::string{parent.name} + "." + std::string{member} +
                                        " in arrays alone, as another program writes them: mongodump and lyceum "
                                        "import take such a database."};
        last = schema::Value{Document{page.back()}.find("_id")};
    }
}

}  // namespace

void require_edges(store::Store& from, Collections all) {
    auto& engine = from.engine();
    if (!engine.stores_arrays()) return;
    for (const auto& [edges, derived] : arrays_of(all))
        if (engine.list(*edges, {.limit = 1}).documents.empty())
            require_empty(engine, *derived->parent, derived->target);
}

}  // namespace app
