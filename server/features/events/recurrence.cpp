// Recurrence rules: libical finds the days, our zones turn wall time into instants.
#include "features/events/recurrence.hpp"

#include <memory>

#include "base/failure.hpp"
#include "features/events/ical_time.hpp"
#include "features/events/rule.hpp"

namespace events {
namespace {

using namespace std::chrono;

/// What one call looks at; a daily series fills 54 years with it.
constexpr int most_steps = 20'000;
constexpr auto last_year = year{2200};

struct FreeIterator {
    void operator()(icalrecur_iterator* one) const { icalrecur_iterator_free(one); }
};

Local wall_time(const icaltimetype& at) {
    const year_month_day date{year{at.year}, month(unsigned(at.month)), day(unsigned(at.day))};
    return Local{local_days{date}.time_since_epoch() + hours{at.hour} + minutes{at.minute} + seconds{at.second}};
}

/// Walks through the wall times of a series.
class Walk {
public:
    Walk(const Series& series, const Rule& rule) : zone_{series.time_zone}, start_{zone_.local(series.start)} {
        below_second_ = start_ - floor<seconds>(start_);
        if (rule.until) until_ = rule.until->in(zone_);
        recurrence_ = icalrecurrencetype_from_string(rule.without_until().c_str());
        step_ = rule.count > 0             ? days{0}
                : rule["FREQ"] == "DAILY"  ? days{rule.interval}
                : rule["FREQ"] == "WEEKLY" ? days{7 * rule.interval}
                                           : days{0};
        begin(start_);
    }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    bool is_valid() const { return recurrence_.freq != ICAL_NO_RECURRENCE && iterator_; }
    const Zone& zone() const { return zone_; }

    /// Skips whole periods before `from` where the rule is regular enough for that.
    void skip_to(base::Instant from) {
        const auto ahead = floor<days>(zone_.local(from) - start_) - days{2};
        if (step_ == days{0} || ahead < step_ * 2) return;
        begin(start_ + (ahead / step_ - 1) * step_);
    }

    std::optional<base::Instant> next() {
        if (!is_valid() || ++steps_ > most_steps) return std::nullopt;
        const auto found = icalrecur_iterator_next(iterator_.get());
        if (icaltime_is_null_time(found) || found.year > int(last_year)) return std::nullopt;
        const auto at = zone_.instant(wall_time(found) + below_second_);
        if (until_ && at > *until_ + milliseconds{999}) return std::nullopt;
        return at;
    }

private:
    void begin(Local at) { iterator_.reset(icalrecur_iterator_new(recurrence_, ical_time(at))); }

    Zone zone_;
    Local start_;
    milliseconds below_second_{};
    days step_{0};
    std::optional<base::Instant> until_;
    icalrecurrencetype recurrence_{};
    std::unique_ptr<icalrecur_iterator, FreeIterator> iterator_;
    int steps_ = 0;
};

std::optional<Rule> readable(const Series& series) {
    std::string problem;
    if (!Zone::is_known(std::string{series.time_zone})) return std::nullopt;
    return read_rule(series.rule, problem);
}

bool is_allowed_mix(const Rule& rule) {
    // Days that a daily or weekly rule can never find would be looked for day by day.
    const auto frequency = rule["FREQ"];
    if (!rule["BYWEEKNO"].empty() || !rule["BYYEARDAY"].empty()) return frequency == "YEARLY";
    return rule["BYMONTHDAY"].empty() || frequency != "WEEKLY";
}

}  // namespace

bool is_readable(const Series& series) { return readable(series).has_value(); }

std::optional<std::string> problem_of(const Series& series) {
    std::string problem;
    const auto rule = read_rule(series.rule, problem);
    if (!rule) return problem;
    if (!is_allowed_mix(*rule)) return "this combination of parts is not allowed by RFC 5545";
    Walk walk{series, *rule};
    if (!walk.is_valid()) return "this is not a valid recurrence rule (RFC 5545)";
    const auto first = walk.next();
    if (!first) return "the rule ends before the first occurrence, or never takes place";
    if (*first != series.start)
        return "startDate is not an occurrence of the rule in the event's time zone; the first one would be " +
               base::to_text(*first);
    return std::nullopt;
}

std::vector<base::Instant> occurrences(const Series& series, base::Instant from, base::Instant to, int most) {
    std::vector<base::Instant> out;
    const auto rule = readable(series);
    if (!rule || series.start >= to) return out;
    Walk walk{series, *rule};
    walk.skip_to(from);
    for (auto at = walk.next(); at && *at < to && int(out.size()) < most; at = walk.next())
        if (*at >= from && *at >= series.start) out.push_back(*at);
    return out;
}

bool occurs_at(const Series& series, base::Instant at) {
    return !occurrences(series, at, at + milliseconds{1}, 1).empty();
}

std::optional<base::Instant> last_start(const Series& series) {
    const auto rule = readable(series);
    if (!rule || (rule->count == 0 && !rule->until)) return std::nullopt;
    Walk walk{series, *rule};
    std::optional<base::Instant> last;
    int seen = 0;
    for (auto at = walk.next(); at; at = walk.next(), ++seen) last = at;
    return seen < most_steps ? last : std::nullopt;
}

std::string calendar_rule(const Series& series) {
    const auto rule = readable(series);
    if (!rule) return {};
    auto out = rule->without_until();
    if (!rule->until) return out;
    const auto text = base::to_text(rule->until->in(Zone{series.time_zone}));  // 2026-12-31T17:00:00.000Z
    for (const char c : ";UNTIL=" + text.substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out + 'Z';
}

}  // namespace events
