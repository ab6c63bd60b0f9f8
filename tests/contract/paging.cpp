// Pages: forwards and backwards, while documents come and go, and with conditions that no index serves.
#include <algorithm>

#include "engines.hpp"

namespace contract {
namespace {

using Found = std::vector<std::int64_t>;

class Paging : public OnEveryEngine {
protected:
    void fill(int count, int kinds = 1) {
        documents().transact([&](Documents& inside) {
            for (int i = 0; i < count; ++i)
                inside.insert(things,
                              bson("{\"_id\":" + std::to_string(i) + ",\"kind\":\"k" + std::to_string(i % kinds) +
                                   "\",\"size\":" + std::to_string(i / 2) + ",\"count\":7}"));
        });
    }
    static Query by_size(int limit) { return {.by = &things.indexes[1], .limit = limit}; }
};

TEST_P(Paging, EveryLimitSeesEveryDocumentOnceBothWays) {
    fill(25);
    Found up(25);
    for (int i = 0; i < 25; ++i) up[static_cast<std::size_t>(i)] = i;
    const Found down{up.rbegin(), up.rend()};
    for (const int limit : {1, 2, 3, 5, 24, 25, 26, 1'000}) {
        for (const auto* index : {static_cast<const schema::Index*>(nullptr), &things.indexes[1], &things.indexes[2]}) {
            EXPECT_EQ(all_ids(documents(), things, {.by = index, .limit = limit}), up) << limit;
            EXPECT_EQ(all_ids(documents(), things, {.by = index, .backwards = true, .limit = limit}), down) << limit;
        }
    }
}

TEST_P(Paging, TheLastPageSaysSo) {
    fill(4);
    auto page = documents().list(things, by_size(2));
    ASSERT_TRUE(page.next);
    auto query = by_size(2);
    query.after = page.next;
    page = documents().list(things, query);
    EXPECT_EQ(ids(page.documents), (Found{2, 3}));
    EXPECT_FALSE(page.next);
}

TEST_P(Paging, AlternativesOnAPrefixComeInTheIndexesOrder) {
    fill(12, 3);
    const Filter in{
        {"kind", Is::one_of, {}, {Value::of("k2"sv), Value::of("k0"sv), Value::of("nothing"sv), Value::of("k2"sv)}}};
    for (const int limit : {1, 3, 100}) {
        EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[0], .where = in, .limit = limit}),
                  (Found{9, 6, 3, 0, 11, 8, 5, 2}));
        EXPECT_EQ(
            all_ids(documents(), things, {.by = &things.indexes[0], .where = in, .backwards = true, .limit = limit}),
            (Found{2, 5, 8, 11, 0, 3, 6, 9}));
    }
}

TEST_P(Paging, WhatIsThereAllTheTimeComesOnceWhateverComesAndGoes) {
    fill(40);
    for (const bool backwards : {false, true}) {
        auto query = by_size(3);
        query.backwards = backwards;
        Found seen;
        int made = backwards ? 2'000 : 1'000;
        do {
            const auto page = documents().list(things, query);
            for (const auto id : ids(page.documents))
                if (id < 40) seen.push_back(id);
            query.after = page.next;
            // The row that the cursor stands on goes, and others come on both sides of it.
            if (!page.documents.empty() && seen.back() % 3 == 0 && seen.back() != 0)
                documents().update(things, by_id(seen.back()), {{Do::set, "size", value(backwards ? "500" : "-500")}});
            for (const int size : {0, 10, 19})
                insert(("{\"_id\":" + std::to_string(made++) + ",\"size\":" + std::to_string(size) + "}").c_str());
        } while (query.after);
        std::ranges::sort(seen);
        EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end()) << "one came twice";
        EXPECT_EQ(seen.size(), 40u);
        documents().remove(things, {{"_id", Is::at_least, value("1000")}});
        for (int i = 0; i < 40; ++i)
            documents().update(things, by_id(i), {{Do::set, "size", Value::of(std::int64_t{i / 2})}});
    }
}

