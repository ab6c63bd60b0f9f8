// Reading an archive: every collection into a file of its own, and each sum compared before anything is made of it.
#include <fcntl.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "app/copying.hpp"
#include "app/dump_archive.hpp"
#include "app/dump_files.hpp"
#include "app/packed_file.hpp"
#include "base/failure.hpp"
#include "schema/bson.hpp"

namespace app {
namespace {

using schema::Document;

constexpr std::uint32_t least_bson = 5;
constexpr std::size_t read_at_once = 1u << 20;
constexpr std::size_t most_namespaces = 100'000;

class Unpacking {
public:
    Unpacking(const std::filesystem::path& file, Collections all, const std::filesystem::path& folder,
              Progress& progress)
        : file_{file}, all_{all}, folder_{folder}, progress_{progress}, bytes_{file} {}

    void run() {
        progress_.begin(file_.filename().string());
        prelude();
        while (!Progress::interrupted() && block()) {}
        progress_.end();
        if (Progress::interrupted()) return;
        for (auto& [name, one] : parts_) {
            if (one.must_end && !one.ended) refuse("it ends before " + name.second + " does: it was cut off");
            if (one.file && std::fflush(one.file.get()) != 0) fail_on("cannot write", folder_);
        }
    }

private:
    using Namespace = std::pair<std::string, std::string>;  ///< database, collection
    struct Part {
        File file{};  ///< none: nobody here asks for it
        dump_archive::Sum sum{};
        bool must_end = false, ended = false;
    };

    [[noreturn]] void refuse(const std::string& why) const {
        throw base::Failure{base::Fault::invalid, file_.string() + ", byte " + std::to_string(at_) + ": " + why};
    }

    /// False: the file ends here.
    bool read(std::span<char> into, bool may_end = false) {
        const auto got = bytes_.read(into);
        if (got == 0 && may_end) return false;
        if (got < into.size()) refuse("the archive ends here, inside a part: it was cut off");
        at_ += got;
        return true;
    }
    std::optional<std::uint32_t> number(bool may_end = false) {
        unsigned char bytes[4];
        if (!read({reinterpret_cast<char*>(bytes), sizeof bytes}, may_end)) return std::nullopt;
        return bytes[0] | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16 | std::uint32_t{bytes[3]} << 24;
    }

    /// The document whose length has been read.
    std::string document(std::uint32_t size) {
        if (size < least_bson || size > most_dumped_bytes) refuse("no document begins here");
        std::string out(sizeof size, '\0');
        for (std::size_t i = 0; i < sizeof size; ++i) out[i] = static_cast<char>(size >> 8 * i & 0xFF);
        while (out.size() < size) {  // a length that lies costs no memory
            const auto before = out.size();
            out.resize(std::min<std::size_t>(size, before + read_at_once));
            read(std::span{out}.subspan(before));
        }
        if (out.back() != 0) refuse("no document ends here");
        return out;
    }
    /// One that says what comes.
    std::string head(std::uint32_t size) {
        auto out = document(size);
        if (!schema::valid(out)) refuse("what describes the archive is damaged");
        return out;
    }

    void prelude() {
        std::array<char, 4> first{};
        std::uint32_t magic = 0;
        if (bytes_.read(first) == first.size())
            for (std::size_t i = 0; i < first.size(); ++i)
                magic |= std::uint32_t{static_cast<unsigned char>(first[i])} << 8 * i;
        if (magic != dump_archive::magic) refuse("this is neither a folder nor an archive of mongodump");
        at_ = first.size();
        const auto about = head(*number());
        if (const auto version = Document{about}.find("version").text(); version != dump_archive::version)
            refuse("an archive of version " + std::string{version} + "; only " + dump_archive::version + " is known");
        std::set<std::string> databases;
        for (auto size = *number(); size != dump_archive::terminator; size = *number()) {
            const auto one = head(size);
            const auto name = namespace_of(one);
            if (parts_.size() > most_namespaces) refuse("it has more collections than a database");
            const auto type = Document{one}.find("type").text();
            auto& part = parts_[name];
            part.must_end = type.empty() || type == "collection";
            if (!find_collection(all_, name.second)) continue;
            databases.insert(name.first);
            const auto path = folder_ / (name.second + ".bson");  // a name of ours, so no slashes
            part.file = open_file(path, O_RDWR | O_CREAT | O_TRUNC);
        }
        if (databases.size() > 1)
            refuse("several databases in it (" + *databases.begin() + ", " + *std::next(databases.begin()) +
                   ", …) have such collections: dump one, with mongodump --db");
    }

    static Namespace namespace_of(const std::string& head) {
        const Document document{head};
        return {std::string{document.find("db").text()}, std::string{document.find("collection").text()}};
    }

    /// False: the file ends here.
    bool block() {
        const auto size = number(true);
        if (!size) return false;
        const auto about = head(*size);
        const auto name = namespace_of(about);
        if (parts_.size() > most_namespaces) refuse("it has more collections than a database");
        if (!parts_.contains(name) && find_collection(all_, name.second))
            refuse("documents of " + name.second + ", of which its beginning does not tell");
        auto& part = parts_[name];
        if (part.ended) refuse(name.second + " goes on behind its end");
        part.must_end = true;
        if (Document{about}.find("EOF").boolean()) {
            if (static_cast<std::uint64_t>(Document{about}.find("CRC").whole()) != part.sum.value())
                refuse("the documents of " + name.second + " are not those that were written (their CRC differs)");
            part.ended = true;
        }
        for (auto next = *number(); next != dump_archive::terminator; next = *number()) {
            if (part.ended) refuse(name.second + " goes on behind its end");
            const auto bson = document(next);
            part.sum.add(bson);
            if (part.file) write(part.file.get(), bson);
            progress_.add(1);
        }
        return true;
    }

    std::filesystem::path file_;
    Collections all_;
    std::filesystem::path folder_;
    Progress& progress_;
    PackedReader bytes_;
    std::uint64_t at_ = 0;
    std::map<Namespace, Part> parts_{};
};

}  // namespace

void unpack_archive(const std::filesystem::path& file, Collections all, const std::filesystem::path& folder,
                    Progress& progress) {
    Unpacking{file, all, folder, progress}.run();
}

}  // namespace app
