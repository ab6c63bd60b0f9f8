// Rights of the files, set by name: closing a file that SQLite has open would give up its locks.
#include "store/sqlite/private_files.hpp"

#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr auto owners_file = fs::perms::owner_read | fs::perms::owner_write;

}  // namespace

void make_private_directory(const fs::path& directory) {
    std::error_code failed;
    const bool made = fs::create_directories(directory, failed);
    const auto now = fs::status(directory, failed).permissions();
    const bool shared = (now & fs::perms::others_write) != fs::perms::none;
    if (made || !shared) fs::permissions(directory, fs::perms::owner_all, failed);
}

const fs::path& made_private(const fs::path& file) {
    std::error_code failed;
    const int created = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (created >= 0) ::close(created);
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const auto one = file.string() + suffix;
        if (fs::exists(one, failed)) fs::permissions(one, owners_file, failed);
    }
    return file;
}

}  // namespace store::sqlite
