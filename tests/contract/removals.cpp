// Removing a document with all that belongs to it: now, or bit by bit.
#include <thread>

#include "engines.hpp"
#include "store/removal.hpp"

namespace contract {
namespace {

using namespace sample;
using store::eq;
using store::of;

class Removals : public OnEveryEngine {
protected:
    template <class T>
    std::int64_t left() {
        return of<T>(documents()).count({});
    }
    bool remove(const ClubId& id, int budget = store::removal_budget) {
        return store::remove_with(documents(), all, schema::collection<Club>, id.value, budget);
    }
    /// As after the time in which an overlapping transaction may still end: then no removal is pending.
    void look_again() {
        while (store::sweep(documents(), all, store::removal_budget, base::now() + store::second_look)) {}
        EXPECT_EQ(left<store::Removal>(), 0);
    }
    /// A club with so many notes, each with two replies.
    ClubId club_with(int notes) {
        const auto club = made(Club{.name = "c"});
        documents().transact([&](Documents&) {
            for (int i = 0; i < notes; ++i) {
                const auto note = made(Note{.club = club._id, .title = "n"});
                for (int j = 0; j < 2; ++j) made(Reply{.note = note._id, .text = "r"});
            }
        });
        return club._id;
    }
};

TEST_P(Removals, WhatBelongsToItGoesAndWhatMentionsItForgetsIt) {
    const auto gone = made(Person{.name = "gone"}), stays = made(Person{.name = "stays"});
    const auto club = made(Club{.name = "c"});
    made(Membership{.club = club._id, .person = gone._id});
    made(Membership{.club = club._id, .person = stays._id});
    const auto note = made(Note{.club = club._id, .author = gone._id, .readers = {stays._id, gone._id}, .title = "t"});
    EXPECT_TRUE(store::remove_with(documents(), all, schema::collection<Person>, gone._id.value));
    EXPECT_EQ(left<Person>(), 1);
    EXPECT_EQ(left<Membership>(), 1);
    EXPECT_EQ(of<Club>(documents()).get(club._id).memberCount, 1) << "counters follow";
    const auto after = of<Note>(documents()).get(note._id);
    EXPECT_FALSE(after.author);
    EXPECT_EQ(after.readers, std::vector{stays._id});
    EXPECT_FALSE(store::remove_with(documents(), all, schema::collection<Person>, gone._id.value));
}

TEST_P(Removals, GoesOnToWhatBelongedToThat) {
    const auto club = club_with(3), other = club_with(2);
    EXPECT_TRUE(remove(club));
    EXPECT_EQ(left<Note>(), 2);
    EXPECT_EQ(left<Reply>(), 4);
    EXPECT_FALSE(store::sweep(documents(), all)) << "nothing is left to do";
    EXPECT_TRUE(of<Club>(documents()).find(other));
}

TEST_P(Removals, WhatExceedsTheBudgetIsNotedAndSweptLater) {
    const auto club = club_with(30);
    EXPECT_TRUE(remove(club, 10));
    EXPECT_FALSE(of<Club>(documents()).find(club)) << "the first one is gone at once";
    EXPECT_EQ(left<Note>() + left<Reply>(), 80);
    EXPECT_GT(left<store::Removal>(), 0);
    int rounds = 0;
    for (bool more = true; more && rounds < 100; ++rounds) {
        const auto before = left<Note>() + left<Reply>();
        more = store::sweep(documents(), all, 7);
        EXPECT_GE(left<Note>() + left<Reply>(), before - 7);
        if (rounds == 3) open_again();  // whatever stops it, it goes on
    }
    EXPECT_LT(rounds, 100);
    EXPECT_EQ(left<Note>() + left<Reply>(), 0);
    EXPECT_FALSE(store::sweep(documents(), all)) << "to repeat it does no harm";
    look_again();
}

TEST_P(Removals, WhatCameAtTheSameMomentGoesAfterIt) {
    if (!documents().transactions_overlap()) GTEST_SKIP() << "its transactions come one after another";
    const auto club = club_with(1);
    const auto note = of<Note>(documents()).list({.limit = 1}).items.at(0)._id;
    documents().transact([&](Documents&) {
        if (left<Note>() == 0) return;  // a second attempt, which sees that everything is gone
        made(Reply{.note = note, .text = "too late"});
        std::jthread{[&] { remove(club); }}.join();
    });
    look_again();
    EXPECT_EQ(left<Note>() + left<Reply>(), 0);
}

TEST_P(Removals, IsPartOfItsTransaction) {
    const auto club = club_with(2);
    EXPECT_THROW(documents().transact([&](Documents&) {
        remove(club);
        throw Failure{Fault::forbidden, "no"};
    }),
                 Failure);
    EXPECT_TRUE(of<Club>(documents()).find(club));
    EXPECT_EQ(left<Note>() + left<Reply>(), 6);
}

TEST_P(Removals, NamesReferencesWithoutAnIndex) {
    EXPECT_TRUE(store::unindexed_references(all).empty());
    auto notes = schema::collection<Note>;
    notes.indexes = notes.indexes.first(1);
    const std::array<const schema::Collection*, 1> without{&notes};
    EXPECT_EQ(store::unindexed_references(without).size(), 2u);
}

ON_EVERY_ENGINE(Removals);

}  // namespace
}  // namespace contract
