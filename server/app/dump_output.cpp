// Exports into a folder, as mongodump and mongoexport write them.
#include "app/dump_output.hpp"

#include "app/packed_file.hpp"
#include "base/failure.hpp"
#include "schema/bson.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

/// An empty folder, and whether it had to be made.
bool make_folder(const fs::path& directory) {
    if (fs::exists(directory)) {
        if (!fs::is_directory(directory) || !fs::is_empty(directory))
            throw base::Failure{base::Fault::conflict, directory.string() +
                                                           " is no empty folder: an export takes a new " +
                                                           "one, so that nothing older is read with it"};
        return false;
    }
    fs::create_directories(directory);
    fs::permissions(directory, fs::perms::owner_all);
    return true;
}

class FolderWriter : public DumpWriter {
public:
    FolderWriter(const fs::path& path, DumpFormat format, bool gzip) : format_{format}, file_{path, gzip} {}
    void add(std::string_view bson) override {
        if (format_ == DumpFormat::bson) return file_.add(bson);
        file_.add(schema::to_extended_json(bson) += '\n');
    }
    void finish() override { file_.finish(); }

private:
    DumpFormat format_;
    PackedWriter file_;
};

class FolderOutput : public DumpOutput {
public:
    FolderOutput(const fs::path& directory, DumpFormat format, bool gzip)
        : directory_{directory}, format_{format}, gzip_{gzip}, made_{make_folder(directory)} {}
    /// The folder as it was found, when the export does not come to its end.
    ~FolderOutput() override {
        if (finished_) return;
        std::error_code ignored;
        if (made_) fs::remove_all(directory_, ignored);
        for (const auto& entry : fs::directory_iterator{directory_, ignored}) fs::remove(entry.path(), ignored);
    }
    FolderOutput(const FolderOutput&) = delete;
    FolderOutput& operator=(const FolderOutput&) = delete;

    std::unique_ptr<DumpWriter> begin(const schema::Collection& collection) override {
        PackedWriter metadata{path_of(collection, ".metadata.json"), gzip_};
        metadata.add(metadata_of(collection));
        metadata.finish();
        const auto* ending = format_ == DumpFormat::json ? ".json" : ".bson";
        return std::make_unique<FolderWriter>(path_of(collection, ending), format_, gzip_);
    }
    void finish() override { finished_ = true; }

private:
    fs::path path_of(const schema::Collection& collection, const char* ending) const {
        return directory_ / (std::string{collection.name} + ending + (gzip_ ? ".gz" : ""));
    }

    fs::path directory_;
    DumpFormat format_;
    bool gzip_, made_, finished_ = false;
};

}  // namespace

std::unique_ptr<DumpOutput> dump_to_folder(const fs::path& directory, DumpFormat format, bool gzip) {
    return std::make_unique<FolderOutput>(directory, format, gzip);
}

std::string metadata_of(const schema::Collection& collection) {
    std::string text =
        R"({"options":{},"indexes":[{"v":{"$numberInt":"2"},"key":{"_id":{"$numberInt":"1"}},"name":"_id_"})";
    for (const auto& index : collection.indexes) {
        text += R"(,{"v":{"$numberInt":"2"},"key":{)";
        for (const auto& key : index.path()) {
            if (&key != &index.path().front()) text += ',';
            text.append("\"").append(key.path).append(R"(":{"$numberInt":")");
            text += key.order == schema::Order::ascending ? "1\"}" : "-1\"}";
        }
        text += R"(},"name":")" + index.name() + '"';
        if (index.unique) text += R"(,"unique":true)";
        if (index.sparse) text += R"(,"sparse":true)";
        text += '}';
    }
    return text + R"(],"collectionName":")" + std::string{collection.name} + R"(","type":"collection"})";
}

}  // namespace app
