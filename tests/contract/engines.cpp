// The engines under test, and the short ways to write documents.
#include "engines.hpp"

#include <atomic>
#include <stdexcept>

#include <unistd.h>

#include "database.hpp"
#include "store/key.hpp"

namespace contract {

const std::vector<EngineUnderTest>& engines() {
    static const auto all = [] {
        std::vector<EngineUnderTest> out{
            {.name = "sqlite", .open = [](const std::filesystem::path& directory, Collections in) {
                 return store::open(directory, in);
             }}};
        if (const auto* database = database_under_test())
            out.push_back({.name = database->name,
                           .open =
                               [database](const std::filesystem::path& directory, Collections in) {
                                   return store::open(directory, in, database->options_for(directory));
                               },
                           .lacks = database->lacks,
                           .is_embedded = false});
        return out;
    }();
    return all;
}

std::string name_of_engine(const testing::TestParamInfo<EngineUnderTest>& about) { return about.param.name; }

Directory::Directory() {
    static std::atomic<int> made = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("lyceum-contract-" + std::to_string(::getpid()) + '-' + std::to_string(++made));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
}

Directory::~Directory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void OnEveryEngine::insert(const char* json) { documents().insert(things, bson(json)); }

std::string OnEveryEngine::thing(std::int64_t id) {
    const auto found = documents().find(things, by_id(id));
    return found ? schema::to_extended_json(*found) : std::string{};
}

Bson bson(std::string_view json) {
    std::string why;
    auto out = schema::from_extended_json(json, &why);
    EXPECT_TRUE(out) << why << " in " << json;
    return out.value_or(Bson{});
}

std::string canonical(std::string_view json) { return schema::to_extended_json(bson(json)); }

Value value(std::string_view json) {
    const auto whole = bson("{\"v\":" + std::string{json} + "}");
    return Value{Document{whole}.find("v")};
}

Filter by_id(std::int64_t id) { return {{"_id", Is::equal, Value::of(id)}}; }

std::vector<std::int64_t> ids(const std::vector<Bson>& documents) {
    std::vector<std::int64_t> out;
    for (const auto& document : documents) out.push_back(Document{document}.find("_id").whole());
    return out;
}

Failure failure_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const Failure& failure) {
        return failure;
    }
    ADD_FAILURE() << "nothing was thrown";
    return Failure{Fault::malformed, "nothing was thrown"};
}

std::string bug_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const std::logic_error& bug) {
        return bug.what();
    }
    ADD_FAILURE() << "it was taken";
    return {};
}

Fault fault_of(const std::function<void()>& f) { return failure_of(f).fault; }

std::vector<std::int64_t> all_ids(Documents& documents, const schema::Collection& in, Query query) {
    std::vector<std::int64_t> out;
    do {
        const auto page = documents.list(in, query);
        for (const auto id : ids(page.documents)) out.push_back(id);
        query.after = page.next;
    } while (query.after);
    return out;
}

}  // namespace contract
