// The store compares; here it is told and shown.
#include "app/check_blobs.hpp"

#include "features/files/collector.hpp"
#include "store/blobs.hpp"

namespace app {

void check_blobs(store::Documents& documents, store::Blobs& blobs, const CheckOptions& options, CheckReport& report,
                 Progress& progress) {
    constexpr std::uint64_t megabyte = 1'000'000;
    std::uint64_t bytes = 0;
    bool orphans = false;
    progress.begin("bytes of files", "MB");
    blobs.audit(store::unnamed_stay, [&](const store::BlobStray* stray, std::uint64_t read) {
        progress.add(static_cast<std::int64_t>((bytes % megabyte + read) / megabyte));
        bytes += read;
        if (stray) {
            orphans |= stray->is_orphan();
            report.add({std::string{store::BlobId::collection}, stray->id.hex(), stray->what,
                        stray->is_orphan() && options.repair});
        }
        return !Progress::interrupted();
    });
    if (orphans && options.repair) {
        files::Collector{documents, blobs}.keep_waiting_drafts();
        blobs.collect(store::unnamed_stay);
    }
    progress.end();
}

}  // namespace app
