#pragma once
// A community: a place with members, posts, events and courses. Collection communities.
#include "features/communities/questions.hpp"
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace communities {

enum class Type { public_, private_ };
enum class Role { admin, member };

/// An element of the seed's `members`; the truth is memberships::Membership.
struct Member {
    UserId user;
    base::Instant joinedAt{};
    Role role = Role::member;
};

/// What posts may be about. Its key is what posts carry.
struct Topic {
    std::string key;
    std::string name;
    std::optional<std::string> color;
};

struct Community {
    CommunityId _id;
    std::string name;
    std::string description;
    Type type = Type::public_;
    std::optional<std::string> coverImage;
    UserId creator;
    std::vector<Member> members;
    std::int64_t memberCount = 0;
    base::Instant createdAt{};
    base::Instant updatedAt{};
    // Beside the seed's fields:
    std::optional<std::string> slug;  ///< its address; made from the name when none is given
    std::vector<Topic> topics;
    std::vector<std::string> questions;        ///< asked of who wants to join
    std::optional<std::int64_t> pendingCount;  ///< how many wait to be let in
};

}  // namespace communities

namespace schema {

template <>
inline constexpr auto fields<communities::Member> = std::array{
    field<&communities::Member::user>({.required = true}),
    field<&communities::Member::joinedAt>(),
    field<&communities::Member::role>(),
};

template <>
inline constexpr auto fields<communities::Topic> = std::array{
    field<&communities::Topic::key>({.required = true, .max = 40, .format = Format::slug, .example = "show-and-tell"}),
    field<&communities::Topic::name>({.required = true, .max = 40, .format = Format::line, .example = "Show and tell"}),
    field<&communities::Topic::color>({.format = Format::color, .example = "#3366cc"}),
};

template <>
inline constexpr auto fields<communities::Community> = std::array{
    field<&communities::Community::_id>({.access = Access::server}),
    field<&communities::Community::name>(
        {.required = true, .max = 100, .format = Format::line, .example = "Urban gardeners"}),
    field<&communities::Community::description>(
        {.required = true, .max = 20'000, .format = Format::markdown, .example = "Grow food where you live."}),
    field<&communities::Community::type>({.required = true, .example = "public"}),
    field<&communities::Community::coverImage>({.max = 2'000, .format = Format::url, .file = FilePurpose::cover}),
    field<&communities::Community::creator>({.required = true, .access = Access::server}),
    field<&communities::Community::members>({.access = Access::derived}),
    field<&communities::Community::memberCount>({.access = Access::derived}),
    field<&communities::Community::createdAt>({.access = Access::server}),
    field<&communities::Community::updatedAt>({.access = Access::server}),
    field<&communities::Community::slug>(
        {.min = 2, .max = 60, .format = Format::slug, .about = "Its address; made from the name when it is not given"}),
    field<&communities::Community::topics>({.max = 12}),
    field<&communities::Community::questions>(
        {.max = communities::most_questions, .each_max = communities::longest_question, .format = Format::line}),
    field<&communities::Community::pendingCount>(
        {.access = Access::derived, .about = "How many wait to be let in; for who lets them in"}),
};

template <>
inline constexpr auto indexes<communities::Community> = std::array{
    index({asc<&communities::Community::creator>}),
    index({asc<&communities::Community::type>}),
    seed_only(index({asc<&communities::Community::members, &communities::Member::user>})),
    index({asc<&communities::Community::type>, desc<&communities::Community::memberCount>,
           asc<&communities::Community::_id>}),
    index({asc<&communities::Community::type>, desc<&communities::Community::createdAt>,
           desc<&communities::Community::_id>}),
    sparse(unique({asc<&communities::Community::slug>})),
};
template <>
inline constexpr auto searched<communities::Community> = std::array{
    name_of_member<&communities::Community::name>,
    name_of_member<&communities::Community::description>,
};
template <>
inline constexpr Collection collection<communities::Community>{.name = "communities",
                                                               .table = &table_of<communities::Community>,
                                                               .indexes = indexes<communities::Community>,
                                                               .searched = searched<communities::Community>};

}  // namespace schema
