// Sheets: the words are written down for the child, and what it made is looked at before anybody gets it.
#include "media/sheets.hpp"

#include <algorithm>
#include <fstream>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "media/picture_limits.hpp"
#include "media/scrap.hpp"

namespace media {
namespace {

[[noreturn]] void our_fault(std::string_view why) {
    base::log(base::Level::error, "sheet_failed", {{"why", why.substr(0, 500)}});
    throw base::Failure{base::Fault::unavailable, "The sheet cannot be drawn at the moment; try again later."};
}

void write_words(const CertificateWords& words, const std::filesystem::path& to) {
    std::ofstream file{to, std::ios::binary};
    for (const auto line : certificate_lines) {
        auto text = words.*line;
        std::ranges::replace_if(
            text, [](char c) { return c == '\n' || c == '\r' || c == '\0'; }, ' ');
        file << text << '\n';
    }
    if (!file.flush()) our_fault("cannot write " + to.string());
}

}  // namespace

ChildLimits sheet_child_limits() {
    ChildLimits limits;
    limits.memory_bytes = 1'024ull << 20;
    limits.file_bytes = 16ull << 20;
    limits.open_files = most_fonts + 64;
    limits.cpu_s = 10;
    limits.deadline = std::chrono::seconds{30};
    limits.output_bytes = 4'096;
    return limits;
}

void Sheets::certificate(const CertificateWords& words, const std::filesystem::path& in,
                         const std::filesystem::path& out) const {
    write_words(words, in);
    Scrap scrap{out};
    const auto result = run_child({program_.string(), "certificate", in.string(), out.string()}, limits_);
    if (result.status != picture_done || result.timed_out)
        our_fault(result.timed_out        ? "deadline"
                  : result.errors.empty() ? "status " + std::to_string(result.status)
                                          : result.errors);
    if (!first_bytes(out).starts_with("%PDF-")) our_fault("lyceum-media wrote no PDF");
    scrap.keep();
}

}  // namespace media
