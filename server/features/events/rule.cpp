// One recurrence rule as text.
#include "features/events/rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "features/events/recurrence.hpp"

namespace events {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 11> allowed{"FREQ",    "INTERVAL",   "COUNT",     "UNTIL",
                                                   "BYDAY",   "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO",
                                                   "BYMONTH", "BYSETPOS",   "WKST"};
constexpr std::array<std::string_view, 4> frequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr int most_interval = 400;

std::optional<int> number(std::string_view digits) {
    int out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error != std::errc{} || end != digits.data() + digits.size() || out < 0) return std::nullopt;
    return out;
}

/// 20261231, 20261231T180000 or 20261231T180000Z.
std::optional<Until> read_until(std::string_view text) {
    const auto part = [&](std::size_t at, std::size_t size) {
        return text.size() < at + size ? -1 : number(text.substr(at, size)).value_or(-1);
    };
    const year_month_day date{year{part(0, 4)}, month(unsigned(part(4, 2))), day(unsigned(part(6, 2)))};
    if (part(0, 4) < 1900 || part(4, 2) < 1 || part(6, 2) < 1 || !date.ok()) return std::nullopt;
    Until out{.at = Local{local_days{date}.time_since_epoch()}};
    if (text.size() == 8) return out;
    const int h = part(9, 2), m = part(11, 2), s = part(13, 2);
    const bool zulu = text.size() == 16 && text[15] == 'Z';
    if (text[8] != 'T' || !(text.size() == 15 || zulu) || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59)
        return std::nullopt;
    out.at += hours{h} + minutes{m} + seconds{s};
    out.is = zulu ? Until::Is::instant : Until::Is::wall_time;
    return out;
}

/// Reads one part into `rule`; empty when it is in order.
std::string take(Rule& rule, std::string_view name, std::string_view value) {
    if (std::ranges::find(allowed, name) == allowed.end())
        return std::string{name.substr(0, 20)} + " is not a part of a rule that can be used here";
    if (!rule[name].empty()) return std::string{name} + " is there twice";
    if (value.empty() || value.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,+-") != std::string_view::npos)
        return std::string{name} + " has no valid value";
    rule.parts.emplace_back(name, value);
    if (name == "FREQ" && std::ranges::find(frequencies, value) == frequencies.end())
        return "FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY";
    if (name == "INTERVAL") {
        rule.interval = number(value).value_or(0);
        if (rule.interval < 1 || rule.interval > most_interval) return "INTERVAL must be from 1 to 400";
    }
    if (name == "COUNT") {
        rule.count = number(value).value_or(0);
        if (rule.count < 1 || rule.count > most_occurrences) return "COUNT must be from 1 to 500";
    }
    if (name == "UNTIL") {
        rule.until = read_until(value);
        if (!rule.until) return "UNTIL must be a date as 20261231 or 20261231T180000Z";
    }
    return {};
}

}  // namespace

base::Instant Until::in(const Zone& zone) const {
    if (is == Is::instant) return base::Instant{at.time_since_epoch()};
    return zone.instant(is == Is::day ? at + days{1} - seconds{1} : at);
}

std::string_view Rule::operator[](std::string_view name) const {
    for (const auto& [key, value] : parts)
        if (key == name) return value;
    return {};
}

std::string Rule::without_until() const {
    std::string out;
    for (const auto& [name, value] : parts)
        if (name != "UNTIL") out.append(out.empty() ? "" : ";").append(name).append("=").append(value);
    return out;
}

std::optional<Rule> read_rule(std::string_view text, std::string& problem) {
    Rule rule;
    if (text.starts_with("RRULE:")) problem = "give the rule without RRULE: in front";
    while (problem.empty() && !text.empty()) {
        const auto part = text.substr(0, text.find(';'));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            problem = "a rule is NAME=VALUE;NAME=VALUE, as FREQ=WEEKLY;COUNT=10";
        else
            problem = take(rule, part.substr(0, equals), part.substr(equals + 1));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    if (problem.empty() && rule["FREQ"].empty()) problem = "a rule needs FREQ, as FREQ=WEEKLY";
    if (problem.empty() && rule.count > 0 && rule.until) problem = "a rule has COUNT or UNTIL, not both";
    if (!problem.empty()) return std::nullopt;
    return rule;
}

}  // namespace events
