#pragma once
// Mending one document where it stands: what can be read as meant is converted, what is missing and has a default is
// filled in, everything else stays as it is and is told.
#include "app/adopt_report.hpp"
#include "app/dump_fit.hpp"
#include "store/documents.hpp"

namespace app {

struct Mending {
    store::Change change{};
    std::vector<AdoptFinding> findings{};  ///< without their collection and id
};

class Mend {
public:
    Mend(const schema::Collection& collection, Collections all) : collection_{collection}, uses_{collection, all} {}
    Mending operator()(const schema::Document&) const;

private:
    class One;
    const schema::Collection& collection_;
    const MemberUses uses_;
};

}  // namespace app