TEST_P(Paging, ARemovedRowIsNoEnd) {
    fill(10);
    auto query = by_size(3);
    const auto page = documents().list(things, query);
    documents().remove(things, by_id(2));
    documents().remove(things, by_id(3));
    query.after = page.next;
    EXPECT_EQ(all_ids(documents(), things, query), (Found{4, 5, 6, 7, 8, 9}));
}

TEST_P(Paging, AlsoLooksAtABoundedNumber) {
    const int many = store::most_examined + 500;
    fill(many);
    documents().update(things, by_id(many - 1), {{Do::set, "label", Value::of("rare"sv)}});
    auto query = by_size(5);
    query.also = {{"label", Is::equal, Value::of("rare"sv)}};
    auto page = documents().list(things, query);
    if (GetParam().is_embedded) {  // a database looks for itself, for as long as its deadline lets it
        EXPECT_TRUE(page.documents.empty());
        ASSERT_TRUE(page.next) << "a short page is not the last one";
        query.after = page.next;
        page = documents().list(things, query);
    }
    EXPECT_EQ(ids(page.documents), (Found{many - 1}));
    EXPECT_FALSE(page.next);
    query = by_size(5);
    query.also = {{"kind", Is::equal, Value::of("k0"sv)}, {"count", Is::at_most, value("7")}};
    EXPECT_EQ(documents().list(things, query).documents.size(), 5u);
}

TEST_P(Paging, APageSaysNothingOfWhatIsHidden) {
    // Two worlds that differ in hidden documents only: before, between and behind those that are given out.
    std::vector<Page> worlds[2];
    for (const int world : {0, 1}) {
        documents().remove(things, {});
        documents().transact([&](Documents& inside) {
            for (int i = 0; i < 60; ++i) {
                const bool shown = i % 10 == 5;
                if (shown || world == 1)
                    inside.insert(things, bson("{\"_id\":" + std::to_string(i) + ",\"size\":" + std::to_string(i) +
                                               ",\"label\":\"" + (shown ? "open" : "hidden") + "\"}"));
            }
        });
        for (const bool backwards : {false, true})
            for (const int limit : {1, 2, 3, 6}) {
                Query query{
                    .also = {{"label", Is::equal, Value::of("open"sv)}}, .backwards = backwards, .limit = limit};
                do {
                    worlds[world].push_back(documents().list(things, query));
                    query.after = worlds[world].back().next;
                } while (query.after);
            }
    }
    ASSERT_EQ(worlds[0].size(), worlds[1].size()) << "a further page that only hidden documents ask for";
    for (std::size_t i = 0; i < worlds[0].size(); ++i) {
        EXPECT_EQ(worlds[0][i].documents, worlds[1][i].documents);
        ASSERT_EQ(worlds[0][i].next.has_value(), worlds[1][i].next.has_value());
        const auto key = [](const Page& page) {  // the embedded engine's ends with the row's number
            return GetParam().is_embedded ? page.next->substr(0, page.next->size() - 8) : *page.next;
        };
        if (!worlds[0][i].next) continue;
        EXPECT_EQ(key(worlds[0][i]), key(worlds[1][i])) << "the position is a hidden row's";
    }
}

TEST_P(Paging, AForeignPositionNeverBreaksOut) {
    fill(20, 2);
    const Query other{.by = &things.indexes[0], .where = {{"kind", Is::equal, Value::of("k1"sv)}}, .limit = 3};
    const auto foreign = documents().list(things, other).next;
    Query query{.by = &things.indexes[0], .where = {{"kind", Is::equal, Value::of("k0"sv)}}, .limit = 100};
    for (const bool backwards : {false, true}) {
        query.backwards = backwards;
        for (const auto& position : {*foreign, std::string(8, '\xFF'), std::string(8, '\0'), std::string(300, 'x')}) {
            query.after = position;
            try {
                for (const auto id : all_ids(documents(), things, query)) EXPECT_EQ(id % 2, 0);
            } catch (const Failure& failure) {
                EXPECT_EQ(failure.fault, Fault::invalid) << "an engine may see that it is none of its own";
            }
        }
        query.after = "short";
        EXPECT_EQ(fault_of([&] { documents().list(things, query); }), Fault::invalid);
    }
}

ON_EVERY_ENGINE(Paging);

}  // namespace
}  // namespace contract
