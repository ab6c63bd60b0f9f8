// Documents of fs.files, written and read.
#include "store/blob_file.hpp"

#include "store/language.hpp"

namespace store {
namespace {

Value long_of(std::uint64_t number) {
    std::string bytes;
    for (int shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
    return {schema::Tag::int64, std::move(bytes)};
}

}  // namespace

Bson blob_document(const SettledBlob& blob, BlobId id, const std::string& filename, const std::string& type) {
    schema::Writer out;
    out.add("_id", id.value);
    out.add("length", long_of(blob.bytes));
    out.add("chunkSize", chunk_bytes);
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

}  // namespace store
