#pragma once
// Type: what the codecs must know of a C++ type at run time. Made by the compiler from the type itself, so that the
// codecs are plain loops over tables and no format is a template.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace schema {

struct Table;

enum class Kind : std::uint8_t { boolean, integer, number, text, instant, id, enumeration, optional, list, object };

/// How to read and change a value of one C++ type behind a pointer. Only the members that its kind needs are set.
struct Type {
    Kind kind;
    std::string_view collection{};                          ///< id: where it points; empty: to no collection
    std::span<const std::string_view> names{};              ///< enumeration: the words, by value
    const Type* element = nullptr;                          ///< optional, list
    const Table* table = nullptr;                           ///< object
    std::int64_t (*load)(const void*) = nullptr;            ///< integer, enumeration
    void (*store)(void*, std::int64_t) = nullptr;           ///< integer, enumeration
    const void* (*get)(const void*) = nullptr;              ///< optional: the value, or nullptr; ready: the struct
    void* (*emplace)(void*) = nullptr;                      ///< optional: makes it hold a value; list: appends one
    void (*clear)(void*) = nullptr;                         ///< optional, list
    std::size_t (*size)(const void*) = nullptr;             ///< list
    const void* (*at)(const void*, std::size_t) = nullptr;  ///< list
    const std::string& (*json)(const void*) = nullptr;      ///< ready (an object, see ready.hpp): its JSON
};

/// The table of T's members; specialised beside each struct that is stored, sent or received.
template <class T>
inline constexpr std::nullptr_t fields = nullptr;
template <class T>
concept Described = !std::is_same_v<std::remove_cvref_t<decltype(fields<T>)>, std::nullptr_t>;
template <class T>
struct TableOf {
    static const Table table;
};

namespace detail {

/// "going" for Status::going, as the compiler spells it; empty for a number that is no enumerator.
template <auto Value>
consteval std::string_view enumerator() {
    std::string_view spelt = __PRETTY_FUNCTION__;
    spelt.remove_prefix(spelt.find("Value = ") + 8);
    spelt = spelt.substr(0, spelt.find_first_of(";]"));
    if (spelt.find('(') != std::string_view::npos) return {};
    spelt = spelt.substr(spelt.rfind(':') + 1);
    if (spelt.ends_with('_')) spelt.remove_suffix(1);  // public_ and private_: the plain words are C++ keywords
    return spelt;
}

inline constexpr int most_enumerators = 32;
template <class E, int N = 0>
consteval int enumerator_count() {
    if constexpr (N == most_enumerators)
        return N;
    else if constexpr (enumerator<static_cast<E>(N)>().empty())
        return N;
    else
        return enumerator_count<E, N + 1>();
}
template <class E, std::size_t... I>
consteval auto enumerator_list(std::index_sequence<I...>) {
    return std::array<std::string_view, sizeof...(I)>{enumerator<static_cast<E>(I)>()...};
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <base::Name N>
inline constexpr bool is_id<base::Id<N>> = true;

}  // namespace detail

/// The words of an enumeration whose values count from 0.
template <class E>
inline constexpr auto names_of =
    detail::enumerator_list<E>(std::make_index_sequence<static_cast<std::size_t>(detail::enumerator_count<E>())>{});
template <class E>
constexpr std::string_view name_of(E value) {
    return names_of<E>[static_cast<std::size_t>(value)];
}

template <class T>
consteval Type make_type();
template <class T>
inline constexpr Type type_of = make_type<T>();

namespace detail {

template <class T>
consteval Type optional_type() {
    Type type{.kind = Kind::optional, .element = &type_of<typename T::value_type>};
    type.get = [](const void* p) -> const void* {
        auto& o = *static_cast<const T*>(p);
        return o ? &*o : nullptr;
    };
    type.emplace = [](void* p) -> void* { return &static_cast<T*>(p)->emplace(); };
    type.clear = [](void* p) { static_cast<T*>(p)->reset(); };
    return type;
}

template <class T>
consteval Type list_type() {
    Type type{.kind = Kind::list, .element = &type_of<typename T::value_type>};
    type.emplace = [](void* p) -> void* { return &static_cast<T*>(p)->emplace_back(); };
    type.clear = [](void* p) { static_cast<T*>(p)->clear(); };
    type.size = [](const void* p) { return static_cast<const T*>(p)->size(); };
    type.at = [](const void* p, std::size_t i) -> const void* { return &(*static_cast<const T*>(p))[i]; };
    return type;
}

template <class T>
consteval Type ready_type() {
    Type type{.kind = Kind::object, .table = &TableOf<typename T::ready_of>::table};
    type.get = [](const void* p) -> const void* { return &**static_cast<const T*>(p); };
    type.json = [](const void* p) -> const std::string& { return static_cast<const T*>(p)->json(); };
    return type;
}

template <class T>
consteval Type whole_type(Kind kind) {
    Type type{.kind = kind};
    type.load = [](const void* p) { return static_cast<std::int64_t>(*static_cast<const T*>(p)); };
    type.store = [](void* p, std::int64_t v) { *static_cast<T*>(p) = static_cast<T>(v); };
    return type;
}

}  // namespace detail

template <class T>
consteval Type make_type() {
    if constexpr (std::is_same_v<T, bool>)
        return {.kind = Kind::boolean};
    else if constexpr (std::is_same_v<T, double>)
        return {.kind = Kind::number};
    else if constexpr (std::is_integral_v<T>)
        return detail::whole_type<T>(Kind::integer);
    else if constexpr (std::is_same_v<T, std::string>)
        return {.kind = Kind::text};
    else if constexpr (std::is_same_v<T, base::Instant>)
        return {.kind = Kind::instant};
    else if constexpr (std::is_same_v<T, base::ObjectId>)
        return {.kind = Kind::id};
    else if constexpr (detail::is_id<T>)
        return {.kind = Kind::id, .collection = T::collection};
    else if constexpr (std::is_enum_v<T>) {
        auto type = detail::whole_type<T>(Kind::enumeration);
        type.names = names_of<T>;
        return type;
    } else if constexpr (detail::is_optional<T>)
        return detail::optional_type<T>();
    else if constexpr (detail::is_list<T>)
        return detail::list_type<T>();
    else if constexpr (requires { typename T::ready_of; })
        return detail::ready_type<T>();
    else {
        static_assert(Described<T>, "this struct has no table: specialise schema::fields for it");
        return {.kind = Kind::object, .table = &TableOf<T>::table};
    }
}

}  // namespace schema
