// Derived members: counters and averages that follow their edges, and are counted again from them.
#include "engines.hpp"

namespace contract {
namespace {

using namespace sample;
using store::eq;
using store::of;

class DerivedMembers : public OnEveryEngine {
protected:
    ClubId club(const char* name = "club") {
        Club out{.name = name};
        of<Club>(documents()).insert(out);
        return out._id;
    }
    PersonId person() {
        Person out{.name = "person"};
        of<Person>(documents()).insert(out);
        return out._id;
    }
    Membership join(ClubId club, PersonId person, std::int64_t stars = 0, Status status = Status::active) {
        Membership out{.club = club, .person = person, .status = status, .stars = stars};
        of<Membership>(documents()).insert(out);
        return out;
    }
    Club get(ClubId id) { return of<Club>(documents()).get(id); }
    Bson raw(ClubId id) { return documents().find(schema::collection<Club>, {eq<&Club::_id>(id)}).value(); }
    std::vector<store::Drift> drift(ClubId id) {
        return store::recount(documents(), all, schema::collection<Club>, raw(id));
    }
    static std::string words_of_value(const Value& value) {
        schema::Writer out;
        out.add("v", value);
        return schema::to_extended_json(out.take());
    }
    void expect_exact(ClubId id) {
        for (const auto& one : drift(id))
            ADD_FAILURE() << one.member << " drifted: " << words_of_value(one.stored) << ", counted "
                          << words_of_value(one.counted);
    }
};

TEST_P(DerivedMembers, CountsFollowInsertChangeAndRemoval) {
    const auto c = club();
    const auto m = join(c, person());
    join(c, person(), 0, Status::waiting);
    EXPECT_EQ(get(c).memberCount, 1);
    EXPECT_EQ(get(c).waitingCount, 1);
    of<Membership>(documents()).update(m._id, {store::set<&Membership::status>(Status::waiting)});
    EXPECT_EQ(get(c).memberCount, 0);
    EXPECT_EQ(get(c).waitingCount, 2);
    of<Membership>(documents()).update(m._id, {store::set<&Membership::remark>("no matter")});
    EXPECT_EQ(get(c).waitingCount, 2);
    EXPECT_EQ(of<Membership>(documents()).remove({eq<&Membership::club>(c)}), 2);
    EXPECT_EQ(get(c).waitingCount, 0);
    expect_exact(c);
}

TEST_P(DerivedMembers, AnEdgeThatChangesItsParentMovesItsShare) {
    const auto one = club("one"), two = club("two");
    const auto m = join(one, person(), 4);
    join(two, person(), 2);
    of<Membership>(documents()).update(m._id, {store::set<&Membership::club>(two)});
    EXPECT_EQ(get(one).memberCount, 0);
    EXPECT_EQ(get(one).rating, 0);
    EXPECT_EQ(get(two).memberCount, 2);
    EXPECT_EQ(get(two).rating, 3);
    expect_exact(one);
    expect_exact(two);
}

TEST_P(DerivedMembers, AveragesStayExact) {
    const auto c = club();
    std::vector<Membership> joined;
    for (const std::int64_t stars : {5, 3, 4, 1}) joined.push_back(join(c, person(), stars));
    EXPECT_EQ(get(c).rating, 13.0 / 4);
    of<Membership>(documents()).update(joined[3]._id, {store::set<&Membership::stars>(3)});
    EXPECT_EQ(get(c).rating, 15.0 / 4);
    of<Membership>(documents()).remove({eq<&Membership::_id>(joined[0]._id)});
    EXPECT_EQ(get(c).rating, 10.0 / 3);
    expect_exact(c);
    of<Membership>(documents()).remove({eq<&Membership::club>(c)});
    EXPECT_EQ(get(c).rating, 0);
    EXPECT_EQ(get(c).ratingSum, 0);
    EXPECT_EQ(get(c).ratingCount, 0);
    EXPECT_TRUE(drift(c).empty());
}

TEST_P(DerivedMembers, AFailedEdgeCountsNothing) {
    const auto c = club();
    const auto p = person();
    join(c, p);
    EXPECT_EQ(fault_of([&] { join(c, p); }), Fault::conflict);
    EXPECT_EQ(get(c).memberCount, 1);
    EXPECT_EQ(fault_of([&] {
                  documents().transact([&](Documents&) {
                      join(c, person());
                      throw Failure{Fault::forbidden, "no"};
                  });
              }),
              Fault::forbidden);
    EXPECT_EQ(get(c).memberCount, 1);
}

TEST_P(DerivedMembers, ManyEdgesRemovedAtOnceAreCountedOnce) {
    const auto c = club();
    const int many = GetParam().is_embedded ? store::most_listed + 200 : 120;
    documents().transact([&](Documents&) {
        for (int i = 0; i < many; ++i) join(c, person(), i % 5);
    });
    EXPECT_EQ(get(c).memberCount, many);
    EXPECT_EQ(of<Membership>(documents()).remove({eq<&Membership::club>(c)}, 50), 50);
    EXPECT_EQ(get(c).memberCount, many - 50);
    expect_exact(c);
    EXPECT_EQ(of<Membership>(documents()).remove({eq<&Membership::club>(c)}), many - 50);
    EXPECT_EQ(get(c).memberCount, 0);
    expect_exact(c);
}

TEST_P(DerivedMembers, RecountFindsAndRepairsDrift) {
    const auto c = club();
    join(c, person(), 4);
    of<Club>(documents()).update(c, {store::set<&Club::memberCount>(7), store::set<&Club::rating>(1.5)});
    const auto found = drift(c);
    ASSERT_EQ(found.size(), 2u) << found.back().member;
    EXPECT_EQ(found[0].member, "memberCount");
    EXPECT_EQ(found[0].stored, value("7"));
    EXPECT_EQ(found[0].counted, value("1"));
    Change repair;
    for (const auto& one : found) repair.push_back({Do::set, one.member, one.counted});
    of<Club>(documents()).update(c, repair);
    expect_exact(c);
    EXPECT_EQ(get(c).rating, 4);
}

TEST_P(DerivedMembers, AssembleFillsListsFromTheEdges) {
    const auto c = club();
    std::vector<Membership> joined;
    for (int i = 0; i < 5; ++i) joined.push_back(join(c, person(), i));
    join(c, person(), 0, Status::waiting);
    const auto whole = store::assemble(documents(), all, schema::collection<Club>, raw(c));
    const auto members = schema::from_bson<Club>(whole).members;
    ASSERT_EQ(members.size(), 5u) << "complete, whatever the cap";
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(members[i]._id, joined[i]._id.value);
        EXPECT_EQ(members[i].person, joined[i].person);
        EXPECT_EQ(members[i].stars, static_cast<std::int64_t>(i));
    }
    const auto p = documents().find(schema::collection<Person>, {eq<&Person::_id>(joined[0].person)}).value();
    const auto clubs =
        schema::from_bson<Person>(store::assemble(documents(), all, schema::collection<Person>, p)).clubs;
    EXPECT_EQ(clubs, std::vector{c});
    EXPECT_FALSE(Document{raw(c)}.has("members")) << "ordinary reads leave it out";
    const auto stored = documents().find_whole(schema::collection<Club>, Value::of(c.value));
    ASSERT_EQ(Document{*stored}.has("members"), documents().stores_arrays());
    if (documents().stores_arrays()) {
        EXPECT_EQ(schema::from_bson<Club>(*stored).members.size(), 3u) << "the newest";
    }
}

ON_EVERY_ENGINE(DerivedMembers);

}  // namespace
}  // namespace contract
