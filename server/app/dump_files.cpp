// The files of a dump: finding where one document ends and the next begins.
#include "app/dump_files.hpp"

#include <cerrno>
#include <cstring>

#include "base/failure.hpp"
#include "schema/bson.hpp"

namespace app {
namespace {

using base::Failure, base::Fault;

constexpr std::size_t most_json = std::size_t{1} << 30;
constexpr const char* too_large = "this document is larger than 256 MB, or 1 GB of text";

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
    throw Failure{Fault::unavailable, std::string{what} + ' ' + path.string() + ": " + std::strerror(errno)};
}

}  // namespace

DumpReader::DumpReader(const std::filesystem::path& path)
    : file_{std::fopen(path.c_str(), "rbe")},
      format_{path.extension() == ".bson" ? DumpFormat::bson : DumpFormat::json} {
    if (!file_) fail(path, "cannot read");
}

std::optional<DumpItem> DumpReader::next() {
    if (ended_) return std::nullopt;
    return format_ == DumpFormat::bson ? next_bson() : next_json();
}

std::optional<DumpItem> DumpReader::next_bson() {
    DumpItem item{{}, "byte " + std::to_string(byte_), {}};
    const auto broken = [&](const char* why) {
        ended_ = true;  // where the next document begins is not known any more
        item.problem = std::string{why} + "; the rest of the file was not read";
        return item;
    };
    char head[4];
    const auto got = std::fread(head, 1, sizeof head, file_.get());
    if (got == 0) return std::nullopt;
    if (got < sizeof head) return broken("the file ends inside a document");
    std::int32_t size = 0;
    std::memcpy(&size, head, sizeof size);
    if (size < 5) return broken("no document begins here");
    if (size > most_dumped_bytes) {
        if (!skip(size - static_cast<std::int64_t>(sizeof head))) return broken("no document begins here");
        item.problem = too_large;
        return item;
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::memcpy(bytes.data(), head, sizeof head);
    const auto rest = bytes.size() - sizeof head;
    if (std::fread(bytes.data() + sizeof head, 1, rest, file_.get()) != rest)
        return broken("the file ends inside a document");
    byte_ += size;
    if (schema::valid(bytes, &item.problem)) item.bson = std::move(bytes);
    return item;
}

/// Goes to the end of a document that is not read. False: no document ends there.
bool DumpReader::skip(std::int64_t rest) {
    if (::fseeko(file_.get(), rest - 1, SEEK_CUR) != 0 || ::getc_unlocked(file_.get()) != 0) return false;
    byte_ += rest + 4;
    return true;
}

int DumpReader::get() {
    const int c = ::getc_unlocked(file_.get());
    if (c == '\n') ++line_;
    return c;
}

/// Appends up to the brace that closes the object whose `{` is already in `text`, or up to the limit. False: the file
/// ends before.
bool DumpReader::collect_object(std::string& text) {
    bool quoted = false;
    const auto keep = [&](int c) {
        if (text.size() <= most_json) text += static_cast<char>(c);
    };
    for (int depth = 1; depth > 0;) {
        const int c = get();
        if (c == EOF) return false;
        keep(c);
        if (quoted) {
            if (c == '\\') {
                const int escaped = get();
                if (escaped == EOF) return false;
                keep(escaped);
            } else if (c == '"') {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}') {
            --depth;
        }
    }
    return true;
}

std::optional<DumpItem> DumpReader::next_json() {
    constexpr std::string_view between{" \t\r\n,[]\xEF\xBB\xBF"};
    int c = get();
    while (c != EOF && between.find(static_cast<char>(c)) != std::string_view::npos) c = get();
    if (c == EOF) return std::nullopt;
    DumpItem item{{}, "line " + std::to_string(line_), {}};
    const auto begun_line = line_;
    const auto begun = ::ftello(file_.get());
    if (c == '{') {
        std::string text{"{"};
        if (!collect_object(text)) {
            item.problem = "this document does not end";
        } else if (text.size() > most_json) {
            item.problem = too_large;
            return item;
        } else if (auto bson = schema::from_extended_json(text, &item.problem);
                   bson && schema::valid(*bson, &item.problem)) {
            item.bson = std::move(bson);
        }
        if (item.bson || line_ == begun_line) return item;
        ::fseeko(file_.get(), begun, SEEK_SET);  // what cannot be read must not take the lines behind it along
        line_ = begun_line;
    } else {
        item.problem = "no document begins here";
    }
    do c = get();
    while (c != EOF && c != '\n');
    return item;
}

}  // namespace app
