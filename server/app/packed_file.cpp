// Packed files: zlib between a file and who writes or reads it.
#include "app/packed_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include <zlib.h>

#include "app/copying.hpp"
#include "base/failure.hpp"

namespace app {
namespace {

constexpr std::size_t at_once = 1 << 16;
constexpr int gzip_window = 15 + 16;  // zlib's manual: 16 more for gzip's head and sum
constexpr std::string_view gzip_magic{"\x1f\x8b"};

std::filesystem::path partial(std::filesystem::path path) { return path += ".partial"; }

Bytef* bytes_of(const char* at) { return reinterpret_cast<Bytef*>(const_cast<char*>(at)); }

}  // namespace

struct PackedWriter::Deflate {
    Deflate() {
        if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc{};
    }
    ~Deflate() { deflateEnd(&stream); }
    Deflate(const Deflate&) = delete;
    Deflate& operator=(const Deflate&) = delete;
    z_stream stream{};
};

PackedWriter::PackedWriter(std::filesystem::path path, bool gzip)
    : path_{std::move(path)},
      file_{open_file(partial(path_), O_RDWR | O_CREAT | O_TRUNC)},
      deflate_{gzip ? std::make_unique<Deflate>() : nullptr} {}

PackedWriter::~PackedWriter() {
    if (file_) ::unlink(partial(path_).c_str());  // it was never finished
}

void PackedWriter::put(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail_on("cannot write", path_);
}

void PackedWriter::add(std::string_view bytes) {
    if (!deflate_) return put(bytes);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(at_once, bytes.size())))
        deflate(bytes.substr(0, at_once), false);
}

void PackedWriter::deflate(std::string_view bytes, bool last) {
    auto& stream = deflate_->stream;
    std::array<char, at_once> space;
    stream.next_in = bytes_of(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    do {
        stream.next_out = bytes_of(space.data());
        stream.avail_out = space.size();
        ::deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
        put({space.data(), space.size() - stream.avail_out});
    } while (stream.avail_out == 0);
}

void PackedWriter::finish() {
    if (deflate_) deflate({}, true);
    sync(file_.get(), path_);
    std::filesystem::rename(partial(path_), path_);
    file_.reset();
}

struct PackedReader::Inflate {
    Inflate() {
        if (inflateInit2(&stream, gzip_window) != Z_OK) throw std::bad_alloc{};
    }
    ~Inflate() { inflateEnd(&stream); }
    Inflate(const Inflate&) = delete;
    Inflate& operator=(const Inflate&) = delete;
    z_stream stream{};
    bool ended = false;  ///< a member of the file; others may come behind it
};

PackedReader::PackedReader(const std::filesystem::path& path) : path_{path}, file_{open_file(path, O_RDONLY)} {
    fill();
    if (left_.starts_with(gzip_magic)) inflate_ = std::make_unique<Inflate>();
}

PackedReader::~PackedReader() = default;

void PackedReader::refuse(const char* why) const {
    throw base::Failure{base::Fault::invalid, path_.string() + ": " + why};
}

void PackedReader::fill() {
    buffer_.resize(at_once);
    left_ = std::string_view{buffer_}.substr(0, std::fread(buffer_.data(), 1, buffer_.size(), file_.get()));
    if (std::ferror(file_.get())) fail_on("cannot read", path_);
}

std::size_t PackedReader::read(std::span<char> into) { return inflate_ ? inflate(into) : copy(into); }

std::size_t PackedReader::copy(std::span<char> into) {
    std::size_t done = 0;
    while (done < into.size()) {
        if (left_.empty()) fill();
        if (left_.empty()) break;
        const auto some = std::min(left_.size(), into.size() - done);
        std::memcpy(into.data() + done, left_.data(), some);
        left_.remove_prefix(some);
        done += some;
    }
    return done;
}

std::size_t PackedReader::inflate(std::span<char> into) {
    auto& [stream, ended] = *inflate_;
    stream.next_out = bytes_of(into.data());
    stream.avail_out = static_cast<uInt>(into.size());
    while (stream.avail_out > 0) {
        if (left_.empty()) fill();
        if (left_.empty() && ended) break;
        if (left_.empty()) refuse("it ends inside its gzip: it was cut off");
        if (ended) inflateReset(&stream);
        stream.next_in = bytes_of(left_.data());
        stream.avail_in = static_cast<uInt>(left_.size());
        const int result = ::inflate(&stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END) refuse("its gzip is damaged");
        ended = result == Z_STREAM_END;
        left_.remove_prefix(left_.size() - stream.avail_in);
    }
    return into.size() - stream.avail_out;
}

}  // namespace app
