// Writing an archive: one collection after the other, each in one block.
#include "app/dump_archive.hpp"

#include <array>

#include "app/packed_file.hpp"
#include "base/failure.hpp"
#include "schema/bson.hpp"

namespace app {
namespace dump_archive {
namespace {

constexpr auto table = [] {
    constexpr std::uint64_t polynomial = 0xC96C5795D7870F42;
    std::array<std::uint64_t, 256> out{};
    for (std::uint64_t i = 0; i < out.size(); ++i) {
        out[i] = i;
        for (int bit = 0; bit < 8; ++bit) out[i] = out[i] >> 1 ^ (out[i] & 1 ? polynomial : 0);
    }
    return out;
}();

}  // namespace

void Sum::add(std::string_view bytes) {
    for (const char c : bytes) register_ = table[(register_ ^ static_cast<unsigned char>(c)) & 0xFF] ^ register_ >> 8;
}

}  // namespace dump_archive

namespace {

/// mongorestore asks which server the documents are from, to know its peculiarities; ours have none.
constexpr const char* like_server = "7.0.0";
constexpr const char* database = "lyceum";
constexpr int one_at_a_time = 1;

template <class Number>
std::string little_endian(Number number) {
    std::string out;
    for (std::size_t i = 0; i < sizeof number; ++i) out += static_cast<char>(number >> 8 * i & 0xFF);
    return out;
}

std::string block_head(const schema::Collection& collection, bool is_end, std::uint64_t sum) {
    schema::Writer out;
    out.add("db", database);
    out.add("collection", collection.name);
    out.add("EOF", is_end);
    out.add("CRC", schema::Value{schema::Tag::int64, little_endian(sum)});
    return out.take();
}

class OneInArchive : public DumpWriter {
public:
    OneInArchive(PackedWriter& file, const schema::Collection& collection) : file_{file}, collection_{collection} {}
    void add(std::string_view bson) override {
        if (!std::exchange(begun_, true)) file_.add(block_head(collection_, false, 0));
        sum_.add(bson);
        file_.add(bson);
    }
    void finish() override {
        const auto terminator = little_endian(dump_archive::terminator);
        if (begun_) file_.add(terminator);
        file_.add(block_head(collection_, true, sum_.value()));
        file_.add(terminator);
    }

private:
    PackedWriter& file_;
    const schema::Collection& collection_;
    dump_archive::Sum sum_{};
    bool begun_ = false;
};

class ArchiveOutput : public DumpOutput {
public:
    ArchiveOutput(const std::filesystem::path& file, bool gzip, Collections all) : file_{file, gzip} {
        file_.add(little_endian(dump_archive::magic));
        schema::Writer head;
        head.add("concurrent_collections", one_at_a_time);
        head.add("version", dump_archive::version);
        head.add("server_version", like_server);
        head.add("tool_version", "lyceum " LYCEUM_VERSION);
        file_.add(head.take());
        for (const auto* collection : all) add(*collection);
        file_.add(little_endian(dump_archive::terminator));
    }
    std::unique_ptr<DumpWriter> begin(const schema::Collection& collection) override {
        return std::make_unique<OneInArchive>(file_, collection);
    }
    void finish() override { file_.finish(); }

private:
    void add(const schema::Collection& collection) {
        schema::Writer out;
        out.add("db", database);
        out.add("collection", collection.name);
        out.add("metadata", metadata_of(collection));
        out.add("size", 0);  // only for a bar of progress, and not known yet
        out.add("type", "collection");
        file_.add(out.take());
    }

    PackedWriter file_;
};

}  // namespace

std::unique_ptr<DumpOutput> dump_to_archive(const std::filesystem::path& file, bool gzip, Collections all) {
    if (std::filesystem::exists(file))
        throw base::Failure{base::Fault::conflict, file.string() + " exists: an export takes a new file"};
    return std::make_unique<ArchiveOutput>(file, gzip, all);
}

}  // namespace app
