// Audit: after any writes, indexes and search are what the documents say; a rebuild changes nothing of it.
#include <set>

#include "engines.hpp"

namespace contract {
namespace {

class Audited : public OnEveryEngine {
protected:
    std::set<std::string> strays(const schema::Collection& in) {
        std::set<std::string> out;
        store_->engine().audit(in, [&](const store::Stray* stray) {
            if (stray) out.insert(stray->what);
            return true;
        });
        return out;
    }
    std::int64_t looked_at(const schema::Collection& in, std::int64_t most) {
        std::int64_t out = 0;
        store_->engine().audit(in, [&](const store::Stray* stray) { return stray || ++out < most; });
        return out;
    }
    void expect_sound() {
        for (const auto* one : sample::all) EXPECT_EQ(strays(*one), std::set<std::string>{}) << one->name;
    }
};

TEST_P(Audited, WritesLeaveNoStrays) {
    NEEDS(every_type);
    insert(R"({"_id":1,"kind":"a","size":2,"tags":["x","y","x"],"places":[{"x":1},{"x":2}],"code":"c"})");
    insert(R"({"_id":2,"kind":null,"size":{"$numberDouble":"NaN"},"tags":[],"places":{"x":[5,6]}})");
    insert(R"({"_id":3,"tags":"alone","place":{"x":{"y":1}}})");
    documents().update(things, {{"_id", Is::equal, Value::of(std::int64_t{1})}},
                       {{Do::pull, "tags", Value::of(std::string_view{"x"})}, {Do::unset, "code"}});
    documents().remove(things, {{"_id", Is::equal, Value::of(std::int64_t{3})}}, 1);
    const auto& notes = schema::collection<sample::Note>;
    for (int id = 1; id <= 40; ++id) {
        schema::Writer out;
        out.add("_id", id);
        out.add("title", "Élan, Straße " + std::to_string(id));
        out.add("body", std::string(static_cast<std::size_t>(id) * 10, 'x') + " red red Москва");
        documents().insert(notes, out.take());
    }
    for (int id = 1; id <= 40; id += 3)
        documents().update(notes, {{"_id", Is::equal, Value::of(std::int64_t{id})}},
                           {{Do::set, "title", Value::of(std::string_view{"another title"})}});
    for (int id = 2; id <= 40; id += 3) documents().remove(notes, {{"_id", Is::equal, Value::of(std::int64_t{id})}}, 1);
    expect_sound();
    for (const auto* one : sample::all) store_->engine().rebuild(*one);
    expect_sound();
    EXPECT_EQ(documents().search(notes, {.text = "another"}).documents.size(), 14U);
    EXPECT_EQ(documents().count(things, {{"tags", Is::equal, Value::of(std::string_view{"y"})}}), 1);
}

TEST_P(Audited, StopsWhenItIsTold) {
    for (int id = 1; id <= 9; ++id) insert(("{\"_id\":" + std::to_string(id) + "}").c_str());
    EXPECT_EQ(looked_at(things, 100), 9);
    EXPECT_EQ(looked_at(things, 4), 4);
}

ON_EVERY_ENGINE(Audited);

}  // namespace
}  // namespace contract
