// Troubles as failures.
#include "store/mongo/failures.hpp"

#include "base/log.hpp"
#include "store/full.hpp"
#include "store/unique.hpp"

namespace store::mongo {
namespace {

using base::Failure, base::Fault;

Failure taken(const Trouble& trouble, const schema::Collection* in) {
    if (!in) return {Fault::conflict, "Something like this is there already."};
    for (const auto& index : in->indexes)
        if (index.name() == trouble.index) return key_is_taken(*in, index.path());
    return key_is_taken(*in, id_key);
}

Failure busy(const Trouble& trouble) {
    Failure out{Fault::unavailable, trouble.what_kind == Trouble::What::conflicted
                                        ? "Too many people change the same thing. Try again in a moment."
                                        : "The database does not answer. Try again in a moment."};
    out.retry_after_s = 1;
    return out;
}

}  // namespace

Failure failure_of(const Trouble& trouble, const schema::Collection* in) {
    const auto log = [&](base::Level level) {
        base::log(
            level, "mongodb.trouble",
            {{"collection", in ? in->name : std::string_view{}}, {"code", trouble.code}, {"why", trouble.what()}});
    };
    using What = Trouble::What;
    switch (trouble.what_kind) {
        case What::duplicate: return taken(trouble, in);
        case What::too_large: return {Fault::too_large, "a document is at most 16 MB"};
        case What::full: log(base::Level::error); return disk_is_full();
        case What::invalid:
            log(base::Level::warning);
            return {Fault::invalid, "This does not fit what is stored; the log says more."};
        case What::conflicted: return busy(trouble);
        case What::unreachable: log(base::Level::error); return busy(trouble);
        case What::unsupported:
        case What::other: break;
    }
    log(base::Level::error);
    return {Fault::unavailable, "The database refused; the log says more."};
}

}  // namespace store::mongo
