// Headers are made in one way only: a reader makes each anew and compares, so no byte of one can differ unseen.
#include "app/archive.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "app/copying.hpp"
#include "base/failure.hpp"
#include "base/sha256.hpp"

namespace app {
namespace {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

constexpr std::size_t block = 512, most_name = 100;
constexpr std::uint64_t most_octal = (std::uint64_t{1} << 33) - 1;
constexpr std::string_view sums_name = "SHA256SUMS";

// Members of a header: where they begin and how long they are.
constexpr std::size_t size_at = 124, sum_at = 148, number_length = 12;

std::string octal(std::uint64_t number, std::size_t digits) {
    std::string out(digits, '0');
    for (auto at = digits; at-- > 0; number >>= 3) out[at] = static_cast<char>('0' + (number & 7));
    return out;
}

void put_size(std::string& header, std::uint64_t size) {
    if (size <= most_octal) {
        header.replace(size_at, number_length - 1, octal(size, number_length - 1));
        return;
    }
    header[size_at] = '\x80';  // GNU's mark: the number follows, big-endian
    for (std::size_t i = 0; i < 8; ++i)
        header[size_at + number_length - 1 - i] = static_cast<char>(size >> (8 * i) & 0xFF);
}

std::uint64_t size_in(std::string_view header) {
    std::uint64_t out = 0;
    const auto field = header.substr(size_at, number_length);
    if (field[0] == '\x80')
        for (const char c : field.substr(number_length - 8)) out = out << 8 | static_cast<unsigned char>(c);
    else
        for (const char c : field.substr(0, number_length - 1)) out = out << 3 | static_cast<unsigned>((c - '0') & 7);
    return out;
}

std::string header_of(std::string_view name, std::uint64_t size) {
    std::string out(block, '\0');
    out.replace(0, name.size(), name);
    out.replace(100, 7, "0000600");
    out.replace(108, 7, "0000000");
    out.replace(116, 7, "0000000");
    put_size(out, size);
    out.replace(136, 11, "00000000000");
    out.replace(sum_at, 8, "        ");
    out[156] = '0';
    out.replace(257, 8,
                std::string_view{"ustar\0"
                                 "00",
                                 8});
    std::uint64_t sum = 0;
    for (const unsigned char c : out) sum += c;
    out.replace(sum_at, 8, octal(sum, 6) + std::string{"\0 ", 2});
    return out;
}

std::size_t padding_of(std::uint64_t size) { return (block - size % block) % block; }

std::string line_of(const std::string& sha256, std::string_view name) { return (sha256 + "  ").append(name) + '\n'; }

/// Reads members one after the other.
class Reader {
public:
    Reader(const fs::path& path, const std::string& what, const Passed& passed)
        : file_{open_file(path, O_RDONLY)}, left_{fs::file_size(path)}, what_{what}, passed_{passed} {}

    std::string read(const Unpack& unpack, const Unpacked& unpacked) {
        for (;;) {
            const auto header = next_block();
            const auto name = header.substr(0, std::min(header.find('\0'), most_name));
            const auto size = size_in(header);
            if (name.empty() || header != header_of(name, size)) broken("its parts are damaged");
            if (name == sums_name) {
                end(size);
                return whole_.hex();
            }
            if (size > left_) broken("it ends too early");
            left_ -= size;
            base::Sha256 sum;
            pass(file_.get(), size, unpack ? unpack(name) : nullptr, {&sum, &whole_}, passed_);
            skip_zeros(padding_of(size));
            const auto sha256 = sum.hex();
            if (unpacked) unpacked(name, sha256);
            sums_ += line_of(sha256, name);
        }
    }

private:
    [[noreturn]] void broken(const char* why) const { throw Failure{Fault::invalid, what_ + why}; }

    std::string take(std::size_t size) {
        if (size > left_) broken("it ends too early");
        left_ -= size;
        std::string out(size, '\0');
        if (std::fread(out.data(), 1, size, file_.get()) != size) broken("it cannot be read to its end");
        whole_.add(out);
        return out;
    }
    std::string next_block() { return take(block); }
    void skip_zeros(std::size_t size) {
        if (take(size).find_first_not_of('\0') != std::string::npos) broken("there are bytes where none belong");
    }

    /// The sums, which are what was read, and nothing behind them.
    void end(std::uint64_t size) {
        if (size != sums_.size() || take(sums_.size()) != sums_) broken("its bytes are not those that were written");
        skip_zeros(padding_of(size) + 2 * block);
        if (left_ > 0) broken("there is more behind its end");
    }

    File file_;
    std::uint64_t left_;
    const std::string& what_;
    const Passed& passed_;
    base::Sha256 whole_{};
    std::string sums_{};
};

}  // namespace

ArchiveWriter::ArchiveWriter(const fs::path& path) : path_{path}, file_{open_file(path, O_RDWR | O_CREAT | O_EXCL)} {}

std::string ArchiveWriter::add(const std::string& name, std::FILE* from, std::uint64_t size, const Passed& passed) {
    base::require(name.size() < most_name, Fault::invalid, "a name is too long");
    begin_of_last_ = ::ftello(file_.get());
    sums_before_last_ = sums_.size();
    write(file_.get(), header_of(name, size));
    base::Sha256 sum;
    pass(from, size, file_.get(), {&sum}, passed);
    write(file_.get(), std::string(padding_of(size), '\0'));
    auto out = sum.hex();
    sums_ += line_of(out, name);
    return out;
}

void ArchiveWriter::take_back() {
    sums_.resize(sums_before_last_);
    if (std::fflush(file_.get()) != 0 || ::ftruncate(::fileno(file_.get()), begin_of_last_) != 0 ||
        ::fseeko(file_.get(), begin_of_last_, SEEK_SET) != 0)
        fail_on("cannot write", path_);
}

void ArchiveWriter::finish() {
    write(file_.get(), header_of(sums_name, sums_.size()));
    write(file_.get(), sums_ + std::string(padding_of(sums_.size()) + 2 * block, '\0'));
    sync(file_.get(), path_);
}

std::string read_archive(const fs::path& path, const std::string& what, const Passed& passed, const Unpack& unpack,
                         const Unpacked& unpacked) {
    return Reader{path, what, passed}.read(unpack, unpacked);
}

}  // namespace app
