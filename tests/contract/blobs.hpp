#pragma once
// What the suites of blobs share: bytes that are gathered, kept and read again.
#include <chrono>
#include <filesystem>

#include "engines.hpp"
#include "store/blob_file.hpp"

namespace contract {

using store::BlobId, store::Blobs, store::BlobStray;

inline constexpr std::chrono::seconds at_once{0};
// FIPS 180-4's own example.
inline constexpr auto abc_sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

class OnBlobs : public OnEveryEngine {
protected:
    Blobs& blobs() { return store_->blobs(); }
    base::ObjectId gathered(std::string_view bytes) {
        const auto name = base::ObjectId::make();
        blobs().draft(name)->append(bytes);
        return name;
    }
    BlobId kept(std::string_view bytes) {
        const auto id = BlobId::make();
        const auto draft = gathered(bytes);
        blobs().keep(draft, id, "a.bin", "application/octet-stream");
        blobs().drop_draft(draft);
        return id;
    }
    std::string read(BlobId id) {
        const auto reader = blobs().open(id);
        return reader ? whole(*reader) : "(none)";
    }
    static std::string whole(store::BlobReader& reader) {
        std::string out(reader.size(), '\0');
        EXPECT_EQ(reader.read(0, out), out.size());
        return out;
    }
    std::int64_t documents_of_blobs() { return documents().count(schema::collection<store::BlobFile>, {}); }
    std::vector<std::string> strays(std::chrono::seconds age = at_once) {
        std::vector<std::string> out;
        blobs().audit(age, [&](const BlobStray* stray, std::uint64_t) {
            if (stray) out.push_back(stray->id.hex() + ' ' + stray->what);
            return true;
        });
        return out;
    }
    std::filesystem::path file_of(const std::string& sha256) {
        return directory_.path() / "blobs" / sha256.substr(0, 2) / sha256;
    }
};

}  // namespace contract
