// Pictures: the child's command line, and what it says checked as if a stranger said it.
#include "media/pictures.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <fstream>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "media/picture_limits.hpp"
#include "media/scrap.hpp"

namespace media {
namespace {

using base::Failure;
using base::Fault;

[[noreturn]] void ours(std::string_view why) {
    base::log(base::Level::error, "picture_failed", {{"why", why.substr(0, 500)}});
    throw Failure{Fault::unavailable, "Pictures cannot be made ready at the moment; try again later."};
}

/// The one line for people, if it is one.
std::string reason(std::string_view errors) {
    const auto line = errors.substr(0, std::min<std::size_t>(errors.find('\n'), 300));
    const bool readable = std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return readable && !line.empty() ? std::string{line} : "The picture cannot be read.";
}

void check(const ChildResult& result) {
    if (result.stopped) throw Failure{Fault::unavailable, "The work on this picture was stopped."};
    if (result.status == picture_done && !result.flooded) return;
    if (result.status == picture_refused) throw Failure{Fault::invalid, reason(result.errors)};
    // What its bytes do to a decoder is the picture's fault; a deadline on a busy machine and a lack of memory are not.
    const int signal = result.killed ? result.status - 128 : 0;
    for (const int fault : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS, SIGXCPU, SIGXFSZ})
        if (signal == fault)
            throw Failure{Fault::invalid, "The picture cannot be read within the limits for pictures."};
    ours(result.timed_out        ? "deadline"
         : result.errors.empty() ? "status " + std::to_string(result.status)
                                 : result.errors);
}

/// Takes {"name":value,…} apart in exactly the order that lyceum-media writes.
class Facts {
public:
    explicit Facts(std::string_view line) : rest_{line} {}
    int number(std::string_view name, int least, int most) {
        expect(name);
        int value = least - 1;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        fits_ &= error == std::errc{} && value >= least && value <= most;
        return value;
    }
    std::string text(std::string_view name, std::size_t least, std::size_t most) {
        expect(name);
        fits_ &= rest_.starts_with('"');
        const auto end = rest_.find('"', 1);
        const auto value = end == rest_.npos ? std::string_view{} : rest_.substr(1, end - 1);
        rest_.remove_prefix(std::min(rest_.size(), value.size() + 2));
        fits_ &= value.size() >= least && value.size() <= most && value.find('\\') == value.npos;
        fits_ &= std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c <= '~'; });
        return std::string{value};
    }
    bool flag(std::string_view name) {
        expect(name);
        const bool value = rest_.starts_with("true");
        fits_ &= value || rest_.starts_with("false");
        rest_.remove_prefix(std::min<std::size_t>(rest_.size(), value ? 4 : 5));
        return value;
    }
    bool fit() const { return fits_ && rest_ == "}\n"; }

private:
    void expect(std::string_view name) {
        const auto start = std::string{first_ ? "{\"" : ",\""} + std::string{name} + "\":";
        first_ = false;
        fits_ &= rest_.starts_with(start);
        rest_.remove_prefix(std::min(rest_.size(), start.size()));
    }
    std::string_view rest_;
    bool first_ = true, fits_ = true;
};

std::optional<Kind> kind_at(const std::filesystem::path& path) { return kind_of(first_bytes(path)); }

PictureFacts read_facts(std::string_view line, const std::filesystem::path& out) {
    Facts facts{line};
    PictureFacts read;
    read.width = facts.number("width", 1, most_side);
    read.height = facts.number("height", 1, most_side);
    read.colour = facts.text("colour", 7, 7);
    read.blurhash = facts.text("blurhash", 6, 64);
    read.alpha = facts.flag("alpha");
    read.frames = facts.number("frames", 1, most_frames);
    const bool is_colour =
        read.colour.starts_with('#') && read.colour.find_first_not_of("#0123456789abcdef") == std::string::npos;
    const auto kind = kind_at(out);
    if (!facts.fit() || !is_colour || (kind != Kind::jpeg && kind != Kind::png && kind != Kind::webp))
        ours("what lyceum-media says is not what it should be");
    read.kind = *kind;
    return read;
}

}  // namespace

ChildLimits picture_child_limits() {
    ChildLimits limits;
    limits.memory_bytes = 1'536ull << 20;
    limits.file_bytes = most_picture_bytes;
    limits.cpu_s = 60;
    limits.deadline = std::chrono::minutes{3};
    limits.output_bytes = 4'096;
    return limits;
}

std::filesystem::path picture_program() {
    std::error_code none;
    return std::filesystem::read_symlink("/proc/self/exe", none).parent_path() / "lyceum-media";
}

std::string Pictures::run(std::vector<std::string> arguments, const std::filesystem::path& out) const {
    arguments.insert(arguments.begin(), program_.string());
    std::string said;
    const auto result = run_child(arguments, limits_, [&](std::string_view line) {
        if (!line.empty()) said.append(line).append(1, '\n');
        return said.size() <= limits_.output_bytes && !(is_stopping_ && is_stopping_());
    });
    check(result);
    std::error_code error;
    if (std::filesystem::file_size(out, error) == 0 || error) ours("lyceum-media wrote nothing");
    return said;
}

PictureFacts Pictures::clean(const std::filesystem::path& in, const std::filesystem::path& out,
                             std::optional<Crop> crop) const {
    std::vector<std::string> arguments{"clean", in.string(), out.string()};
    if (crop) {
        const bool possible = crop->x >= 0 && crop->y >= 0 && crop->width > 0 && crop->height > 0;
        base::require(possible, Fault::invalid,
                      "The part to keep has a corner inside the picture and at least one pixel.");
        arguments.insert(arguments.end(),
                         {"--crop", std::to_string(crop->x) + ',' + std::to_string(crop->y) + ',' +
                                        std::to_string(crop->width) + ',' + std::to_string(crop->height)});
    }
    Scrap scrap{out};
    auto facts = read_facts(run(std::move(arguments), out), out);
    scrap.keep();
    return facts;
}

void Pictures::variant(const std::filesystem::path& in, const std::filesystem::path& out, const Transformation& tr,
                       Kind as) const {
    const std::string name{facts(as).type.substr(6)};
    Scrap scrap{out};
    run({"variant", in.string(), out.string(), "--tr", canonical(tr), "--as", name}, out);
    if (kind_at(out) != as) ours("lyceum-media wrote another kind than it was asked for");
    scrap.keep();
}

}  // namespace media
