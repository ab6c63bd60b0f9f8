// The commands for an operator's data: results on standard output, progress on standard error.
#include "app/commands_data.hpp"

#include <cstdio>

#include "app/copy.hpp"
#include "app/demo_files.hpp"
#include "app/demo_film_work.hpp"
#include "jobs/queue.hpp"
#include "store/folder/places.hpp"
#include "store/open.hpp"

namespace app {
namespace {

constexpr int done = 0, wrong = 1, stopped = 130;

int nothing_written() {
    std::fputs("interrupted: nothing was written\n", stderr);
    return stopped;
}

int status(bool interrupted, bool good) { return interrupted ? stopped : good ? done : wrong; }

long long number(std::int64_t value) { return static_cast<long long>(value); }

}  // namespace

int run_export(store::Store& store, Collections all, const std::filesystem::path& place, const ExportOptions& options) {
    Progress progress;
    const auto report = export_to(store, all, place, options, progress);
    if (report.interrupted)
        std::printf("interrupted: nothing is left in %s\n", place.c_str());
    else
        std::printf("%lld documents of %lld collections in %s\n", number(report.documents), number(report.collections),
                    place.c_str());
    if (report.oversized > 0)
        std::printf("%lld documents are larger than the 16 MB that MongoDB takes; lyceum import takes them\n",
                    number(report.oversized));
    if (report.without_bytes > 0)
        std::printf("%lld files have no bytes, or not all of them: lyceum check names them\n",
                    number(report.without_bytes));
    return status(report.interrupted, report.without_bytes == 0);
}

int run_import(store::Store& store, Collections all, const std::filesystem::path& from,
               const std::filesystem::path& data) {
    Progress progress;
    const auto report = import_from(store, all, from, store::folder::Places{data}.new_scratch(), progress);
    for (const auto& note : report.notes) std::printf("%s\n", note.text().c_str());
    for (const auto& [key, tally] : report.tallies) std::printf("%s\n", tally.text().c_str());
    if (report.untold > 0) std::printf("and %lld more notes\n", number(report.untold));
    std::printf("%lld read, %lld inserted, %lld already there, %lld refused, %lld taken in part, %lld edges made\n",
                number(report.read), number(report.inserted), number(report.present), number(report.refused),
                number(report.changed), number(report.edges));
    return status(report.interrupted, report.refused == 0);
}

int run_copy(store::Store& from, store::Store& to, Collections all, const std::string& source) {
    Progress progress;
    const auto report = copy_store(from, to, all, source, progress);
    if (report.present > 0) std::printf("%lld documents were there already\n", number(report.present));
    if (report.interrupted) {
        std::printf("interrupted: the same command goes on with it\n");
        return stopped;
    }
    for (const auto& what : report.differences) std::printf("not the same: %s\n", what.c_str());
    if (!report.differences.empty())
        std::printf("The copy differs from its source: was that in use meanwhile? Copy again, into an empty target.\n");
    if (report.without_bytes > 0)
        std::printf("%lld files have no bytes, or not their own: lyceum check names them\n",
                    number(report.without_bytes));
    std::printf("%lld documents of %lld collections and %lld files compared, and the same\n", number(report.documents),
                number(report.collections), number(report.files));
    return status(false, report.differences.empty() && report.without_bytes == 0);
}

int run_check(store::Store& store, Collections all, const CheckOptions& options, bool json) {
    Progress progress{!json};
    const auto report = check(store, all, options, progress);
    std::printf("%s%s", json ? report.json().c_str() : report.text().c_str(), json ? "\n" : "");
    return status(report.interrupted, report.sound());
}

int run_adopt(const store::Options& store, const std::filesystem::path& data, Collections all,
              const AdoptOptions& options, bool json) {
    Progress progress{!json};
    const auto report = adopt(store, data, all, options, progress);
    std::printf("%s%s", json ? report.json().c_str() : report.text().c_str(), json ? "\n" : "");
    if (options.apply && !report.applied && !report.interrupted)
        std::fputs("nothing was changed: what a unique index would refuse must be settled first\n", stderr);
    return status(report.interrupted, report.left() == 0);
}

int run_demo(store::Store& store, const std::filesystem::path& data, const DemoOptions& options) {
    Progress progress;
    const auto report = fill_demo(store.documents(), options, progress);
    std::size_t pictures = 0;
    const bool complete = options.scale == DemoScale::small && !report.interrupted;
    if (complete) pictures = add_demo_pictures(store, data, progress);
    jobs::Queue queue;
    const auto films = complete && options.films ? order_demo_films(store.documents(), queue) : 0;
    std::printf("%lld documents and %zu pictures of demo content\n%s", number(report.documents), pictures,
                demo_logins().c_str());
    if (films > 0) std::printf("%zu films are rendered when the server runs\n", films);
    return status(report.interrupted, true);
}

int run_backup(const CopyStore& copy, const std::filesystem::path& data, const std::filesystem::path& file) {
    Progress progress;
    const auto made = backup(copy, data, file, progress.shares("backup"));
    progress.end();
    if (!made) return nothing_written();
    std::printf("%s  %s\n", made->sha256.c_str(), file.c_str());
    for (const auto& sha256 : made->damaged)
        std::fprintf(stderr, "left out, because its bytes are damaged (lyceum check says whose they are): %s\n",
                     sha256.c_str());
    return status(false, made->damaged.empty());
}

int run_restore(const std::filesystem::path& file, const std::filesystem::path& directory, Collections all) {
    Progress progress;
    const auto sum = restore(file, directory, progress.shares("restore"));
    progress.end();
    if (!sum) return nothing_written();
    (void)store::open(directory, all);
    std::printf("%s  %s\n", sum->c_str(), directory.c_str());
    return done;
}

}  // namespace app
