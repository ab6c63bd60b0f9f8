// Every blob against its document: whether its bytes are there, as many as it says, and with the hash that it says.
#include <fcntl.h>

#include "store/blob_file.hpp"
#include "store/collection.hpp"
#include "store/folder/blobs.hpp"

namespace store::folder {
namespace {

constexpr int page_size = 500;

struct Stopped {};

/// One file, read once for all the documents that name it.
class Looked {
public:
    Looked(const Places& places, const BlobAudit& found) : places_{places}, found_{found} {}

    /// What is wrong with the blob; empty: nothing.
    std::string at(const BlobFacts& facts) {
        if (facts.sha256 != sha256_) look(facts.sha256);
        if (!there_) return "its bytes are missing";
        if (size_ != facts.bytes)
            return "has " + std::to_string(size_) + " bytes, and says " + std::to_string(facts.bytes);
        return sound_ ? "" : "its bytes are not those that were kept: their SHA-256 is another";
    }

private:
    void look(const std::string& sha256) {
        sha256_ = sha256;
        const auto file = File::open(places_.blob(sha256), O_RDONLY);
        there_ = file.has_value();
        if (!file) return;
        size_ = file->size();
        const auto sum = hash(*file, nullptr, [&](std::uint64_t bytes) { return found_(nullptr, bytes); });
        if (!sum) throw Stopped{};
        sound_ = *sum == sha256;
    }

    const Places& places_;
    const BlobAudit& found_;
    std::string sha256_{};
    std::uint64_t size_ = 0;
    bool there_ = false, sound_ = false;
};

}  // namespace

void FolderBlobs::audit(std::chrono::seconds age, const BlobAudit& found) try {
    const auto tell = [&](const BlobStray& stray) {
        if (!found(&stray, 0)) throw Stopped{};
    };
    Looked looked{places_, found};
    Query query{.by = &schema::indexes<BlobFile>[1], .limit = page_size};
    do {
        const auto page = documents_.list(schema::collection<BlobFile>, query);
        for (const auto& document : page.documents) {
            const auto facts = blob_facts(document);
            if (auto wrong = looked.at(facts); !wrong.empty()) tell({facts.id, std::move(wrong)});
        }
        query.after = page.next;
    } while (query.after);
    places_.each_blob([&](const std::filesystem::path& path, const std::string& sha256) {
        const auto since = age_of(path);
        if (since && *since >= age && (sha256.empty() || !is_named(documents_, sha256)))
            tell({{}, path.filename().string() + " is no document's"});
        return true;
    });
} catch (const Stopped&) {}

}  // namespace store::folder
