// References: no document names one that is missing or gone, however a removal and an insert meet.
#include <atomic>
#include <thread>

#include "engines.hpp"
#include "store/removal.hpp"

namespace contract {
namespace {

using namespace sample;
using store::eq;
using store::of;
using store::set;

class References : public OnEveryEngine {
protected:
    template <class T>
    std::string refusal(T document) {
        const auto failure = failure_of([&] { of<T>(documents()).insert(document); });
        EXPECT_EQ(failure.fault, Fault::not_found);
        EXPECT_EQ(of<T>(documents()).find(document._id), std::nullopt) << "refused, and there";
        return failure.what();
    }
    bool remove(const ClubId& id, int budget = store::removal_budget) {
        return store::remove_with(documents(), all, schema::collection<Club>, id.value, budget);
    }
};

TEST_P(References, AnInsertNamesWhatIsThere) {
    const auto club = made(Club{.name = "c"});
    const auto person = made(Person{.name = "p"});
    made(Membership{.club = club._id, .person = person._id});
    EXPECT_EQ(refusal(Membership{._id = {base::ObjectId::make()}, .club = ClubId::make(), .person = person._id}),
              "This club is gone.");
    EXPECT_EQ(refusal(Membership{._id = {base::ObjectId::make()}, .club = club._id, .person = PersonId::make()}),
              "This person is gone.");
    EXPECT_EQ(of<Club>(documents()).get(club._id).memberCount, 1) << "a refused edge counts nothing";
    made(Note{.club = club._id, .title = "an optional reference may be missing"});
    EXPECT_EQ(refusal(Note{._id = {base::ObjectId::make()}, .club = club._id, .author = PersonId::make()}),
              "This person is gone.");
    EXPECT_EQ(
        refusal(Note{._id = {base::ObjectId::make()}, .club = club._id, .readers = {person._id, PersonId::make()}}),
        "This person is gone.");
}

TEST_P(References, ATombstoneCannotBeNamedAnew) {
    const auto club = made(Club{.name = "c"});
    const auto person = made(Person{.name = "p"});
    const auto note = made(Note{.club = club._id, .author = person._id, .title = "t"});
    of<Person>(documents()).update(person._id, {set<&Person::leftAt>(base::now())});
    EXPECT_EQ(refusal(Membership{._id = {base::ObjectId::make()}, .club = club._id, .person = person._id}),
              "This person is gone.");
    EXPECT_TRUE(of<Note>(documents()).update(note._id, {set<&Note::title>("what names it already may change")}));
}

TEST_P(References, AChangeNamesWhatIsThere) {
    const auto club = made(Club{.name = "c"});
    const auto person = made(Person{.name = "p"});
    const auto note = made(Note{.club = club._id, .title = "t"});
    const auto change = [&](Change steps) {
        return fault_of([&] { documents().update(schema::collection<Note>, {eq<&Note::_id>(note._id)}, steps); });
    };
    const auto missing = Value::of(base::ObjectId::make());
    EXPECT_EQ(change({{Do::set, "author", missing}}), Fault::not_found);
    EXPECT_EQ(change({{Do::push, "readers", missing}}), Fault::not_found);
    EXPECT_EQ(change({{Do::add_to_set, "readers", {}, {Value::of(person._id.value), missing}}}), Fault::not_found);
    EXPECT_TRUE(of<Note>(documents()).update(note._id, {set<&Note::author>(person._id)}));
    EXPECT_FALSE(of<Note>(documents()).update(base::Id<"notes">::make(), {set<&Note::author>(PersonId::make())}))
        << "nothing matched, so nothing is refused";
    const auto edge = made(Membership{.club = club._id, .person = person._id});
    EXPECT_EQ(fault_of([&] { of<Membership>(documents()).update(edge._id, {set<&Membership::club>(ClubId::make())}); }),
              Fault::not_found);
    EXPECT_EQ(of<Club>(documents()).get(club._id).memberCount, 1);
}

TEST_P(References, HistoryMayNameWhatIsGone) {
    const auto person = made(Person{.name = "p"});
    made(Diploma{.club = ClubId::make(), .person = person._id});
    refusal(Diploma{._id = {base::ObjectId::make()}, .club = ClubId::make(), .person = PersonId::make()});
}

TEST_P(References, AnImportMayTakeWhatItLooksAtItself) {
    close();
    const auto store = store::open(directory_.path(), all, {.any_reference = true});
    Membership edge{.club = ClubId::make(), .person = PersonId::make()};
    EXPECT_NO_THROW(of<Membership>(store->documents()).insert(edge));
}

TEST_P(References, InOneTransactionAParentAndItsChildrenComeTogether) {
    Club club{._id = ClubId::make(), .name = "c"};
    const auto person = made(Person{.name = "p"});
    documents().transact([&](Documents& inside) {
        of<Club>(inside).insert(club);
        Membership edge{.club = club._id, .person = person._id};
        of<Membership>(inside).insert(edge);
    });
    EXPECT_EQ(of<Club>(documents()).get(club._id).memberCount, 1);
}

TEST_P(References, WhatIsInsertedWhileItsParentIsRemovedLeavesNoOrphan) {
    const auto person = made(Person{.name = "p"});
    for (int round = 0; round < 20; ++round) {
        const auto club = made(Club{.name = "c"});
        for (int i = 0; i < 5; ++i) made(Note{.club = club._id, .title = "before"});
        std::atomic<bool> go = false;
        std::vector<std::thread> running;
        for (int t = 0; t < 8; ++t)
            running.emplace_back([&] {
                while (!go) std::this_thread::yield();
                for (int i = 0; i < 10; ++i) {
                    try {
                        Note note{.club = club._id, .author = person._id, .title = "meanwhile"};
                        of<Note>(documents()).insert(note);
                        Reply reply{.note = note._id, .text = "r"};
                        of<Reply>(documents()).insert(reply);
                    } catch (const Failure& failure) {
                        EXPECT_EQ(failure.fault, Fault::not_found) << failure.what();
                    }
                }
            });
        go = true;
        while (of<Note>(documents()).count({eq<&Note::club>(club._id)}) < 10 + round) std::this_thread::yield();
        EXPECT_TRUE(remove(club._id, 3)) << "with a small budget: the most is left to the sweep";
        while (store::sweep(documents(), all, 3)) {}
        for (auto& thread : running) thread.join();
        while (store::sweep(documents(), all, 3)) {}
        ASSERT_EQ(of<Note>(documents()).count({}), 0);
        ASSERT_EQ(of<Reply>(documents()).count({}), 0);
    }
}

ON_EVERY_ENGINE(References);

}  // namespace
}  // namespace contract
