// Backup and restore: copies that are read again before anybody relies on them.
#include "app/backup.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "app/archive.hpp"
#include "app/backup_single.hpp"
#include "base/failure.hpp"
#include "base/sha256.hpp"
#include "store/folder/places.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

const std::string no_backup = "this is no intact backup: ";
const std::string blobs_folder = "blobs/";
const std::string partial_database = std::string{store::file_name} + ".partial";

/// A blob's name in the archive: where it lies in a data directory.
std::string name_of(const std::string& sha256) { return blobs_folder + sha256.substr(0, 2) + '/' + sha256; }

std::uint64_t size_of(std::FILE* file, const fs::path& path) {
    struct stat about {};
    if (::fstat(::fileno(file), &about) != 0) fail_on("cannot read", path);
    return static_cast<std::uint64_t>(about.st_size);
}

/// Tells how much of so many bytes has passed.
Passed counting(std::uint64_t all, Part part) {
    return [all, part, done = std::uint64_t{0}](std::uint64_t bytes) mutable {
        done += bytes;
        part(all > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(all)) : 1);
    };
}

class Pack {
public:
    Pack(const fs::path& data, const fs::path& archive) : places_{data}, writer_{archive} {}

    Backup run(const fs::path& database, const Part& part) {
        std::uint64_t all = fs::file_size(database);
        std::error_code gone;
        places_.each_blob([&](const fs::path& path, const std::string&) {
            if (const auto size = fs::file_size(path, gone); !gone) all += size;
            return true;
        });
        const auto passed = counting(all, part);
        {
            const auto file = open_file(database, O_RDONLY);
            writer_.add(store::file_name, file.get(), size_of(file.get(), database), passed);
        }
        places_.each_blob([&](const fs::path& path, const std::string& sha256) {
            if (!sha256.empty()) add(path, sha256, passed);
            return true;
        });
        writer_.finish();
        return std::move(out_);
    }

private:
    void add(const fs::path& path, const std::string& sha256, const Passed& passed) {
        const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0 && errno == ENOENT) return;  // nobody's for long, and collected just now
        if (fd < 0) fail_on("cannot open", path);
        const File file{::fdopen(fd, "rb")};
        if (writer_.add(name_of(sha256), file.get(), size_of(file.get(), path), passed) == sha256) return;
        writer_.take_back();
        out_.damaged.push_back(sha256);
    }

    store::folder::Places places_;
    ArchiveWriter writer_;
    Backup out_{};
};

/// Puts the members of an archive into a directory, each durable before the next one begins.
class Unpacking {
public:
    explicit Unpacking(const fs::path& directory) : directory_{directory} {}

    std::FILE* begin(const std::string& name) {
        const auto sha256 = fs::path{name}.filename().string();
        const bool is_blob = base::is_sha256(sha256) && name == name_of(sha256);
        if (!is_blob && name != store::file_name)
            throw Failure{Fault::invalid, no_backup + "it holds " + name + ", which is no part of one"};
        path_ = directory_ / (is_blob ? name : partial_database);
        for (const auto& folder : {directory_ / blobs_folder, path_.parent_path()})
            if (is_blob && fs::create_directory(folder)) fs::permissions(folder, fs::perms::owner_all);
        file_ = open_file(path_, O_RDWR | O_CREAT | O_EXCL);
        return file_.get();
    }

    void end(const std::string& name, const std::string& sha256) {
        if (name != store::file_name && !name.ends_with(sha256))
            throw Failure{Fault::invalid, no_backup + name + " has other bytes"};
        sync(file_.get(), path_);
        file_.reset();
        sync_directory(path_.parent_path());
        has_database_ |= name == store::file_name;
    }

    bool has_database() const { return has_database_; }

private:
    const fs::path& directory_;
    fs::path path_{};
    File file_{};
    bool has_database_ = false;
};

std::string restore_archive(const fs::path& path, const fs::path& directory, const Share& share) {
    const auto all = fs::file_size(path);
    const auto good = read_archive(path, no_backup, counting(all, {share, 0, 0.5}), {}, {});
    Unpacking unpacking{directory};
    auto sum = read_archive(
        path, no_backup, counting(all, {share, 0.5, 1}), [&](const std::string& name) { return unpacking.begin(name); },
        [&](const std::string& name, const std::string& sha256) { unpacking.end(name, sha256); });
    base::require(sum == good, Fault::unavailable, "the file changed while it was read");
    if (!unpacking.has_database()) throw Failure{Fault::invalid, no_backup + "there is no database in it"};
    sync_directory(directory / blobs_folder);
    return sum;
}

}  // namespace

std::optional<Backup> backup(const CopyStore& copy, const fs::path& data, const fs::path& path,
                             const Share& share) try {
    base::require(!fs::exists(path), Fault::conflict, "there is a file of this name; backups are never written over");
    auto partial = path, database = path;
    partial += ".partial";
    database += ".database.partial";
    for (const auto& old : {partial, database}) fs::remove(old);
    Unfinished unfinished{{partial, database}};
    if (!copy(database, [&](double done) { return !share || share(done * 0.2); })) return std::nullopt;
    auto out = Pack{data, partial}.run(database, {share, 0.2, 0.6});
    fs::remove(database);
    out.sha256 = read_archive(partial, no_backup, counting(fs::file_size(partial), {share, 0.6, 1}), {}, {});
    fs::rename(partial, path);
    unfinished.finish();
    sync_directory(path.parent_path());
    return out;
} catch (const Stopped&) {
    return std::nullopt;
}

std::optional<std::string> restore(const fs::path& path, const fs::path& directory, const Share& share) try {
    const bool there = fs::exists(directory);
    base::require(!there || fs::is_empty(directory), Fault::conflict,
                  "the data directory is not empty; a restore goes into a new one");
    const bool single = is_single_backup(path);
    fs::create_directories(directory);
    fs::permissions(directory, fs::perms::owner_all);
    // The database gets its name last: a directory that has one is whole.
    const auto database = directory / partial_database;
    Unfinished unfinished{there ? std::vector{database, directory / blobs_folder} : std::vector{directory}};
    const auto sum = single ? restore_single(path, database, share) : restore_archive(path, directory, share);
    sync_directory(directory);
    fs::rename(database, directory / store::file_name);
    unfinished.finish();
    sync_directory(directory);
    (void)store::open(directory, {}, {.check = true});
    return sum;
} catch (const Stopped&) {
    return std::nullopt;
}

}  // namespace app
