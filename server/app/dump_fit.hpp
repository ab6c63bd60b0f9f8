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

/// What a value of another type means as one of this plain type; nullopt when nobody can tell.
std::optional<schema::Value> meant(schema::ValueView from, const schema::Type&);

/// What the members of a collection are for, beside being read.
class MemberUses {
public:
    MemberUses(const schema::Collection&, Collections all);
    bool is_counter(std::string_view name) const;
    bool is_array(std::string_view name) const;
    /// An index or a condition looks at it.
    bool is_looked_at(std::string_view name) const;
    /// It says what a document counts as.
    bool decides(std::string_view name) const;
    bool is_summed(std::string_view name) const;
    /// Whether a member that is missing is written: otherwise an index or a condition sees null where all else sees
    /// the default.
    bool is_filled(const schema::Field&) const;

private:
    const schema::Collection& collection_;
    std::vector<std::string_view> counters_{}, arrays_{};
};

/// When something was made: nobody can leave that open.
bool is_time_of_making(const schema::Field&);

class Fit {
public:
    Fit(const schema::Collection&, Collections all, ImportReport&);

    /// The document as it is stored here: counters at 0 until their edges come, no arrays of edges, defaults where an
    /// index or a condition looks at a member. False, with a note, when it cannot be taken at all. What fits already
    /// stays as it is, byte for byte.
    bool operator()(Incoming&) const;

private:
    class One;
    const schema::Collection& collection_;
    const MemberUses uses_;
    ImportReport& report_;
};

}  // namespace app
