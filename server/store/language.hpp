#pragma once
// The store's language, typed: members instead of strings. A misspelt member or a value of the wrong type does not
// compile: eq<&Post::community>(id), set<&Post::title>(text), inc<&Post::likeCount>(1).
#include "schema/codec.hpp"
#include "schema/input.hpp"
#include "store/documents.hpp"

namespace store {

namespace detail {
template <class T>
struct Plain {
    using type = T;
};
template <class T>
struct Plain<std::optional<T>> {
    using type = T;
};
template <class T>
struct Plain<std::vector<T>> {
    using type = T;
};
template <auto Member>
using PlainOf = typename Plain<schema::TypeOf<Member>>::type;
template <auto... Members>
using LastPlain = typename decltype((std::type_identity<PlainOf<Members>>{}, ...))::type;

template <auto... Members>
Condition condition(Is is, const LastPlain<Members...>& value) {
    return {std::string{schema::path_of<Members...>}, is, schema::to_value(value)};
}
}  // namespace detail

template <auto... M>
Condition eq(const detail::LastPlain<M...>& v) {
    return detail::condition<M...>(Is::equal, v);
}
template <auto... M>
Condition ne(const detail::LastPlain<M...>& v) {
    return detail::condition<M...>(Is::not_equal, v);
}
template <auto... M>
Condition lt(const detail::LastPlain<M...>& v) {
    return detail::condition<M...>(Is::less, v);
}
template <auto... M>
Condition lte(const detail::LastPlain<M...>& v) {
    return detail::condition<M...>(Is::at_most, v);
}
template <auto... M>
Condition gt(const detail::LastPlain<M...>& v) {
    return detail::condition<M...>(Is::greater, v);
}
template <auto... M>
Condition gte(const detail::LastPlain<M...>& v) {
    return detail::condition<M...>(Is::at_least, v);
}
/// The member is missing or null.
template <auto... M>
Condition absent() {
    return {std::string{schema::path_of<M...>}, Is::equal, Value{}};
}
template <auto... M>
Condition present() {
    return {std::string{schema::path_of<M...>}, Is::not_equal, Value{}};
}
template <auto... M, class List>
Condition in(const List& values) {
    Condition out{std::string{schema::path_of<M...>}, Is::one_of};
    for (const auto& value : values) out.any.push_back(schema::to_value<detail::LastPlain<M...>>(value));
    return out;
}

/// Sets a member; an empty optional unsets it.
template <auto Member>
Step set(const schema::TypeOf<Member>& value) {
    const std::string path{schema::name_of_member<Member>};
    auto encoded = schema::to_value(value);
    if (encoded.tag == schema::Tag::null) return {Do::unset, path};
    return {Do::set, path, std::move(encoded)};
}
template <auto Member>
Step unset() {
    return {Do::unset, std::string{schema::name_of_member<Member>}};
}
template <auto Member>
Step inc(detail::PlainOf<Member> by) {
    return {Do::inc, std::string{schema::name_of_member<Member>}, schema::to_value(by)};
}
template <auto Member>
Step max(const detail::PlainOf<Member>& value) {
    return {Do::max, std::string{schema::name_of_member<Member>}, schema::to_value(value)};
}
template <auto Member>
Step push(const detail::PlainOf<Member>& value, int slice = 0) {
    return {Do::push, std::string{schema::name_of_member<Member>}, schema::to_value(value), {}, slice};
}
template <auto Member>
Step add_to_set(const detail::PlainOf<Member>& value) {
    return {Do::add_to_set, std::string{schema::name_of_member<Member>}, schema::to_value(value)};
}
template <auto Member>
Step pull(const detail::PlainOf<Member>& value) {
    return {Do::pull, std::string{schema::name_of_member<Member>}, schema::to_value(value)};
}

/// A client's patch as a change: what was given is set, what was given as null is unset.
template <class T>
Change changes(const schema::Patch<T>& patch) {
    Change out;
    for (const auto* field : patch.given)
        out.push_back(
            {Do::set, std::string{field->name}, schema::to_value(*field->type, field->at_const(&patch.value))});
    for (const auto* field : patch.removed) out.push_back({Do::unset, std::string{field->name}});
    return out;
}

}  // namespace store
