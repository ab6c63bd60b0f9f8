#pragma once
// The documents that the contract suite works with: clubs, people, the edges between them, and things of every shape.
#include "store/collection.hpp"

namespace sample {

using ClubId = base::Id<"clubs">;
using PersonId = base::Id<"people">;

enum class Status { active, waiting };

/// An element of a club's derived list.
struct Member {
    base::ObjectId _id;
    PersonId person;
    std::int64_t stars = 0;
};

struct Club {
    ClubId _id;
    std::string name;
    std::int64_t memberCount = 0, waitingCount = 0;
    double rating = 0, ratingSum = 0;
    std::int64_t ratingCount = 0;
    std::vector<Member> members;
};

/// One who leaves stays as a tombstone.
struct Person {
    PersonId _id;
    std::string name;
    std::vector<ClubId> clubs;
    std::optional<base::Instant> leftAt;
};

struct Membership {
    base::Id<"memberships"> _id;
    ClubId club;
    PersonId person;
    Status status = Status::active;
    std::int64_t stars = 0;
    std::string remark;
};

/// What belongs to a club goes with it; what a person wrote stays without a name.
struct Note {
    base::Id<"notes"> _id;
    ClubId club;
    std::optional<PersonId> author;
    std::vector<PersonId> readers;
    std::string title, body;
    base::Instant createdAt, updatedAt;
};

struct Reply {
    base::Id<"replies"> _id;
    base::Id<"notes"> note;
    std::string text;
};

/// History: it names a club that may be gone, and a person of whom a tombstone stays.
struct Diploma {
    base::Id<"diplomas"> _id;
    ClubId club;
    PersonId person;
};

struct Place {
    std::int64_t x = 0, y = 0;
};

/// Written as raw BSON by the tests, so that members may hold any type.
struct Thing {
    base::Id<"things"> _id;
    std::string kind, label;
    double size = 0;
    std::int64_t count = 0;
    std::optional<std::string> code;
    std::vector<std::string> tags;
    std::vector<Place> places;
    Place place;
};

/// Its _id is a text.
struct Claim {
    std::string _id;
    std::string by;
};

}  // namespace sample

