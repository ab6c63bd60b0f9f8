// Random operations, done to the store and to the model: both must always say the same. The seed is printed on failure.
#include <algorithm>
#include <map>
#include <random>

#include "model.hpp"

namespace contract {
namespace {

constexpr int operations = 10'000, fewer_operations = 1'500;  ///< on a database, each takes a hundred times as long
constexpr int openings = 4;
constexpr int most_ids = 60;

class Model : public OnEveryEngine {
protected:
    int below(int n) { return std::uniform_int_distribution<int>{0, n - 1}(random_); }
    bool one_in(int n) { return below(n) == 0; }
    std::string word() { return std::string(1, static_cast<char>('a' + below(5))); }
    std::string number() { return std::to_string(below(8) - 2); }
    std::string place() {
        return one_in(4) ? "{\"y\":" + number() + "}" : "{\"x\":" + number() + ",\"y\":" + number() + "}";
    }
    template <class F>
    std::string list(const F& f) {
        std::string out;
        for (int n = below(4); n > 0; --n) out.append(out.empty() ? "" : ",").append(f());
        return '[' + out + ']';
    }
    std::string quoted() { return '"' + word() + '"'; }

    std::string members() {
        std::string out = "\"kind\":" + quoted();
        if (!one_in(4)) out += ",\"size\":" + (one_in(8) ? quoted() : one_in(8) ? "null" : number());
        if (!one_in(4)) out += ",\"count\":" + number();
        if (one_in(3)) out += ",\"code\":" + std::to_string(below(40));
        if (!one_in(4)) out += ",\"tags\":" + list([&] { return quoted(); });
        if (!one_in(4)) out += ",\"places\":" + list([&] { return place(); });
        if (one_in(2)) out += ",\"place\":" + place();
        if (one_in(3)) out += ",\"label\":" + quoted();
        if (one_in(5)) out += ",\"stranger\":" + list([&] { return number(); });
        return out;
    }

    Step step() {
        switch (below(13)) {
            case 0: return {Do::set, "size", value(number())};
            case 1: return {Do::set, "kind", value(quoted())};
            case 2: return {Do::set, "code", value(std::to_string(below(40)))};
            case 3: return {Do::set, "tags", value(list([&] { return quoted(); }))};
            case 4: return {Do::unset, one_in(2) ? "places" : "code"};
            case 5: return {Do::inc, "count", value(number())};
            case 6: return {Do::max, "count", value(number())};
            case 7: return {Do::push, "tags", value(quoted()), {}, below(4)};
            case 8: return {Do::push, "places", {}, {value(place()), value(place())}, below(5)};
            case 9: return {Do::add_to_set, "tags", {}, {value(quoted()), value(quoted())}};
            case 10: return {Do::pull, "tags", value(quoted())};
            case 11: return {Do::pull, "places", value("{\"x\":" + number() + "}")};
            default: return {one_in(3) ? Do::unset : Do::set, one_in(2) ? "place.x" : "place.y", value(number())};
        }
    }
    Change change() {
        Change out{step()};
        if (auto more = step(); one_in(2) && more.path != out[0].path) out.push_back(std::move(more));
        return out;
    }

    Is comparison() {
        return std::array{Is::less, Is::at_most, Is::greater, Is::at_least}[static_cast<std::size_t>(below(4))];
    }
    Condition condition(const char* path, bool is_word, bool null_too = true) {
        const auto any = [&] { return value(is_word ? quoted() : null_too && one_in(6) ? "null" : number()); };
        if (one_in(3)) return {path, Is::one_of, {}, {any(), any(), any()}};
        if (one_in(2)) return {path, comparison(), any()};
        return {path, Is::equal, any()};
    }
    Filter filter() {
        Filter out;
        switch (below(8)) {
            case 0: out = {condition("size", false)}; break;
            case 1: out = {{"kind", Is::equal, value(quoted())}, condition("size", false)}; break;
            case 2: out = {condition("count", false)}; break;
            case 3: out = {condition("tags", true)}; break;
            case 4: out = {{"tags", Is::equal, value(quoted())}, condition("size", false)}; break;
            case 5: out = {condition("places.x", false, !GetParam().lacks.contains(Limit::empty_lists))}; break;
            case 6: out = {condition("place.x", false)}; break;
            default: out = {{"_id", comparison(), Value::of(std::int64_t{below(most_ids)})}}; break;
        }
        return out;
    }
    Condition unserved() {
        if (one_in(2)) return {"label", Is::not_equal, value(quoted())};
        return {"place.y", Is::at_least, value(number())};
    }

