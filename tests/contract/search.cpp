// Search: words as people type them, kept up to date, and texts that try to be a query.
#include <algorithm>

#include "engines.hpp"

namespace contract {
namespace {

using Found = std::vector<std::int64_t>;
constexpr const schema::Collection& notes = schema::collection<sample::Note>;

class Searching : public OnEveryEngine {
protected:
    void add_club(const base::ObjectId& id) {
        const auto clubs = store::of<sample::Club>(documents());
        if (sample::Club club{._id = {id}}; !clubs.find(club._id)) clubs.insert(club);
    }
    void note(int id, const std::string& title, const std::string& body = {}, const base::ObjectId& club = {}) {
        if (club) add_club(club);
        schema::Writer out;
        out.add("_id", id);
        if (club) out.add("club", club);
        out.add("title", title);
        out.add("body", body);
        documents().insert(notes, out.take());
    }
    Found found(const std::string& text, std::optional<base::ObjectId> scope = {}) {
        return ids(documents().search(notes, {.text = text, .scope = scope}).documents);
    }
};

TEST_P(Searching, FoldsCaseAndAccents) {
    note(1, "Élan vital", "Straße");
    note(2, "elan", "Łódź");
    note(3, "Ελλάδα", "Москва");
    EXPECT_EQ(found("ÉLAN"), (Found{2, 1}));
    EXPECT_EQ(found("elan vital"), (Found{1}));
    EXPECT_EQ(found("strasse"), (Found{1}));
    EXPECT_EQ(found("lodz"), (Found{2}));
    EXPECT_EQ(found("Москва"), (Found{3}));
    EXPECT_EQ(found("МОСКВА"), (Found{3}));
    EXPECT_EQ(found("ελλάδα"), (Found{3}));
}

TEST_P(Searching, TheLastWordIsAPrefixUnlessTextFollows) {
    note(1, "gardening for beginners");
    EXPECT_EQ(found("gard"), (Found{1}));
    EXPECT_EQ(found("g"), (Found{1}));
    EXPECT_EQ(found("for begin"), (Found{1}));
    EXPECT_EQ(found("begin for"), (Found{}));
    EXPECT_EQ(found("gard "), (Found{}));
    EXPECT_EQ(found("gardening, "), (Found{1}));
    EXPECT_EQ(found("arden"), (Found{}));
}

TEST_P(Searching, AllWordsMustBeThereInAnyMember) {
    note(1, "red", "green blue");
    EXPECT_EQ(found("blue red"), (Found{1}));
    EXPECT_EQ(found("blue red yellow"), (Found{}));
}

TEST_P(Searching, StaysInItsScope) {
    const auto one = base::ObjectId::make(), two = base::ObjectId::make();
    note(1, "hello", "", one);
    note(2, "hello", "", two);
    EXPECT_EQ(found("hello", one), (Found{1}));
    EXPECT_EQ(found("hello", two), (Found{2}));
    EXPECT_EQ(found("hello"), (Found{2, 1}));
    EXPECT_EQ(found(one.hex()), (Found{})) << "the scope is no word of the text";
}

TEST_P(Searching, StaysInTheScopesThatAFilterNames) {
    const auto one = base::ObjectId::make(), two = base::ObjectId::make(), three = base::ObjectId::make();
    note(1, "hello", "", one);
    note(2, "hello", "", two);
    note(3, "hello", "", three);
    const auto among = [&](const std::vector<base::ObjectId>& clubs) {
        Condition is{"club", Is::one_of};
        for (const auto& club : clubs) is.any.push_back(Value::of(club));
        return ids(documents().search(notes, {.text = "hel", .also = {is}}).documents);
    };
    EXPECT_EQ(among({one, three}), (Found{3, 1}));
    EXPECT_EQ(among({two}), (Found{2}));
    EXPECT_EQ(among({}), (Found{}));
    std::vector<base::ObjectId> many(static_cast<std::size_t>(store::most_alternatives - 1));
    std::ranges::generate(many, [] { return base::ObjectId::make(); });
    many.push_back(two);
    EXPECT_EQ(among(many), (Found{2}));
    const auto other = [&](Is is) {
        return ids(documents().search(notes, {.text = "hello", .also = {{"club", is, Value::of(one)}}}).documents);
    };
    EXPECT_EQ(other(Is::equal), (Found{1}));
    EXPECT_EQ(other(Is::not_equal), (Found{3, 2}));
}

TEST_P(Searching, FollowsChangesAndRemovals) {
    const auto one = base::ObjectId::make(), two = base::ObjectId::make();
    note(1, "before", "same", one);
    add_club(two);
    documents().update(notes, by_id(1), {{Do::set, "title", Value::of("after"sv)}});
    EXPECT_EQ(found("before"), (Found{}));
    EXPECT_EQ(found("after same"), (Found{1}));
    documents().update(notes, by_id(1), {{Do::set, "club", Value::of(two)}});
    EXPECT_EQ(found("after", one), (Found{}));
    EXPECT_EQ(found("after", two), (Found{1}));
    documents().update(notes, by_id(1), {{Do::unset, "title"}});
    EXPECT_EQ(found("after"), (Found{}));
    EXPECT_EQ(found("same"), (Found{1}));
    documents().remove(notes, by_id(1));
    EXPECT_EQ(found("same"), (Found{}));
    EXPECT_THROW(documents().transact([&](Documents& inside) {
        inside.insert(notes, bson(R"({"_id":2,"title":"undone"})"));
        EXPECT_EQ(ids(inside.search(notes, {.text = "undone"}).documents), (Found{2}));
        throw Failure{Fault::forbidden, "no"};
    }),
                 Failure);
    EXPECT_EQ(found("undone"), (Found{}));
}

TEST_P(Searching, HostileTextsAreOnlyWords) {
    note(1, "plain or near words", "and not");
    note(2, "other");
    for (const char* text : {"\" OR *",
                             "*",
                             "\"",
                             "'",
                             "NEAR(",
                             "scope : x",
                             "text : other OR",
                             "^plain",
                             "-plain +other",
                             "{}",
                             "(",
                             ")",
                             "\\",
                             "%",
                             "_",
                             ";--",
                             "",
                             " ",
                             "\t\n",
                             "title:plain OR title:other",
                             "a AND OR NOT b"})
        EXPECT_NO_THROW(documents().search(notes, {.text = text})) << text;
    EXPECT_EQ(found("\" OR *"), (Found{1}));
    EXPECT_EQ(found("NEAR(plain"), (Found{1}));
    EXPECT_EQ(found("plain OR other"), (Found{}));
    EXPECT_EQ(found("plain NOT"), (Found{1}));
    EXPECT_EQ(found(""), (Found{}));
    EXPECT_EQ(found("***"), (Found{}));
    EXPECT_NO_THROW(found(std::string("a\0b", 3)));
    EXPECT_NO_THROW(found(std::string(100'000, 'a')));
    EXPECT_NO_THROW(found(std::string(5'000, '"')));
    std::string many;
    for (int i = 0; i < 5'000; ++i) many += "plain ";
    EXPECT_EQ(found(many), (Found{1}));
    EXPECT_NO_THROW(found("\xFF\xFE\xC3"));
    EXPECT_EQ(found("plain\xF0\x9F\x98\x80"), (Found{}));
}

TEST_P(Searching, ALongWordIsFoundByItself) {
    const std::string word(100, 'w');
    note(1, word + " tail");
    EXPECT_EQ(found(word), (Found{1}));
    EXPECT_EQ(found(word + " tail"), (Found{1}));
}

TEST_P(Searching, NewestFirstPageByPageWithConditions) {
    for (int i = 0; i < 25; ++i) note(i, i % 2 == 0 ? "even hello" : "odd hello", i % 5 == 0 ? "five" : "none");
    Search query{.text = "hello", .also = {{"body", Is::equal, Value::of("five"sv)}}, .limit = 2};
    Found all;
    do {
        const auto page = documents().search(notes, query);
        EXPECT_LE(page.documents.size(), 2u);
        for (const auto id : ids(page.documents)) all.push_back(id);
        query.after = page.next;
    } while (query.after);
    EXPECT_EQ(all, (Found{20, 15, 10, 5, 0}));
    query.after = "nonsense";
    EXPECT_EQ(fault_of([&] { documents().search(notes, query); }), Fault::invalid);
    query.after = "";
    EXPECT_EQ(fault_of([&] { documents().search(notes, query); }), Fault::invalid);
}

TEST_P(Searching, APageSaysNothingOfWhatIsHidden) {
    const Search query{.text = "hello", .also = {{"body", Is::equal, Value::of("open"sv)}}, .limit = 2};
    const auto next = [&](const std::optional<store::Position>& after) {
        auto from = query;
        from.after = after;
        return documents().search(notes, from);
    };
    note(1, "hello", "hidden");
    note(2, "hello", "open");
    note(3, "hello", "open");
    const auto full = next({});
    EXPECT_EQ(ids(full.documents), (Found{3, 2}));
    EXPECT_FALSE(full.next) << "only a hidden one is left";
    note(0, "hello", "hidden");
    note(4, "hello", "open");
    const auto first = next({});
    EXPECT_EQ(ids(first.documents), (Found{4, 3}));
    ASSERT_TRUE(first.next);
    if (GetParam().is_embedded) {
        EXPECT_EQ(*first.next, "3") << "the row of the last one given out";
    }
    EXPECT_EQ(ids(next(first.next).documents), (Found{2}));
}

TEST_P(Searching, Refusals) {
    EXPECT_NE(bug_of([&] { documents().search(things, {.text = "a"}); }), "");
    EXPECT_NE(bug_of([&] { documents().search(notes, {.text = "a", .limit = 0}); }), "");
    const auto& people = schema::collection<sample::Person>;
    EXPECT_NE(bug_of([&] { documents().search(people, {.text = "a", .scope = base::ObjectId::make()}); }), "");
}

TEST_P(Searching, WordsAreBuiltWhenOtherMembersAreSearched) {
    note(1, "title", "body");
    static constexpr std::array only_title{schema::name_of_member<&sample::Note::title>};
    auto narrow = notes;
    narrow.searched = only_title;
    const std::array<const schema::Collection*, 1> all{&narrow};
    open_again(all);
    EXPECT_TRUE(documents().search(narrow, {.text = "body"}).documents.empty());
    EXPECT_EQ(documents().search(narrow, {.text = "title"}).documents.size(), 1u);
    open_again();
    EXPECT_EQ(found("body"), (Found{1}));
}

ON_EVERY_ENGINE(Searching);

}  // namespace
}  // namespace contract