namespace schema {

template <>
inline constexpr auto fields<sample::Member> =
    std::array{field<&sample::Member::_id>(), field<&sample::Member::person>(), field<&sample::Member::stars>()};
template <>
inline constexpr auto fields<sample::Club> = std::array{field<&sample::Club::_id>(),
                                                        field<&sample::Club::name>(),
                                                        field<&sample::Club::memberCount>({.access = Access::derived}),
                                                        field<&sample::Club::waitingCount>({.access = Access::derived}),
                                                        field<&sample::Club::rating>({.access = Access::derived}),
                                                        field<&sample::Club::ratingSum>({.access = Access::derived}),
                                                        field<&sample::Club::ratingCount>({.access = Access::derived}),
                                                        field<&sample::Club::members>({.access = Access::derived})};
template <>
inline constexpr auto fields<sample::Person> =
    std::array{field<&sample::Person::_id>(), field<&sample::Person::name>(),
               field<&sample::Person::clubs>({.access = Access::derived}), field<&sample::Person::leftAt>()};
template <>
inline constexpr auto fields<sample::Membership> =
    std::array{field<&sample::Membership::_id>(),
               field<&sample::Membership::club>({.orphan = Orphan::remove}),
               field<&sample::Membership::person>({.orphan = Orphan::remove}),
               field<&sample::Membership::status>(),
               field<&sample::Membership::stars>(),
               field<&sample::Membership::remark>()};
template <>
inline constexpr auto fields<sample::Note> = std::array{field<&sample::Note::_id>(),
                                                        field<&sample::Note::club>({.orphan = Orphan::remove}),
                                                        field<&sample::Note::author>({.orphan = Orphan::unset}),
                                                        field<&sample::Note::readers>({.orphan = Orphan::unset}),
                                                        field<&sample::Note::title>(),
                                                        field<&sample::Note::body>(),
                                                        field<&sample::Note::createdAt>(),
                                                        field<&sample::Note::updatedAt>()};
template <>
inline constexpr auto fields<sample::Reply> =
    std::array{field<&sample::Reply::_id>(), field<&sample::Reply::note>({.orphan = Orphan::remove}),
               field<&sample::Reply::text>()};
template <>
inline constexpr auto fields<sample::Diploma> =
    std::array{field<&sample::Diploma::_id>(), field<&sample::Diploma::club>(), field<&sample::Diploma::person>()};
template <>
inline constexpr auto fields<sample::Place> = std::array{field<&sample::Place::x>(), field<&sample::Place::y>()};
template <>
inline constexpr auto fields<sample::Thing> =
    std::array{field<&sample::Thing::_id>(),  field<&sample::Thing::kind>(),   field<&sample::Thing::label>(),
               field<&sample::Thing::size>(), field<&sample::Thing::count>(),  field<&sample::Thing::code>(),
               field<&sample::Thing::tags>(), field<&sample::Thing::places>(), field<&sample::Thing::place>()};
template <>
inline constexpr auto fields<sample::Claim> = std::array{field<&sample::Claim::_id>(), field<&sample::Claim::by>()};

template <>
inline constexpr Collection collection<sample::Club>{.name = "clubs", .table = &table_of<sample::Club>};

inline constexpr std::array person_searched{name_of_member<&sample::Person::name>};
template <>
inline constexpr Collection collection<sample::Person>{.name = "people",
                                                       .table = &table_of<sample::Person>,
                                                       .searched = person_searched,
                                                       .gone = name_of_member<&sample::Person::leftAt>};

inline constexpr std::array membership_indexes{
    unique({asc<&sample::Membership::club>, asc<&sample::Membership::person>}),
    index({asc<&sample::Membership::person>, asc<&sample::Membership::_id>}),
    index({asc<&sample::Membership::club>, asc<&sample::Membership::status>, desc<&sample::Membership::stars>})};
inline constexpr auto is_active = only<&sample::Membership::status>(sample::Status::active);
inline constexpr std::array membership_derived{
    count<&sample::Membership::club, &sample::Club::memberCount>(is_active),
    count<&sample::Membership::club, &sample::Club::waitingCount>(
        only<&sample::Membership::status>(sample::Status::waiting)),
    average<&sample::Membership::club, &sample::Membership::stars, &sample::Club::rating, &sample::Club::ratingSum,
            &sample::Club::ratingCount>(is_active),
    list<&sample::Membership::club, &sample::Club::members>(
        3,
        {taken<&sample::Membership::person, &sample::Member::person>,
         taken<&sample::Membership::stars, &sample::Member::stars>},
        is_active),
    list_of<&sample::Membership::person, &sample::Membership::club, &sample::Person::clubs>(1'000, is_active)};
template <>
inline constexpr Collection collection<sample::Membership>{.name = "memberships",
                                                           .table = &table_of<sample::Membership>,
                                                           .indexes = membership_indexes,
                                                           .derived = membership_derived};

inline constexpr std::array note_indexes{
    index({asc<&sample::Note::club>, desc<&sample::Note::createdAt>, desc<&sample::Note::_id>}),
    index({asc<&sample::Note::author>}), index({asc<&sample::Note::readers>})};
inline constexpr std::array note_searched{name_of_member<&sample::Note::title>, name_of_member<&sample::Note::body>};
template <>
inline constexpr Collection collection<sample::Note>{.name = "notes",
                                                     .table = &table_of<sample::Note>,
                                                     .indexes = note_indexes,
                                                     .searched = note_searched,
                                                     .search_scope = name_of_member<&sample::Note::club>};

inline constexpr std::array reply_indexes{index({asc<&sample::Reply::note>})};
template <>
inline constexpr Collection collection<sample::Reply>{
    .name = "replies", .table = &table_of<sample::Reply>, .indexes = reply_indexes};

template <>
inline constexpr Collection collection<sample::Diploma>{.name = "diplomas", .table = &table_of<sample::Diploma>};

inline constexpr std::array thing_indexes{
    index({asc<&sample::Thing::kind>, desc<&sample::Thing::size>, asc<&sample::Thing::label>}),
    index({asc<&sample::Thing::size>}),
    index({desc<&sample::Thing::count>, asc<&sample::Thing::_id>}),
    sparse(unique({asc<&sample::Thing::code>})),
    index({asc<&sample::Thing::tags>, desc<&sample::Thing::size>}),
    index({asc<&sample::Thing::places, &sample::Place::x>}),
    index({asc<&sample::Thing::place, &sample::Place::x>}),
    seed_only(index({asc<&sample::Thing::label>}))};
template <>
inline constexpr Collection collection<sample::Thing>{
    .name = "things", .table = &table_of<sample::Thing>, .indexes = thing_indexes};

template <>
inline constexpr Collection collection<sample::Claim>{.name = "claims", .table = &table_of<sample::Claim>};

}  // namespace schema

namespace sample {

inline constexpr std::array<const schema::Collection*, 8> all{
    &schema::collection<Club>,  &schema::collection<Person>, &schema::collection<Membership>,
    &schema::collection<Note>,  &schema::collection<Reply>,  &schema::collection<Thing>,
    &schema::collection<Claim>, &schema::collection<Diploma>};

}  // namespace sample