    void write() {
        const auto id = below(most_ids);
        if (const auto kind = below(10); kind < 4) {
            const auto json = members();
            const auto object = std::get<model::Object>(model::item_of(value('{' + json + '}')).is);
            const bool expected = model_.insert(id, object);
            EXPECT_EQ(attempt([&](Documents& on) {
                          on.insert(things, bson("{\"_id\":" + std::to_string(id) + "," + json + "}"));
                      }),
                      expected);
        } else if (kind < 9) {
            const auto steps = change();
            bool conflict = false, found = false;
            const bool expected = model_.update(id, steps, conflict);
            EXPECT_EQ(attempt([&](Documents& on) { found = on.update(things, by_id(id), steps); }), !conflict);
            EXPECT_EQ(found, expected && !conflict);
        } else {
            EXPECT_EQ(documents().remove(things, by_id(id)), model_.remove(id) ? 1 : 0);
        }
        const auto stored = documents().find(things, by_id(id)).value_or(Bson{});
        const auto json = model_.json(id);
        // Where new members are put is an engine's own affair: MongoDB appends them in the order of their names.
        EXPECT_EQ(in_order(stored), json.empty() ? "" : in_order(bson(json)));
    }
    static std::string in_order(const Bson& document) {
        return document.empty() ? std::string{} : schema::to_extended_json(sorted(document));
    }
    static Bson sorted(std::string_view object) {
        std::map<std::string, Value> members;
        for (const auto& [name, member] : Document{object}) members.emplace(name, member);
        schema::Writer out;
        for (const auto& [name, member] : members)
            if (member.tag == Tag::object)
                out.add(name, Value{Tag::object, sorted(member.bytes)});
            else
                out.add(name, member);
        return out.take();
    }
    /// False: a conflict.
    bool attempt(const std::function<void(Documents&)>& f) {
        try {
            f(documents());
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.fault, Fault::conflict) << failure.what();
            return false;
        }
        return true;
    }

    void read() {
        auto where = filter();
        EXPECT_EQ(documents().count(things, where), static_cast<std::int64_t>(model_.matching(where).size()))
            << "where " << spelled(where);
        Query query{.where = where, .backwards = one_in(2), .limit = 1 + below(9)};
        if (where[0].path != "_id") query.by = index_for(where);
        if (one_in(2)) {
            query.also.push_back(unserved());
            where.push_back(query.also[0]);
        }
        auto found = all_ids(documents(), things, query);
        if (query.by == &things.indexes[1] || query.by == &things.indexes[2]) expect_order(found, query);
        std::ranges::sort(found);
        EXPECT_EQ(found, model_.matching(where))
            << "by " << (query.by ? query.by->name() : "_id") << (query.backwards ? " backwards" : "");
        EXPECT_EQ(documents().count(things, where), static_cast<std::int64_t>(found.size()));
    }
    static std::string spelled(const Filter& where) {
        std::string out;
        for (const auto& [path, is, one, any] : where) {
            out +=
                path + (is == Is::one_of ? " one of " : " compared " + std::to_string(static_cast<int>(is)) + " with ");
            schema::Writer values;
            for (const auto& each : any) values.add("any", each);
            if (is != Is::one_of) values.add("value", one);
            out += schema::to_extended_json(values.take()) + "; ";
        }
        return out;
    }
    const schema::Index* index_for(const Filter& where) const {
        for (const auto& index : things.indexes)
            if (!index.seed_only && index.keys[0].path == where[0].path) return &index;
        return nullptr;
    }
    void expect_order(const std::vector<std::int64_t>& found, const Query& query) {
        const auto& key = query.by->keys[0];
        const bool descending = (key.order == schema::Order::descending) != query.backwards;
        const std::string path{key.path};
        for (std::size_t i = 1; i < found.size(); ++i) {
            const int order =
                model::compare(model_.key(found[i - 1], path, descending), model_.key(found[i], path, descending));
            EXPECT_TRUE(descending ? order >= 0 : order <= 0) << "out of order by " << path;
        }
    }

    void run_one() { return one_in(3) ? read() : write(); }

    std::mt19937 random_{};
    model::Documents model_{};
};

TEST_P(Model, TheStoreAndTheModelAlwaysAgree) {
    NEEDS(whole_ranges);
    const auto* given = std::getenv("SEED");
    const auto seed = given ? static_cast<unsigned>(std::stoul(given)) : std::random_device{}();
    random_.seed(seed);
    const int all = GetParam().is_embedded ? operations : fewer_operations;
    for (int done = 1; done <= all && !HasFailure(); ++done) {
        run_one();
        if (done % (all / openings) == 0) open_again();
    }
    EXPECT_FALSE(HasFailure()) << "run it again with SEED=" << seed;
}

ON_EVERY_ENGINE(Model);

}  // namespace
}  // namespace contract
