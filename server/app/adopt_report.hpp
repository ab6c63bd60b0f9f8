#pragma once
// What was found in a database that another application has filled, counted by kind and member, with examples.
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace app {

/// What kind of thing is not as we need it.
enum class Finds {
    missing_index,         ///< declared and not there, or there and otherwise unique
    duplicate,             ///< two documents with one key of a unique index
    wrong_type,            ///< a value of another type than declared
    missing_member,        ///< a member that is required, or that an index looks at
    dangling_reference,    ///< an id that leads to nothing
    array_without_edge,    ///< an element of an array, and no document of its own
    edge_without_element,  ///< a document of its own that its parent's array does not show
    array_left,            ///< an array that tells of what cannot be taken: it is kept aside before it is made anew
    counter,               ///< a counter or an array that is not what the edges say
    rule,                  ///< what a feature promises of its documents
    search,                ///< a document that the search does not know as it is
};

struct AdoptFinding {
    Finds kind;
    std::string collection, member, id, what;
    bool mended = false;  ///< it has been mended; in a report of what is there: it will be
    std::int64_t times = 1;
};

class AdoptReport {
public:
    static constexpr std::size_t most_examples = 20;

    std::string server{};
    bool applied = false, interrupted = false;
    std::int64_t documents = 0;  ///< looked at
    std::int64_t changed = 0;    ///< documents that were written; an index counts as one

    void add(AdoptFinding);
    /// Things that are not mended, or will not be.
    std::int64_t left() const;
    std::string text() const;
    std::string json() const;

private:
    struct Group {
        std::int64_t found = 0, mended = 0, shown = 0;                ///< `shown`: the examples stand for so many
        std::vector<std::pair<std::string, std::string>> examples{};  ///< _id and what
    };
    std::map<std::tuple<Finds, std::string, std::string>, Group> groups_{};
};

}  // namespace app
