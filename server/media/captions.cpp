// Captions: blocks of lines become cues, and cues one text.
#include "media/captions.hpp"

#include <algorithm>
#include <optional>

#include "base/failure.hpp"
#include "media/cue_parts.hpp"

namespace media {
namespace {

using base::Failure;
using base::Fault;

constexpr std::size_t most_problems = 20;
constexpr std::string_view arrow = "-->";

void check_count(std::size_t cues) {
    if (cues > most_cues)
        throw Failure{Fault::too_large, "Captions have at most " + std::to_string(most_cues) + " cues."};
}

void check_size(std::size_t bytes) {
    if (bytes > most_caption_bytes)
        throw Failure{Fault::too_large,
                      "Captions have at most " + std::to_string(most_caption_bytes) + " bytes of text."};
}

/// What the file said, without BOM, with LF alone, NUL replaced (section 6.1).
std::string normal(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\0')
            lines += "\xEF\xBF\xBD";
        else if (text[i] != '\r')
            lines += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            lines += '\n';
    }
    return lines;
}

/// Words that begin a block which is no cue.
bool begins_other_block(std::string_view line) {
    const auto word = line.substr(0, line.find_first_of(" \t"));
    return word == "NOTE" || word == "STYLE" || word == "REGION";
}

bool is_number(std::string_view line) { return !line.empty() && line.find_first_not_of("0123456789") == line.npos; }

/// Reads the lines one after another and gathers what is wrong with them.
class Reader {
public:
    explicit Reader(std::string_view text) : text_{text} {}
    std::vector<Cue> read();

private:
    bool at_end() const { return from_ > text_.size(); }
    std::string_view peek() const { return text_.substr(from_, text_.find('\n', from_) - from_); }
    std::string_view take() {
        const auto line = peek();
        from_ += line.size() + 1;
        ++number_;
        return line;
    }
    void problem(std::size_t line, std::string message) {
        problems_.push_back({"line " + std::to_string(line), std::move(message)});
    }
    bool header();
    void block();
    void cue(std::string id, std::string_view timing);
    void drop_block() {
        while (!at_end() && !peek().empty()) take();
    }

