#pragma once
// A collection: its name, its documents' table, its indexes, what the store derives from it, what a search finds in it.
// Declared once beside the document as `schema::collection<T>`.
#include "schema/table.hpp"

namespace schema {

struct Collection;

enum class Order : std::int8_t { ascending = 1, descending = -1 };

struct IndexKey {
    std::string_view path;  ///< dotted: "members.user"
    Order order = Order::ascending;
};

/// An index, named as MongoDB names it: community_1_createdAt_-1.
struct Index {
    static constexpr std::size_t most_keys = 6;
    std::array<IndexKey, most_keys> keys{};
    std::size_t size = 0;
    bool unique = false;
    bool sparse = false;     ///< documents without the first key have no entry
    bool seed_only = false;  ///< promised by the stored schema, kept on MongoDB, used by no query of ours

    constexpr std::span<const IndexKey> path() const { return {keys.data(), size}; }
    std::string name() const;
};

namespace detail {

template <auto... Members>
inline constexpr auto joined_path = [] {
    constexpr std::size_t length = (name_of_member<Members>.size() + ...) + sizeof...(Members) - 1;
    std::array<char, length> text{};
    std::size_t at = 0;
    auto add = [&](std::string_view part) {
        if (at > 0) text[at++] = '.';
        for (const char c : part) text[at++] = c;
    };
    (add(name_of_member<Members>), ...);
    return text;
}();

}  // namespace detail

/// The dotted path of a member, or of a member of its elements: path_of<&Community::members, &Member::user>.
template <auto... Members>
inline constexpr std::string_view path_of{detail::joined_path<Members...>.data(),
                                          detail::joined_path<Members...>.size()};

template <auto... Members>
inline constexpr IndexKey asc{path_of<Members...>, Order::ascending};
template <auto... Members>
inline constexpr IndexKey desc{path_of<Members...>, Order::descending};

consteval Index index(std::initializer_list<IndexKey> keys) {
    Index out;
    for (const auto& key : keys) out.keys[out.size++] = key;
    return out;
}
consteval Index unique(std::initializer_list<IndexKey> keys) {
    auto out = index(keys);
    out.unique = true;
    return out;
}
consteval Index sparse(Index out) {
    out.sparse = true;
    return out;
}
consteval Index seed_only(Index out) {
    out.seed_only = true;
    return out;
}

/// A condition on an edge that does not depend on a request: an enumerator's word, or "the member is missing".
struct Only {
    std::string_view path{};  ///< empty: no condition
    std::string_view word{};  ///< empty: the member must be missing or null
};
template <auto Member>
consteval Only only(TypeOf<Member> value) {
    return {name_of_member<Member>, name_of(value)};
}
template <auto Member>
consteval Only only_without() {
    return {name_of_member<Member>, {}};
}

/// One member of an array's element: the edge's member and the name it has in the element.
struct Taken {
    std::string_view from, as;
};
template <auto From, auto As>
inline constexpr Taken taken{name_of_member<From>, name_of_member<As>};

/// What a parent shows of its edges. Declared beside the edge and applied by the store, in the edge's own transaction.
struct Derived {
    enum class What : std::uint8_t { count, average, list };
    What what = What::count;
    const Collection* parent = nullptr;
    std::string_view reference;  ///< the edge's member that holds the parent's _id
    std::string_view target;     ///< the parent's member
    Only where{};
    std::string_view value{};         ///< average: the edge's number; list of plain values: the edge's member
    std::string_view sum{}, count{};  ///< average: the parent's members that keep it exact
    std::array<Taken, 6> element{};   ///< list of objects: its members
    std::size_t element_size = 0;
    int cap = 0;  ///< list: the newest so many are stored where arrays are stored
};

struct Collection {
    std::string_view name;  ///< as MongoDB has it: "communitymemberships"
    const Table* table = nullptr;
    std::span<const Index> indexes{};
    std::span<const Derived> derived{};
    std::span<const std::string_view> searched{};  ///< text members that a search looks into
    std::string_view search_scope{};               ///< the id member that a search may be narrowed to
    std::string_view expires{};                    ///< a date member: the document may be removed after it
    bool short_lived = false;                      ///< of use for days at most: an export leaves it out unless asked
    std::string_view gone{};  ///< a date member of tombstones: nothing new may refer to a document that has it
    /// Its documents are kept by the store, one for each document that names a file (Rules::file): {file, collection,
    /// document, createdAt}; `file` refers to the collection of files.
    bool uses_of_files = false;
};

/// Whether the field may name what is gone without a trace: it stays when that is removed, and no tombstone is left.
/// A certificate's course is such history.
constexpr bool is_history(const Field& field, const Collection& to) {
    return field.rules.orphan == Orphan::keep && to.gone.empty();
}

/// Specialised beside each stored struct: what its collection is made of …
template <class T>
inline constexpr std::array<Index, 0> indexes{};
template <class T>
inline constexpr std::array<Derived, 0> derived{};
template <class T>
inline constexpr std::array<std::string_view, 0> searched{};
/// … and the collection itself.
template <class T>
inline constexpr std::nullptr_t collection = nullptr;
template <class T>
concept Stored = std::is_same_v<std::remove_cvref_t<decltype(collection<T>)>, Collection>;

/// count<&Membership::community, &Community::memberCount>(only<&Membership::status>(Status::active))
template <auto Reference, auto Target>
consteval Derived count(Only where = {}) {
    return {.what = Derived::What::count,
            .parent = &collection<OwnerOf<Target>>,
            .reference = name_of_member<Reference>,
            .target = name_of_member<Target>,
            .where = where};
}
/// The mean of Value; Sum and Count are members of the parent too, so that it stays exact.
template <auto Reference, auto Value, auto Target, auto Sum, auto Count>
consteval Derived average(Only where = {}) {
    return {.what = Derived::What::average,
            .parent = &collection<OwnerOf<Target>>,
            .reference = name_of_member<Reference>,
            .target = name_of_member<Target>,
            .where = where,
            .value = name_of_member<Value>,
            .sum = name_of_member<Sum>,
            .count = name_of_member<Count>};
}
/// A list of plain values: list_of<&Membership::user, &Membership::community, &User::joinedCommunities>(1'000, …)
template <auto Reference, auto Value, auto Target>
consteval Derived list_of(int cap, Only where = {}) {
    return {.what = Derived::What::list,
            .parent = &collection<OwnerOf<Target>>,
            .reference = name_of_member<Reference>,
            .target = name_of_member<Target>,
            .where = where,
            .value = name_of_member<Value>,
            .cap = cap};
}
/// A list of objects; each element also carries its edge's _id.
template <auto Reference, auto Target>
consteval Derived list(int cap, std::initializer_list<Taken> element, Only where = {}) {
    Derived out{.what = Derived::What::list,
                .parent = &collection<OwnerOf<Target>>,
                .reference = name_of_member<Reference>,
                .target = name_of_member<Target>,
                .where = where,
                .cap = cap};
    for (const auto& one : element) out.element[out.element_size++] = one;
    return out;
}

}  // namespace schema
