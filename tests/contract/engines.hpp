#pragma once
// What every contract test stands on: the engines, a directory of its own, and short ways to write documents.
#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "sample.hpp"
#include "store/open.hpp"

namespace contract {

using namespace std::string_view_literals;

using base::Failure;
using base::Fault;
using schema::Document;
using schema::Tag;
using schema::Value;
using store::Bson;
using store::Change;
using store::Collections;
using store::Condition;
using store::Do;
using store::Documents;
using store::Filter;
using store::Is;
using store::Page;
using store::Query;
using store::Search;
using store::Step;
using store::Store;

/// What a database may lack of the contract. Found by trying, named by every test that is skipped for it.
enum class Limit {
    isolation,        ///< a transaction is hidden from others until it ends
    atomic_crash,     ///< a killed process leaves no half transaction
    every_type,       ///< BSON's rarer types: decimal, MinKey, MaxKey, numbers that are none
    sparse,           ///< a sparse index leaves out what lacks its member
    unique_null,      ///< what lacks a member of a unique index has the value null there
    unique_elements,  ///< each element of a list has its own key in a unique index
    empty_lists,      ///< nothing inside an empty list equals null
    exact_numbers,    ///< whole numbers and doubles beyond 2^53 have one order
    whole_ranges,     ///< a range in a compound index has its bounds
    one_moment,       ///< a list outside of a transaction shows one moment
    two_lists,        ///< an index through two lists refuses a document that has both
};
const char* words_of(Limit limit);

/// An engine that keeps the contract. `open` opens or creates a store in the directory.
struct EngineUnderTest {
    const char* name;
    std::function<std::unique_ptr<Store>(const std::filesystem::path& directory, Collections all)> open;
    std::set<Limit> lacks{};
    bool is_embedded = true;  ///< the directory holds everything, and one process at a time has it open
    friend void PrintTo(const EngineUnderTest& engine, std::ostream* out) { *out << engine.name; }
};
const std::vector<EngineUnderTest>& engines();
std::string name_of_engine(const testing::TestParamInfo<EngineUnderTest>& about);

/// A directory that goes when the test ends.
class Directory {
public:
    Directory();
    ~Directory();
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class OnEveryEngine : public testing::TestWithParam<EngineUnderTest> {
protected:
    OnEveryEngine() : store_{GetParam().open(directory_.path(), sample::all)} {}

    Documents& documents() { return store_->documents(); }
    void close() { store_.reset(); }
    void open(Collections all = sample::all) { store_ = GetParam().open(directory_.path(), all); }
    void open_again(Collections all = sample::all) {
        close();
        open(all);
    }

    /// The document, inserted.
    template <class T>
    T made(T document) {
        store::of<T>(documents()).insert(document);
        return document;
    }
    void insert(const char* json);
    /// The thing with this _id as Extended JSON; empty when there is none.
    std::string thing(std::int64_t id);
    std::int64_t count_things(const Filter& where = {}) { return documents().count(things, where); }

    static constexpr const schema::Collection& things = schema::collection<sample::Thing>;
    Directory directory_{};
    std::unique_ptr<Store> store_;
};

// A bare "literal" would be a bool to Value::of: write "literal"sv.
/// Skips the test, and says why, on a database that lacks this.
#define NEEDS(limit) \
    if (GetParam().lacks.contains(Limit::limit)) GTEST_SKIP() << GetParam().name << " lacks: " << words_of(Limit::limit)
/// Skips the test on what other processes share: it is about the files of the embedded engine.
#define EMBEDDED_ONLY() \
    if (!GetParam().is_embedded) GTEST_SKIP() << "about the files of the embedded engine"

/// Runs the fixture's tests on each engine.
#define ON_EVERY_ENGINE(Fixture) INSTANTIATE_TEST_SUITE_P(Engine, Fixture, testing::ValuesIn(engines()), name_of_engine)

/// A document from (relaxed) Extended JSON.
Bson bson(std::string_view json);
/// The same document in canonical form, to compare and to print.
std::string canonical(std::string_view json);
/// A value from Extended JSON: value("1"), value("[1, 2]"), value(R"({"$numberLong":"5"})").
Value value(std::string_view json);
Filter by_id(std::int64_t id);
/// The whole-number _ids of documents, in their order.
std::vector<std::int64_t> ids(const std::vector<Bson>& documents);
/// What f threw; a failed expectation when it threw nothing.
Failure failure_of(const std::function<void()>& f);
Fault fault_of(const std::function<void()>& f);
/// What the store says of a bug of its caller; empty when it found none.
std::string bug_of(const std::function<void()>& f);

/// All documents of a query, page by page.
std::vector<std::int64_t> all_ids(Documents& documents, const schema::Collection& in, Query query);

}  // namespace contract
