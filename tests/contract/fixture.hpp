#pragma once
// What every contract test stands on: a store on each engine, in a directory of its own, and short ways to say things.
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <ostream>

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "sample.hpp"
#include "store/open.hpp"

namespace contract {

namespace fs = std::filesystem;
using base::Fault;
using base::ObjectId;
using schema::Document;
using schema::Value;
using schema::ValueView;
using store::Bson;
using store::Change;
using store::Do;
using store::Documents;
using store::Filter;
using store::Is;

/// An engine that the suite runs on. Opening the same directory again finds what was written.
struct EngineUnderTest {
    std::string name;
    std::function<std::unique_ptr<store::Store>(const fs::path&)> open;
};
inline std::ostream& operator<<(std::ostream& out, const EngineUnderTest& engine) { return out << engine.name; }
std::vector<EngineUnderTest> engines();
std::string name_of_engine(const testing::TestParamInfo<EngineUnderTest>& engine);

/// A directory that goes when the test ends.
class Directory {
public:
    Directory();
    ~Directory();
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

class OnEngine : public testing::TestWithParam<EngineUnderTest> {
protected:
    void SetUp() override { open(); }
    void open() { store_ = GetParam().open(directory_.path()); }
    void close() { store_.reset(); }
    Documents& documents() { return store_->documents(); }
    store::Store& store() { return *store_; }
    const fs::path& path() const { return directory_.path(); }

private:
    Directory directory_{};
    std::unique_ptr<store::Store> store_{};
};

/// The fault of what f throws; nullopt: it threw nothing.
std::optional<Fault> fault_of(const std::function<void()>& f);
std::string message_of(const std::function<void()>& f);

/// A document from pairs, with an _id of its own unless one is given.
struct Pair {
    std::string_view name;
    Value value;
};
Bson document(std::initializer_list<Pair> members, const ObjectId& id = ObjectId::make());

Value text(std::string_view value);
Value whole(std::int64_t value);
Value number(double value);   ///< always a double
Value int64(std::int64_t value);
Value null();
Value list(const std::vector<Value>& values);
Value object(std::initializer_list<Pair> members);

ObjectId id_of(const Bson& document);
Filter by_id(const Bson& document);
Filter is(std::string path, Value value);
store::Condition one_of(std::string path, std::vector<Value> values);

inline constexpr const schema::Collection& things = schema::collection<sample::Thing>;
inline constexpr const schema::Collection& notes = schema::collection<sample::Note>;
inline constexpr const schema::Collection& clubs = schema::collection<sample::Club>;
inline constexpr const schema::Collection& claims = schema::collection<sample::Claim>;

/// The texts of one member, in the order of the page.
std::vector<std::string> labels(const store::Page& page, std::string_view member = "label");
/// The same of all pages of a query.
std::vector<std::string> all_labels(Documents& documents, const schema::Collection& in, store::Query query,
                                    std::string_view member = "label");

}  // namespace contract
