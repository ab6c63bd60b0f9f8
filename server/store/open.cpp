// The factory of the stack.
#include "store/open.hpp"

#include "base/failure.hpp"
#include "store/blob_file.hpp"
#include "store/folder/blobs.hpp"
#include "store/mongo/engine.hpp"
#include "store/mongo/grid_blobs.hpp"
#include "store/removal.hpp"
#include "store/sqlite/backup.hpp"
#include "store/sqlite/engine.hpp"
#include "store/sqlite/private_files.hpp"

namespace store {

namespace {

std::unique_ptr<Engine> engine_for(const std::filesystem::path& directory, const Options& options) {
    if (options.mongodb.uri.empty()) return std::make_unique<sqlite::SqliteEngine>(directory, options);
    sqlite::make_private_directory(directory);  // for the bytes of files
    return std::make_unique<mongo::MongoEngine>(options.mongodb);
}

std::unique_ptr<Blobs> blobs_for(Documents& documents, const std::filesystem::path& directory, const Options& options) {
    if (options.mongodb.uri.empty()) return std::make_unique<folder::FolderBlobs>(documents, directory);
    return std::make_unique<mongo::GridBlobs>(
        documents, mongo::connect(options.mongodb.uri, mongo::for_bytes, options.mongodb.most_connections), directory);
}

}  // namespace

std::unique_ptr<Store> open(const std::filesystem::path& directory, Collections all, const Options& options) {
    auto store =
        std::make_unique<Store>(engine_for(directory, options), options.any_reference ? Collections{} : all,
                                [&](Documents& documents) { return blobs_for(documents, directory, options); });
    const auto prepare = [&](Documents& documents) {
        for (const auto* collection : all) documents.prepare(*collection);
        documents.prepare(schema::collection<Removal>);
        documents.prepare(schema::collection<BlobFile>);
        if (options.mongodb.uri.empty()) return;
        for (const auto* collection : mongo::grid_collections) documents.prepare(*collection);
    };
    // One transaction where that makes it quick; MongoDB makes no indexes in one.
    options.mongodb.uri.empty() ? store->documents().transact(prepare) : prepare(store->documents());
    return store;
}

bool copy(const std::filesystem::path& directory, const std::filesystem::path& to, const Progress& progress) {
    const auto file = directory / file_name;
    if (!std::filesystem::exists(file))
        throw base::Failure{base::Fault::not_found, "there is no data in " + directory.string()};
    return sqlite::copy_file(file, to, progress);
}

}  // namespace store
