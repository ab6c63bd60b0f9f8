// What is common to the collections of blobs.
#include "store/mongo/grid_documents.hpp"

namespace store::mongo {

Bson options_of(const Look& look) {
    schema::Writer out;
    if (!look.shown.empty()) {
        out.begin_object("projection");
        for (const auto* member : look.shown) out.add(member, 1);
        out.end();
    }
    if (!look.order.empty()) {
        out.begin_object("sort");
        for (const auto& [member, order] : look.order) out.add(member, static_cast<int>(order));
        out.end();
    }
    if (look.limit > 0) out.add("limit", look.limit);
    return out.take();
}

base::Instant time_in(const base::ObjectId& id) {
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < 4; ++i) seconds = seconds << 8 | id.bytes[i];
    return base::Instant{std::chrono::seconds{seconds}};
}

}  // namespace store::mongo
