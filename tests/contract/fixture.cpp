// The engines under test, and short ways to build documents.
#include "fixture.hpp"

#include <cstring>

#include <unistd.h>

namespace contract {

std::vector<EngineUnderTest> engines() {
    return {{"sqlite", [](const fs::path& path) { return store::open(path, sample::all); }}};
}

std::string name_of_engine(const testing::TestParamInfo<EngineUnderTest>& engine) { return engine.param.name; }

Directory::Directory() {
    auto pattern = (fs::temp_directory_path() / "lyceum-contract-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error{std::strerror(errno)};
    path_ = pattern;
}

Directory::~Directory() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::optional<Fault> fault_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const base::Failure& failure) {
        return failure.fault;
    }
    return std::nullopt;
}

std::string message_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const base::Failure& failure) {
        return failure.what();
    }
    return {};
}

Bson document(std::initializer_list<Pair> members, const ObjectId& id) {
    schema::Writer out;
    out.add("_id", id);
    for (const auto& [name, value] : members) out.add(name, value);
    return out.take();
}

Value text(std::string_view value) { return Value::of(value); }
Value whole(std::int64_t value) { return Value::of(value); }
Value number(double value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return {schema::Tag::number, bytes};
}
Value int64(std::int64_t value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return {schema::Tag::int64, bytes};
}
Value null() { return {}; }

Value list(const std::vector<Value>& values) {
    schema::Writer out;
    char space[24];
    for (std::size_t i = 0; i < values.size(); ++i) out.add(schema::list_index(i, space), values[i]);
    return {schema::Tag::list, out.take()};
}

Value object(std::initializer_list<Pair> members) {
    schema::Writer out;
    for (const auto& [name, value] : members) out.add(name, value);
    return {schema::Tag::object, out.take()};
}

ObjectId id_of(const Bson& document) { return Document{document}.id(); }
Filter by_id(const Bson& document) { return is("_id", Value{Document{document}.find("_id")}); }
Filter is(std::string path, Value value) { return {{std::move(path), Is::equal, std::move(value)}}; }
store::Condition one_of(std::string path, std::vector<Value> values) {
    return {std::move(path), Is::one_of, {}, std::move(values)};
}

std::vector<std::string> labels(const store::Page& page, std::string_view member) {
    std::vector<std::string> out;
    for (const auto& one : page.documents) out.emplace_back(Document{one}.find(member).text());
    return out;
}

std::vector<std::string> all_labels(Documents& documents, const schema::Collection& in, store::Query query,
                                    std::string_view member) {
    std::vector<std::string> out;
    do {
        const auto page = documents.list(in, query);
        for (auto& label : labels(page, member)) out.push_back(std::move(label));
        query.after = page.next;
    } while (query.after);
    return out;
}

}  // namespace contract
