#pragma once
// Files that may be packed with gzip (RFC 1952): written durably under a name that they get at the end, read unpacked.
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "app/dump_files.hpp"

namespace app {

/// Writes a new file, readable by its owner only. It has its name only after `finish`, and goes when that never comes.
class PackedWriter {
public:
    PackedWriter(std::filesystem::path path, bool gzip);
    ~PackedWriter();
    PackedWriter(const PackedWriter&) = delete;
    PackedWriter& operator=(const PackedWriter&) = delete;
    void add(std::string_view bytes);
    /// Returns when it is durable.
    void finish();

private:
    struct Deflate;
    void deflate(std::string_view bytes, bool last);
    void put(std::string_view bytes);

    std::filesystem::path path_;
    File file_;
    std::unique_ptr<Deflate> deflate_{};
};

/// Reads a file from its beginning; whether it is packed, its first bytes tell. Failure invalid: the gzip is damaged or
/// ends too early; unavailable: it cannot be read.
class PackedReader {
public:
    explicit PackedReader(const std::filesystem::path&);
    ~PackedReader();
    PackedReader(const PackedReader&) = delete;
    PackedReader& operator=(const PackedReader&) = delete;
    /// Less than asked for only at the end.
    std::size_t read(std::span<char> into);

private:
    struct Inflate;
    void fill();
    std::size_t copy(std::span<char> into);
    std::size_t inflate(std::span<char> into);
    [[noreturn]] void refuse(const char* why) const;

    std::filesystem::path path_;
    File file_;
    std::unique_ptr<Inflate> inflate_{};  ///< none: it is not packed
    std::string buffer_{};
    std::string_view left_{};  ///< of the buffer
};

}  // namespace app
