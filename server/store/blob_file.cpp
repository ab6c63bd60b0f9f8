// Documents of fs.files and fs.chunks, written and read.
#include "store/blob_file.hpp"

#include "store/collection.hpp"

namespace store {
namespace {

std::string little_endian(std::uint64_t number, int bits) {
    std::string bytes;
    for (int shift = 0; shift < bits; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
    return bytes;
}

Value long_of(std::uint64_t number) { return {schema::Tag::int64, little_endian(number, 64)}; }

}  // namespace

Bson blob_document(const SettledBlob& blob, BlobId id, const std::string& filename, const std::string& type) {
    schema::Writer out;
    out.add("_id", id.value);
    out.add("length", long_of(blob.bytes));
    out.add("chunkSize", blob.chunk_size);
    out.add("uploadDate", base::now());
    if (!filename.empty()) out.add("filename", filename);
    if (!type.empty()) out.add("contentType", type);
    out.begin_object("metadata");
    out.add("sha256", blob.sha256);
    out.end();
    return out.take();
}

BlobFacts blob_facts(const Bson& document) {
    auto file = schema::from_bson<BlobFile>(document);
    return {file._id,
            static_cast<std::uint64_t>(file.length),
            std::move(file.metadata.sha256),
            file.filename.value_or(""),
            file.contentType.value_or(""),
            file.uploadDate};
}

Filter named(const std::string& sha256) { return {eq<&BlobFile::metadata, &BlobMetadata::sha256>(sha256)}; }

void share_blob(Documents& documents, const BlobFile& bytes, BlobId id, const std::string& filename,
                const std::string& type) {
    const SettledBlob same{.id = bytes._id,
                           .sha256 = bytes.metadata.sha256,
                           .bytes = static_cast<std::uint64_t>(bytes.length),
                           .chunk_size = bytes.chunkSize};
    documents.insert(schema::collection<BlobFile>, blob_document(same, id, filename, type));
    if (!documents.stores_arrays()) return;  // the embedded engine
    const auto places = of<Elsewhere>(documents);
    const auto place = places.find(base::Id<"fs.elsewhere">{bytes._id.value});
    Elsewhere elsewhere{{id.value}, place ? place->chunks : bytes._id};
    places.insert(elsewhere);
}

Bson chunk_document(base::ObjectId id, BlobId file, std::int64_t n, std::string_view data) {
    schema::Writer out;
    out.add("_id", id);
    out.add("files_id", file.value);
    out.add("n", n);
    out.add("data", binary(data));
    return out.take();
}

Value binary(std::string_view bytes) {
    auto out = little_endian(bytes.size(), 32);
    out += '\0';  // the generic kind
    out.append(bytes);
    return {schema::Tag::binary, std::move(out)};
}

std::optional<std::string_view> binary_in(schema::ValueView value) {
    if (value.tag != schema::Tag::binary || value.bytes.size() < 5) return std::nullopt;
    const bool repeats_its_length = value.bytes[4] == 2;
    if (repeats_its_length && value.bytes.size() < 9) return std::nullopt;
    return value.bytes.substr(repeats_its_length ? 9 : 5);
}

}  // namespace store
