#pragma once
// What a service function takes from a request and gives back. Its signature is the API: see http/routes.hpp.
#include <optional>
#include <string>
#include <vector>

#include "schema/table.hpp"

namespace schema {

/// A whole new T, validated; only members that clients may write are filled.
template <class T>
struct Draft {
    T value;
};

/// A change of a T, validated: only the members in `given` count.
template <class T>
struct Patch {
    T value;
    std::vector<const Field*> given;    ///< the members to set from `value`
    std::vector<const Field*> removed;  ///< the members to unset

    template <auto Member>
    bool has() const {
        for (const auto* field : given)
            if (field->name == name_of_member<Member>) return true;
        return false;
    }
    template <auto Member>
    bool removes() const {
        for (const auto* field : removed)
            if (field->name == name_of_member<Member>) return true;
        return false;
    }
    bool empty() const { return given.empty() && removed.empty(); }
};

/// Filters of a list, from the query string.
template <class T>
struct Query {
    T value;
    const T* operator->() const { return &value; }
};

/// Which page of a list: at most `limit` items, after the place where the last page ended.
struct Paging {
    int limit = 20;
    std::optional<std::string> after{};
};

/// One page of a list. `next` is the place where the following page starts; empty on the last one.
template <class T>
struct Listing {
    std::vector<T> data;
    std::optional<std::string> next{};
};

/// A document that this call has made: answered with 201 and its address; with 200 when it was there before.
template <class T>
struct Created {
    T value;
    bool is_new = true;
};

/// A file that is no JSON document: a calendar, an export.
struct File {
    std::string type;  ///< media type
    std::string bytes;
    std::string name{};  ///< not empty: offered as a download of this name
};

}  // namespace schema
