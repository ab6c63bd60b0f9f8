// Every blob against its document: whether its chunks are there, as many bytes as it says, and with the hash that it
// says.
#include <algorithm>

#include "base/sha256.hpp"
#include "store/collection.hpp"
#include "store/mongo/grid_blobs.hpp"

namespace store::mongo {
namespace {

constexpr int page_size = 500;

struct Stopped {};

/// What is wrong with the blob; empty: nothing.
std::string wrong_with(const BlobFile& file, BlobId place, const Chunks& chunks, const BlobAudit& found) {
    base::Sha256 sum;
    const auto most = std::max<std::int64_t>(std::int64_t{bytes_at_once} / std::max(file.chunkSize, 1), 1);
    std::int64_t bytes = 0, n = 0;
    for (bool more = file.length > 0; more;) {
        const auto some = chunks.read(place, n, most);
        n += static_cast<std::int64_t>(some.size());
        more = static_cast<std::int64_t>(some.size()) == most;
        for (const auto& chunk : some) {
            sum.add(chunk);
            bytes += static_cast<std::int64_t>(chunk.size());
            if (!found(nullptr, chunk.size())) throw Stopped{};
        }
    }
    if (n == 0 && file.length > 0) return "its bytes are missing";
    if (bytes != file.length) return "has " + std::to_string(bytes) + " bytes, and says " + std::to_string(file.length);
    // Other applications say no hash of ours.
    if (base::is_sha256(file.metadata.sha256) && sum.hex() != file.metadata.sha256)
        return "its bytes are not those that were kept: their SHA-256 is another";
    return {};
}

}  // namespace

void GridBlobs::audit(std::chrono::seconds age, const BlobAudit& found) try {
    const auto tell = [&](const BlobStray& stray) {
        if (!found(&stray, 0)) throw Stopped{};
    };
    translated([&] {
        Query query{.limit = page_size};
        do {
            const auto page = of<BlobFile>(documents_).list(query);
            for (const auto& file : page.items) {
                auto wrong = wrong_with(file, place_of(documents_, file._id), chunks_, found);
                if (!wrong.empty() && facts(file._id)) tell({file._id, std::move(wrong)});
            }
            query.after = page.next;
        } while (query.after);
        const auto before = base::now() - age;
        const auto tell_orphan = [&](BlobId of) { tell({{}, "chunks of " + of.hex() + " are no document's"}); };
        each_left_by_others(before, [&](BlobId of, base::Instant) { tell_orphan(of); });
        each_unnamed(before, [&](const Unnamed& one) {
            const BlobId of{one._id.value};
            if (!unnamed_.is_named(of)) tell_orphan(of);
        });
    });
} catch (const Stopped&) {}

}  // namespace store::mongo
