// Backup and restore: copies that are read again before anybody relies on them.
#include "app/backup.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <vector>

#include "app/dump_files.hpp"
#include "base/encoding.hpp"
#include "base/failure.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

constexpr std::string_view mark = "\nlyceum-backup 1 sha256 ";  // then 64 hex digits and a newline
constexpr std::size_t trailer_size = mark.size() + 64 + 1;
constexpr std::string_view database_mark{"SQLite format 3\0", 16};

[[noreturn]] void fail(const char* what, const fs::path& path) {
    throw Failure{Fault::unavailable, std::string{what} + ' ' + path.string() + ": " + std::strerror(errno)};
}

File open_file(const fs::path& path, int flags) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (fd < 0) fail("cannot open", path);
    return File{::fdopen(fd, flags == O_RDONLY ? "rb" : "r+b")};
}

class Sha256 {
public:
    Sha256() : context_{EVP_MD_CTX_new(), EVP_MD_CTX_free} { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
    void add(const char* bytes, std::size_t size) { EVP_DigestUpdate(context_.get(), bytes, size); }
    std::string hex() {
        std::string out(32, '\0');
        EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
        return base::to_hex(out);
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

struct Stopped {};

/// Shows a part of the work as a part of the whole; ends the work when nobody wants it any more.
struct Part {
    const Share& share;
    double from = 0, to = 1;
    void operator()(double done) const {
        if (share && !share(from + done * (to - from))) throw Stopped{};
    }
};

/// Reads the first `size` bytes, gives their SHA-256 and, where `to` is given, writes them there.
std::string pass(std::FILE* from, std::uintmax_t size, const Part& part, std::FILE* to = nullptr) {
    std::array<char, 1 << 16> buffer;
    Sha256 sum;
    for (auto left = size; left > 0;) {
        const auto want = static_cast<std::size_t>(std::min<std::uintmax_t>(left, buffer.size()));
        base::require(std::fread(buffer.data(), 1, want, from) == want, Fault::unavailable,
                      "the file cannot be read to its end");
        base::require(!to || std::fwrite(buffer.data(), 1, want, to) == want, Fault::unavailable, "the disk is full");
        sum.add(buffer.data(), want);
        left -= want;
        part(1 - static_cast<double>(left) / static_cast<double>(size));
    }
    return sum.hex();
}

/// What is not finished goes again, however the work ends.
class Unfinished {
public:
    explicit Unfinished(std::vector<fs::path> paths) : paths_{std::move(paths)} {}
    ~Unfinished() {
        std::error_code ignored;
        for (const auto& path : paths_) fs::remove(path, ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void finish() { paths_.clear(); }

private:
    std::vector<fs::path> paths_;
};

void sync(std::FILE* file, const fs::path& path) {
    if (std::fflush(file) != 0 || ::fsync(::fileno(file)) != 0) fail("cannot write", path);
}

void sync_directory(const fs::path& directory) {
    const int fd = ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

struct Read {
    std::uintmax_t size;  ///< of the database
    std::string sha256;
};

Read read_backup(const fs::path& path, const Part& part) {
    const auto file = open_file(path, O_RDONLY);
    const auto whole = fs::file_size(path);
    const auto broken = [](const char* why) {
        return Failure{Fault::invalid, std::string{"this is no intact backup: "} + why};
    };
    if (whole < trailer_size + 512) throw broken("it is too short");
    std::string trailer(trailer_size, '\0'), head(database_mark.size(), '\0');
    const bool readable = std::fread(head.data(), 1, head.size(), file.get()) == head.size() &&
                          ::fseeko(file.get(), -static_cast<off_t>(trailer_size), SEEK_END) == 0 &&
                          std::fread(trailer.data(), 1, trailer.size(), file.get()) == trailer.size();
    if (!readable) fail("cannot read", path);
    if (head != database_mark) throw broken("it does not begin as one");
    if (!trailer.starts_with(mark) || trailer.back() != '\n') throw broken("its last line is missing");
    std::rewind(file.get());
    Read out{whole - trailer_size, {}};
    out.sha256 = pass(file.get(), out.size, part);
    if (trailer.substr(mark.size(), 64) != out.sha256) throw broken("its bytes are not those that were written");
    return out;
}

/// The copy with its sum behind it.
void seal(const fs::path& path, const Part& part) {
    const auto file = open_file(path, O_RDWR);
    const auto sum = pass(file.get(), fs::file_size(path), part);
    std::fseek(file.get(), 0, SEEK_END);
    std::fprintf(file.get(), "%.*s%s\n", static_cast<int>(mark.size()), mark.data(), sum.c_str());
    sync(file.get(), path);
}

}  // namespace

std::optional<std::string> backup(const CopyStore& copy, const fs::path& path, const Share& share) try {
    base::require(!fs::exists(path), Fault::conflict, "there is a file of this name; backups are never written over");
    auto partial = path;
    partial += ".partial";
    fs::remove(partial);
    Unfinished unfinished{{partial}};
    if (!copy(partial, [&](double done) { return !share || share(done / 2); })) return std::nullopt;
    seal(partial, {share, 0.5, 0.75});
    auto sum = read_backup(partial, {share, 0.75, 1}).sha256;
    fs::rename(partial, path);
    unfinished.finish();
    sync_directory(path.parent_path());
    return sum;
} catch (const Stopped&) {
    return std::nullopt;
}

std::string verify_backup(const fs::path& path) { return read_backup(path, {{}}).sha256; }

std::optional<std::string> restore(const fs::path& path, const fs::path& directory, const Share& share) try {
    const bool there = fs::exists(directory);
    base::require(!there || fs::is_empty(directory), Fault::conflict,
                  "the data directory is not empty; a restore goes into a new one");
    const auto good = read_backup(path, {share, 0, 0.5});
    fs::create_directories(directory);
    fs::permissions(directory, fs::perms::owner_all);
    const auto target = directory / store::file_name;
    auto partial = target;
    partial += ".partial";
    Unfinished unfinished{there ? std::vector{partial} : std::vector{partial, directory}};
    {
        const auto from = open_file(path, O_RDONLY);
        const auto to = open_file(partial, O_RDWR | O_CREAT | O_TRUNC);
        const auto copied = pass(from.get(), good.size, {share, 0.5, 1}, to.get());
        base::require(copied == good.sha256, Fault::unavailable, "the file changed while it was read");
        sync(to.get(), partial);
    }
    fs::rename(partial, target);
    unfinished.finish();
    sync_directory(directory);
    (void)store::open(directory, {}, {.check = true});
    return good.sha256;
} catch (const Stopped&) {
    return std::nullopt;
}

}  // namespace app
