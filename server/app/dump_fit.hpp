#pragma once
// Fitting: a document of another program made to fit its table. What can be read as meant is converted, what a query
// needs is written out, what cannot be read is left out; each with a note.
#include "app/dump.hpp"

namespace app {

/// A document on its way in, and where it came from.
struct Incoming {
    std::string bson, file, place;
    base::ObjectId id() const { return schema::Document{bson}.id(); }
};

class Fit {
public:
    Fit(const schema::Collection&, Collections all, ImportReport&);

    /// The document as it is stored here: counters at 0 until their edges come, no arrays of edges, defaults where an
    /// index or a condition looks at a member. False, with a note, when it cannot be taken at all. What fits already
    /// stays as it is, byte for byte.
    bool operator()(Incoming&) const;

private:
    class One;
    bool is_counter(std::string_view name) const;
    bool is_array(std::string_view name) const;
    bool is_looked_at(std::string_view name) const;
    bool decides(std::string_view name) const;
    bool is_summed(std::string_view name) const;

    const schema::Collection& collection_;
    ImportReport& report_;
    std::vector<std::string_view> counters_{}, arrays_{};
};

}  // namespace app
