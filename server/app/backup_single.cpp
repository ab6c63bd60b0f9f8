// The older form of backups, which is only read.
#include "app/backup_single.hpp"

#include <fcntl.h>

#include "base/failure.hpp"
#include "base/sha256.hpp"

namespace app {
namespace {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

constexpr std::string_view mark = "\nlyceum-backup 1 sha256 ";  // then 64 hex digits and a newline
constexpr std::size_t trailer_size = mark.size() + 64 + 1;
constexpr std::string_view database_mark{"SQLite format 3\0", 16};

struct Read {
    std::uintmax_t size;  ///< of the database
    std::string sha256;
};

std::string copied(std::FILE* from, std::uintmax_t size, std::FILE* to, const Part& part) {
    base::Sha256 sum;
    std::uint64_t done = 0;
    pass(from, size, to, {&sum}, [&](std::uint64_t bytes) {
        done += bytes;
        part(static_cast<double>(done) / static_cast<double>(size));
    });
    return sum.hex();
}

Read verified(const fs::path& path, const Part& part) {
    const auto file = open_file(path, O_RDONLY);
    const auto whole = fs::file_size(path);
    const auto broken = [](const char* why) {
        return Failure{Fault::invalid, std::string{"this is no intact backup: "} + why};
    };
    if (whole < trailer_size + 512) throw broken("it is too short");
    std::string trailer(trailer_size, '\0');
    const bool readable = ::fseeko(file.get(), -static_cast<off_t>(trailer_size), SEEK_END) == 0 &&
                          std::fread(trailer.data(), 1, trailer.size(), file.get()) == trailer.size();
    if (!readable) fail_on("cannot read", path);
    if (!trailer.starts_with(mark) || trailer.back() != '\n') throw broken("its last line is missing");
    std::rewind(file.get());
    Read out{whole - trailer_size, {}};
    out.sha256 = copied(file.get(), out.size, nullptr, part);
    if (trailer.substr(mark.size(), 64) != out.sha256) throw broken("its bytes are not those that were written");
    return out;
}

}  // namespace

bool is_single_backup(const fs::path& path) {
    const auto file = open_file(path, O_RDONLY);
    std::string head(database_mark.size(), '\0');
    return std::fread(head.data(), 1, head.size(), file.get()) == head.size() && head == database_mark;
}

std::string restore_single(const fs::path& path, const fs::path& target, const Share& share) {
    const auto good = verified(path, {share, 0, 0.5});
    const auto from = open_file(path, O_RDONLY);
    const auto to = open_file(target, O_RDWR | O_CREAT | O_EXCL);
    auto sum = copied(from.get(), good.size, to.get(), {share, 0.5, 1});
    base::require(sum == good.sha256, Fault::unavailable, "the file changed while it was read");
    sync(to.get(), target);
    return sum;
}

}  // namespace app