    std::string_view text_;
    std::size_t from_ = 0, number_ = 0;
    bool subrip_ = false;
    std::vector<Cue> cues_;
    base::Problems problems_;
};

bool Reader::header() {
    while (!at_end() && peek().empty()) take();
    const auto line = at_end() ? std::string_view{} : peek();
    if (number_ == 0 && line.starts_with("WEBVTT") && (line.size() == 6 || line[6] == ' ' || line[6] == '\t')) {
        take();
        // Old files have metadata below it; a cue right there is one all the same.
        while (!at_end() && !peek().empty() && peek().find(arrow) == std::string_view::npos) take();
        return true;
    }
    subrip_ = is_number(line) || read_timing(line).has_value();
    if (!subrip_)
        problem(at_end() ? 1 : number_ + 1, "The first line of a WebVTT file is WEBVTT; a SubRip file begins with 1.");
    return subrip_;
}

void Reader::block() {
    const auto first = take();
    if (first.empty()) return;
    if (first.find(arrow) != first.npos) return cue({}, first);
    if (!subrip_ && begins_other_block(first)) return drop_block();
    if (!at_end() && peek().find(arrow) != std::string_view::npos) {
        // SubRip's numbers say nothing.
        return cue(subrip_ && is_number(first) ? "" : std::string{first}, take());
    }
    problem(number_, "Here a cue begins: write its times, as 00:01.000 --> 00:04.000.");
    drop_block();
}

void Reader::cue(std::string id, std::string_view line) {
    const auto at = number_;
    const auto timing = read_timing(line);
    const auto settings = timing && !subrip_ ? read_settings(timing->rest) : std::string{};
    Cue made{0, 0, {}, settings.value_or(""), std::move(id)};
    while (!at_end() && !peek().empty() && peek().find(arrow) == std::string_view::npos)
        made.text.append(made.text.empty() ? "" : "\n").append(take());
    if (!timing) return problem(at, "These are no times; write them as 00:01.000 --> 00:04.000.");
    if (timing->end_ms <= timing->start_ms) return problem(at, "The end is not after the start.");
    if (!settings) return problem(at, "These settings are not known; there are line, position, size, align, vertical.");
    made.start_ms = timing->start_ms, made.end_ms = timing->end_ms;
    // A cue that shows nothing is no error, and nothing to keep.
    if (!made.text.empty()) cues_.push_back(std::move(made));
    check_count(cues_.size());
}

std::vector<Cue> Reader::read() {
    if (header())
        while (!at_end() && problems_.size() < most_problems) block();
    if (!problems_.empty()) {
        const auto first = problems_.front().path + ": " + problems_.front().message;
        throw Failure{Fault::invalid, "These captions cannot be read. " + first, std::move(problems_)};
    }
    return std::move(cues_);
}

/// What is wrong with an edited cue; "" for nothing.
std::string wrong_with(const Cue& cue) {
    if (cue.start_ms < 0 || cue.end_ms <= cue.start_ms) return "Its end is not after its start.";
    if (cue.end_ms >= 100ll * 3'600'000) return "It ends after 100 hours.";
    if (cue.text.find_first_not_of("\n \t") == cue.text.npos) return "It has no text.";
    if (!is_utf8(cue.text) || !is_utf8(cue.id)) return "Its text is not UTF-8.";
    if (cue.text.find(arrow) != cue.text.npos || cue.id.find(arrow) != cue.id.npos) return "Its text has --> in it.";
    if (cue.text.find('\0') != cue.text.npos || cue.id.find_first_of(std::string_view{"\0\r\n", 3}) != cue.id.npos)
        return "Its text or name has a control character in it.";
    if (begins_other_block(cue.id)) return "Its name begins another kind of block.";
    if (!read_settings(cue.settings)) return "Its settings are not known.";
    return {};
}

/// The lines of a text; empty ones would end the cue.
std::string without_empty_lines(std::string_view text) {
    std::string kept;
    for (const char c : normal(text))
        if (c != '\n' || (!kept.empty() && kept.back() != '\n')) kept += c;
    while (kept.ends_with('\n')) kept.pop_back();
    return kept;
}

void check(const std::vector<Cue>& cues) {
    check_count(cues.size());
    base::Problems problems;
    for (std::size_t i = 0; i < cues.size() && problems.size() < most_problems; ++i)
        if (auto wrong = wrong_with(cues[i]); !wrong.empty())
            problems.push_back({"cues." + std::to_string(i), std::move(wrong)});
    if (!problems.empty()) throw Failure{Fault::invalid, "These cues cannot be kept.", std::move(problems)};
}

}  // namespace

std::vector<Cue> parse_captions(std::string_view text) {
    check_size(text.size());
    if (!is_utf8(text)) throw Failure{Fault::invalid, "These captions are not UTF-8; save the file in that encoding."};
    return Reader{normal(text)}.read();
}

std::string to_webvtt(std::vector<Cue> cues) {
    check(cues);
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.start_ms < b.start_ms; });
    std::string text = "WEBVTT\n";
    for (const auto& cue : cues) {
        text += '\n';
        if (!cue.id.empty()) text += cue.id + '\n';
        text += write_time(cue.start_ms) + " --> " + write_time(cue.end_ms);
        if (const auto settings = *read_settings(cue.settings); !settings.empty()) text += ' ' + settings;
        text += '\n' + without_empty_lines(cue.text) + '\n';
    }
    check_size(text.size());
    return text;
}

std::string plain_text(const std::vector<Cue>& cues) {
    std::string text;
    for (const auto& cue : cues) {
        const auto line = plain(cue.text);
        if (!line.empty()) text += line + '\n';
    }
    return text;
}

}  // namespace media
