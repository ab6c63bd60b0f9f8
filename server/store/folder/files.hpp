#pragma once
// The system calls on files of bytes: what fails becomes a Failure here, and nowhere else.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include <sys/stat.h>

namespace store::folder {

/// Says what errno means: out_of_space, or unavailable with the reason in the log.
[[noreturn]] void fail(const char* doing, const std::filesystem::path&);

/// An open file; closed with this.
class File {
public:
    /// Nullopt: there is none.
    static std::optional<File> open(const std::filesystem::path&, int flags);
    /// A new one, 0600.
    static File make(const std::filesystem::path&);
    File(File&& other) noexcept : number_{other.number_}, path_{std::move(other.path_)} { other.number_ = -1; }
    File& operator=(File&&) = delete;
    ~File();

    int number() const { return number_; }
    const std::filesystem::path& path() const { return path_; }
    struct stat about() const;
    std::uint64_t size() const { return static_cast<std::uint64_t>(about().st_size); }
    /// As much as there is.
    std::size_t read(std::uint64_t offset, std::span<char> into) const;
    void write(std::uint64_t offset, std::span<const char> bytes) const;
    void set_size(std::uint64_t) const;
    void sync() const;
    /// Whether it has another name beside this one: a draft that has become a blob.
    bool is_shared() const { return about().st_nlink > 1; }
    /// Cuts off what was not written or synced: the system may have forgotten it, and says so only once. What is shared
    /// was durable before it was shared, and stays.
    void forget_after(std::uint64_t size) const noexcept;

private:
    File(int number, std::filesystem::path path) : number_{number}, path_{std::move(path)} {}
    int number_;
    std::filesystem::path path_;
};

/// A file that somebody wants kept. Failure not_found: there is none; invalid: it is no plain file.
File open_given(const std::filesystem::path&);

/// One at a time for the same file, whoever has opened it: flock(2), so that drafts opened twice take turns.
class Turn {
public:
    explicit Turn(const File&);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    const File& file_;
};

/// Hears of bytes as they are read; false stops.
using Reading = std::function<bool(std::uint64_t bytes)>;
/// SHA-256 of the whole file, which is also written to `to` where one is given. Nullopt: stopped.
std::optional<std::string> hash(const File&, const File* to = nullptr, const Reading& = {});

void sync_directory(const std::filesystem::path&);
/// Closed to others and durable, where there is none.
void make_directory(const std::filesystem::path&);
/// A second name for the file. False: there is something of that name. Where the file system has no such names, or the
/// two are on different ones, it is a copy, made as `spare`; durable, as the file is.
bool link_or_copy(const File&, const std::filesystem::path& to, const std::filesystem::path& spare);
/// Makes its time of change now. Says nothing when there is no such file.
void touch(const std::filesystem::path&);
/// Nothing happens when there is none.
bool remove_file(const std::filesystem::path&);
/// How long ago the file was changed, or nothing when it is gone.
std::optional<std::chrono::seconds> age_of(const std::filesystem::path&);

}  // namespace store::folder
