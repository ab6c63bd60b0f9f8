#pragma once
// Arrays inside documents against the documents of their own that stand for their elements.
#include "app/adopt_report.hpp"
#include "app/dump_edges.hpp"
#include "app/dump_fit.hpp"
#include "app/dump_shape.hpp"
#include "store/derive.hpp"

namespace store::mongo {
class MongoEngine;
}

namespace app {

/// What one array of one parent tells.
struct Told {
    std::vector<std::string> makeable{};    ///< edges that are not there and can be
    std::vector<base::ObjectId> unshown{};  ///< edges that the array lacks, as long as it has room
    std::int64_t left = 0;                  ///< elements that no edge stands for, and none can
    std::string why{};                      ///< of the last that is left
};

/// Which collections of edges the application kept itself when it was adopted. There the documents are the truth: an
/// array of objects only fills a parent that has none but those made from it, and a plain list of ids, which may be
/// older, makes nothing. Everywhere else an element without an edge was written by the application.
class OwnEdges {
public:
    explicit OwnEdges(store::mongo::MongoEngine&);
    bool has(const schema::Collection& edges) const;
    /// Writes it down, so that a run that was stopped goes on as it began.
    void remember(store::mongo::MongoEngine&) const;

private:
    std::map<std::string, bool> own_{};
};

/// One array of every parent.
class ArrayReading {
public:
    ArrayReading(const ArrayOf& array, store::Documents& documents, Collections all, const OwnEdges& own)
        : array_{array},
          documents_{documents},
          own_{own},
          existing_{documents},
          fit_{*array.edges, all, said_},
          needed_{references(*array.edges, all)} {}
    ArrayReading(const ArrayReading&) = delete;
    ArrayReading& operator=(const ArrayReading&) = delete;
    Told operator()(const std::string& parent);

private:
    std::vector<std::string> edges_of(const base::ObjectId& parent);
    std::string impossible(std::string& edge);

    const ArrayOf& array_;
    store::Documents& documents_;
    const OwnEdges& own_;
    Existing existing_;
    ImportReport said_{};
    const Fit fit_;
    const std::vector<Reference> needed_;
};

/// Puts an array as it is aside in `lyceum.leftovers`, once, before it is made anew without some of its elements. True:
/// it was not there yet, and has such elements.
bool keep_aside(store::mongo::MongoEngine&, const schema::Collection& parent, const base::ObjectId& id,
                const store::Drift&);

}  // namespace app
