// Search: accents, prefixes, scope, order, and text that looks like a query language.
#include "fixture.hpp"
#include "store/words.hpp"

namespace contract {
namespace {

using Labels = std::vector<std::string>;

class SearchContract : public OnEngine {
protected:
    Bson write(std::string_view title, std::string_view body = "", const ObjectId& club = ObjectId::make()) {
        auto made = document({{"title", text(title)}, {"body", text(body)}, {"club", Value::of(club)}});
        documents().insert(notes, made);
        return made;
    }
    Labels found(std::string words) { return labels(documents().search(notes, {.text = std::move(words)}), "title"); }
};
INSTANTIATE_TEST_SUITE_P(Engines, SearchContract, testing::ValuesIn(engines()), name_of_engine);

TEST_P(SearchContract, AccentsCaseAndScriptDoNotMatter) {
    write("Crème brûlée");
    write("STRASSENFEST in Łódź");
    write("Любовь и жизнь");
    for (const auto* words : {"creme", "CRÈME", "brulee creme", "cre\xCC\x80me"}) EXPECT_EQ(found(words), (Labels{"Crème brûlée"})) << words;
    for (const auto* words : {"straßenfest", "lodz", "Łódź"}) EXPECT_EQ(found(words).size(), 1u) << words;
    for (const auto* words : {"любовь", "ЛЮБОВЬ", "жизн"}) EXPECT_EQ(found(words), (Labels{"Любовь и жизнь"})) << words;
}

TEST_P(SearchContract, AllWordsMustBeThereAndTheLastMayBeABeginning) {
    write("The quick brown fox", "jumps over the lazy dog");
    write("A quick brownie", "for the oven");
    EXPECT_EQ(found("quick bro"), (Labels{"A quick brownie", "The quick brown fox"})) << "newest first";
    EXPECT_EQ(found("qui brown"), Labels{}) << "only the last word is a beginning";
    EXPECT_EQ(found("brown "), (Labels{"The quick brown fox"})) << "a space ends the word";
    EXPECT_EQ(found("dog quick"), (Labels{"The quick brown fox"})) << "across members";
    EXPECT_EQ(found("o"), (Labels{"A quick brownie", "The quick brown fox"}));
    EXPECT_EQ(found(""), Labels{});
    EXPECT_EQ(found(" ?! "), Labels{});
}

TEST_P(SearchContract, NamesAreFoundByTheirBeginning) {
    sample::Person person{.name = "Željko Šarić"};
    store::of<sample::Person>(documents()).insert(person);
    for (const auto* words : {"z", "zel", "zeljko s", "saric", "ŠAR"}) {
        const auto page = store::of<sample::Person>(documents()).search({.text = words});
        EXPECT_EQ(page.items.size(), 1u) << words;
    }
    EXPECT_TRUE(store::of<sample::Person>(documents()).search({.text = "eljko"}).items.empty());
}

TEST_P(SearchContract, AScopeNarrowsIt) {
    const auto here = ObjectId::make();
    write("lesson one", "", here);
    write("lesson two", "", ObjectId::make());
    EXPECT_EQ(labels(documents().search(notes, {.text = "lesson", .scope = here}), "title"), (Labels{"lesson one"}));
    EXPECT_EQ(found("lesson").size(), 2u);
    EXPECT_EQ(found(here.hex()), Labels{}) << "the scope is no word of the text";
    EXPECT_EQ(fault_of([&] { documents().search(schema::collection<sample::Person>, {.text = "x", .scope = here}); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().search(things, {.text = "x"}); }), Fault::invalid);
}

TEST_P(SearchContract, NoSyntaxOfTheEngineIsReachable) {
    write("alpha beta");
    for (const auto* words : {"alpha OR nothing", "alpha NOT beta", "text : alpha*", "\"alpha", "alpha\"", "a* b*", "NEAR(alpha beta)",
                              "^alpha", "alpha -beta", "(alpha", "{scope} : alpha", "alpha + beta;", "'; DROP TABLE notes"})
        EXPECT_EQ(fault_of([&] { found(words); }), std::nullopt) << words;
    EXPECT_EQ(found("alpha OR nothing"), Labels{});
    EXPECT_EQ(found("\"alpha\" (beta)"), (Labels{"alpha beta"}));
    EXPECT_EQ(found(std::string_view{"alpha\0beta", 10}.data()), (Labels{"alpha beta"}));
    EXPECT_EQ(found(std::string(100'000, 'x')), Labels{});
    EXPECT_EQ(fault_of([&] { found("\xFF\xFE"); }), std::nullopt);
}

TEST_P(SearchContract, ItFollowsChangesAndRemovals) {
    const auto one = write("before");
    documents().update(notes, by_id(one), {{Do::set, "title", text("after")}});
    EXPECT_EQ(found("before"), Labels{});
    EXPECT_EQ(found("after"), (Labels{"after"}));
    EXPECT_EQ(fault_of([&] {
        documents().transact([&](Documents& inside) {
            inside.update(notes, by_id(one), {{Do::set, "title", text("undone")}});
            throw base::Failure{Fault::forbidden, "no"};
        });
    }), Fault::forbidden);
    EXPECT_EQ(found("after"), (Labels{"after"}));
    EXPECT_EQ(found("undone"), Labels{});
    documents().remove(notes, by_id(one));
    EXPECT_EQ(found("after"), Labels{});
}

TEST_P(SearchContract, PagesGoOnWhereTheLastOneEnded) {
    for (int i = 0; i < 7; ++i) write("common " + std::to_string(i), i % 2 ? "odd" : "even");
    store::Search query{.text = "common", .limit = 3};
    Labels all;
    do {
        const auto page = documents().search(notes, query);
        for (auto& label : labels(page, "title")) all.push_back(std::move(label));
        query.after = page.next;
    } while (query.after);
    EXPECT_EQ(all, (Labels{"common 6", "common 5", "common 4", "common 3", "common 2", "common 1", "common 0"}));
    const auto odd = documents().search(notes, {.text = "common", .also = is("body", text("odd")), .limit = 2});
    EXPECT_EQ(labels(odd, "title"), (Labels{"common 5", "common 3"}));
    EXPECT_EQ(fault_of([&] { documents().search(notes, {.text = "common", .after = "x"}); }), Fault::invalid);
}

TEST_P(SearchContract, WordsAreBuiltAgainWhenOtherMembersAreSearched) {
    write("title", "body");
    close();
    static constexpr std::array only_title{std::string_view{"title"}};
    auto narrower = notes;
    narrower.searched = only_title;
    const std::array collections{static_cast<const schema::Collection*>(&narrower)};
    const auto store = store::open(path(), collections);
    EXPECT_EQ(store->documents().search(narrower, {.text = "body"}).documents.size(), 0u);
    EXPECT_EQ(store->documents().search(narrower, {.text = "title"}).documents.size(), 1u);
}

TEST(Words, FoldedTextHasOnlyWords) {
    EXPECT_EQ(store::folded("Hello, World-42!"), "hello  world 42 ");
    EXPECT_EQ(store::folded("Élan Straße"), "elan strasse");
    EXPECT_EQ(store::words_of("  one two  three ", 2), (std::vector<std::string_view>{"one", "two"}));
    EXPECT_EQ(store::words_of(std::string(100, 'a'), 2)[0].size(), store::most_word_bytes);
}

}  // namespace
}  // namespace contract
