// The letter that reminds of an event.
#include "features/events/letter.hpp"

#include <array>
#include <cstdio>

#include "base/date_words.hpp"
#include "features/events/zone.hpp"

namespace events {
namespace {

using namespace std::chrono;

// Not by strftime: its names follow the locale.
constexpr std::array weekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::string date_text(Local at) {
    const auto day = floor<days>(at);
    return std::string{weekdays[weekday{day}.c_encoding()]} + ", " + base::date_words(year_month_day{day});
}

std::string clock_text(Local at) {
    const hh_mm_ss clock{floor<minutes>(at - floor<days>(at))};
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d", int(clock.hours().count()), int(clock.minutes().count()));
    return text;
}

/// What others wrote, on one line: in a subject, and as a paragraph that cannot end the letter's own.
std::string one_line(std::string text) {
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return text;
}

}  // namespace

std::string spoken_time(const Occurrence& time, const std::string& time_zone) {
    const Zone zone{Zone::is_known(time_zone) ? time_zone : "UTC"};
    const auto start = zone.local(time.startDate), end = zone.local(time.endDate);
    const bool same_day = floor<days>(start) == floor<days>(end);
    return date_text(start) + ", " + clock_text(start) + (same_day ? "–" : " to " + date_text(end) + ", ") +
           clock_text(end) + " (" + zone.name() + ")";
}

mail::Mail reminder_letter(const Event& event, const Occurrence& time, const communities::Community& community,
                           const std::string& link) {
    const auto title = one_line(event.title);
    mail::Mail out{.subject = "Reminder: " + title, .expiresAt = time.startDate};
    out.text = title + "\n\n" + spoken_time(time, event.timeZone) + "\n\nIn " + one_line(community.name) + ".";
    if (event.meetingLink) out.text += "\n\nMeeting: " + one_line(*event.meetingLink);
    out.text +=
        "\n\nYou get this because you answered that you come, or may come. "
        "To get no more reminders, switch off event reminders in the settings of your account.";
    if (!link.empty()) {
        out.link = link;
        out.linkText = "Open the event";
    }
    return out;
}

}  // namespace events
