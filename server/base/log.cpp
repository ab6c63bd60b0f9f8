// The log: JSON lines on standard error.
#include "base/log.hpp"

#include <atomic>
#include <cstdio>

#include <unistd.h>

#include "base/time.hpp"

namespace base {
namespace {

std::atomic<Level> lowest{Level::info};
constexpr std::string_view level_names[] = {"debug", "info", "warning", "error"};

void append_value(std::string& line, const LogField& field) {
    if (auto* text = std::get_if<std::string_view>(&field.value)) {
        line += '"';
        append_json_escaped(line, *text);
        line += '"';
    } else if (auto* whole = std::get_if<std::int64_t>(&field.value)) {
        line += std::to_string(*whole);
    } else if (auto* number = std::get_if<double>(&field.value)) {
        char digits[32];
        line.append(digits, static_cast<std::size_t>(std::snprintf(digits, sizeof digits, "%.3f", *number)));
    } else {
        line += std::get<bool>(field.value) ? "true" : "false";
    }
}

}  // namespace

void set_log_level(Level level) { lowest = level; }

void append_json_escaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, from, i - from);
        from = i + 1;
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default: {
                char code[8];
                out.append(code, static_cast<std::size_t>(std::snprintf(code, sizeof code, "\\u%04x", c)));
            }
        }
    }
    out.append(text, from, text.size() - from);
}

void log(Level level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level < lowest.load(std::memory_order_relaxed)) return;
    std::string line = "{\"time\":\"" + to_text(now()) + "\",\"level\":\"";
    line.append(level_names[static_cast<int>(level)]).append("\",\"event\":\"");
    append_json_escaped(line, event);
    line += '"';
    for (const auto& field : fields) {
        line.append(",\"").append(field.name).append("\":");
        append_value(line, field);
    }
    line += "}\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace base
