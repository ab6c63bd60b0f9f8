// Blobs out of chunks: each is written to its place, and a file counts only when all of them have come.
#include <utility>

#include "app/dump_chunks.hpp"
#include "base/failure.hpp"
#include "base/sha256.hpp"
#include "schema/foreign.hpp"
#include "store/blob_file.hpp"
#include "store/documents.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Document, schema::Tag, schema::ValueView;

constexpr std::size_t expected_at_once = 1'000;
constexpr std::int64_t most_chunks = 100'000'000;
constexpr double most_bson_bytes = store::most_bytes;  // of a chunk, which is a document

std::string with_sha256(const std::string& bson, const std::string& sha256) {
    const auto add_metadata = [&](schema::Writer& out, ValueView before) {
        out.begin_object("metadata");
        if (before.tag == Tag::object)
            for (const auto& [name, value] : Document{before.bytes})
                if (name != "sha256") out.add(name, value);
        out.add("sha256", sha256);
        out.end();
    };
    schema::Writer out;
    bool there = false;
    for (const auto& [name, value] : Document{bson}) {
        if (name != "metadata")
            out.add(name, value);
        else if (!std::exchange(there, true))
            add_metadata(out, value);
    }
    if (!there) add_metadata(out, {});
    return out.take();
}

}  // namespace

std::size_t IncomingBlobs::File::size_of(std::int64_t n) const {
    return static_cast<std::size_t>(n + 1 < static_cast<std::int64_t>(come.size()) ? chunk : length - n * chunk);
}

void IncomingBlobs::gather(const std::filesystem::path& files, const std::filesystem::path* chunks) {
    DumpReader documents{files};
    std::vector<std::string> some;
    for (auto item = documents.next(); item && !Progress::interrupted(); item = documents.next()) {
        if (!item->bson) continue;
        some.push_back(*std::move(item->bson));
        if (some.size() == expected_at_once) expect_those_missing(some);
    }
    expect_those_missing(some);
    if (!chunks) return;
    const auto name = chunks->filename().string();
    DumpReader reader{*chunks};
    progress_.begin(schema::collection<Chunk>.name);
    for (auto item = reader.next(); item && !Progress::interrupted(); item = reader.next()) {
        progress_.add(1);
        if (item->bson)
            take(Document{*item->bson}, *item, name);
        else
            report_.note({name, item->place, {}, item->problem});
    }
    draft_.reset();
    progress_.end();
}

void IncomingBlobs::expect_those_missing(std::vector<std::string>& documents) {
    std::vector<base::ObjectId> ids;
    ids.reserve(documents.size());
    for (const auto& bson : documents) ids.push_back(Document{bson}.id());
    Existing existing{store_.documents()};
    present_.merge(existing.among(schema::collection<store::BlobFile>, ids));
    for (const auto& bson : documents) expect(bson);
    documents.clear();
}

void IncomingBlobs::expect(const std::string& bson) {
    const Document document{bson};
    if (!document.id() || present_.contains(document.id())) return;
    File file;
    const auto number = [&](const char* member) { return schema::number_meant(document.find(member)).value_or(-1); };
    const auto length = number("length"), chunk = number("chunkSize");
    if (length < 0 || chunk < 1 || length / chunk > most_chunks || chunk > most_bson_bytes) {
        file.problem = "its length or chunkSize cannot be";
    } else {
        file.length = static_cast<std::int64_t>(length);
        file.chunk = static_cast<std::int64_t>(chunk);
        file.missing = (file.length + file.chunk - 1) / file.chunk;
        file.come.resize(static_cast<std::size_t>(file.missing));
    }
    files_.try_emplace(document.id(), std::move(file));
}

void IncomingBlobs::take(const Document& chunk, const DumpItem& item, const std::string& name) {
    const auto id = schema::id_meant(chunk.find("files_id")).value_or(base::ObjectId{});
    const auto found = files_.find(id);
    if (found == files_.end()) {
        if (!present_.contains(id)) report_.tally({name, item.place, id.hex(), "belongs to no file of this dump"});
        return;
    }
    auto& file = found->second;
    if (!file.problem.empty()) return;
    const auto data = store::binary_in(chunk.find("data"));
    const auto number = schema::number_meant(chunk.find("n")).value_or(-1);
    if (number < 0 || number >= static_cast<double>(file.come.size()))
        file.problem = "it has a chunk that its length does not know (" + item.place + ")";
    else if (const auto n = static_cast<std::int64_t>(number); !data || data->size() != file.size_of(n))
        file.problem = "its chunk " + std::to_string(n) + " has not the size that it should have (" + item.place + ")";
    else
        write(id, file, n, *data);
}

void IncomingBlobs::write(base::ObjectId id, File& file, std::int64_t n, std::string_view data) {
    auto come = file.come[static_cast<std::size_t>(n)];
    const bool is_first = file.missing == static_cast<std::int64_t>(file.come.size());
    if (writing_ != id || !draft_) {
        draft_.reset();
        if (is_first) store_.blobs().drop_draft(id);  // an import that was interrupted may have left one
        draft_ = store_.blobs().draft(id);
        writing_ = id;
    }
    draft_->write(static_cast<std::uint64_t>(n * file.chunk), data);
    file.missing -= !come;
    come = true;
}

bool IncomingBlobs::refuse(const Incoming& one, const std::string& reason) {
    ++report_.refused;
    report_.note({one.file, one.place, one.id().hex(), reason});
    return false;
}

bool IncomingBlobs::settle(Incoming& one) {
    const auto id = one.id();
    if (present_.contains(id)) {
        ++report_.present;
        return false;
    }
    const auto found = files_.find(id);
    if (found == files_.end()) return true;  // without an _id: refused as any other document
    done_.push_back(id);
    auto& file = found->second;
    if (!file.problem.empty()) return refuse(one, file.problem);
    if (file.missing > 0)
        return refuse(
            one, std::to_string(file.missing) + " of its " + std::to_string(file.come.size()) + " chunks are missing");
    if (file.come.empty()) store_.blobs().draft(id);
    auto settled = store_.blobs().settle(id, {id}, static_cast<std::int32_t>(file.chunk));
    base::require(settled.bytes == static_cast<std::uint64_t>(file.length), base::Fault::unavailable,
                  "bytes were lost on their way into the store; the log says more");
    const auto said = Document{one.bson}.at("metadata.sha256").text();
    if (base::is_sha256(said) && said != settled.sha256) {
        file.problem = "its bytes are not those that its metadata.sha256 tells of";
        return refuse(one, file.problem);
    }
    if (said != settled.sha256) one.bson = with_sha256(one.bson, settled.sha256);
    settled_.push_back(std::move(settled));
    return true;
}

void IncomingBlobs::let_go() {
    settled_.clear();
    for (const auto& id : done_) {
        store_.blobs().drop_draft(id);
        const auto& file = files_.at(id);
        if (file.problem.empty() && file.missing == 0) present_.insert(id);  // should a dump have it twice
    }
    done_.clear();
}

}  // namespace app
