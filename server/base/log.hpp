#pragma once
// The log: one JSON line an event on standard error, with time, level, event and fields. Never a secret, never a body.
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace base {

enum class Level { debug, info, warning, error };

/// A named value of an event.
struct LogField {
    std::string_view name;
    std::variant<std::string_view, std::int64_t, double, bool> value;
    LogField(std::string_view n, std::string_view v) : name{n}, value{v} {}
    LogField(std::string_view n, const char* v) : name{n}, value{std::string_view{v}} {}
    LogField(std::string_view n, const std::string& v) : name{n}, value{std::string_view{v}} {}
    LogField(std::string_view n, bool v) : name{n}, value{v} {}
    LogField(std::string_view n, double v) : name{n}, value{v} {}
    template <std::integral I>
    LogField(std::string_view n, I v) : name{n}, value{static_cast<std::int64_t>(v)} {}
};

/// Events below this level are dropped.
void set_log_level(Level);
/// Writes one line with one system call. Control characters in values are escaped.
void log(Level, std::string_view event, std::initializer_list<LogField> = {});

/// Appends `text` to `out` as the inside of a JSON string.
void append_json_escaped(std::string& out, std::string_view text);

}  // namespace base
