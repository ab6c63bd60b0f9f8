#pragma once
// Reminders: mails to those who come, some time before an event takes place.
#include <string>

#include "features/events/answers.hpp"
#include "features/events/reminding.hpp"

namespace mail {
class Outbox;
}

namespace events {

/// Each event knows its next reminder (Event::reminding), so that a look at one index finds what is due. A page of
/// letters and the note of how far they got are one transaction: whatever stops the server, none is posted twice.
///
/// They go to verified addresses of active members who have not switched them off (User::eventReminders).
class Reminders {
public:
    /// The kind of its job: app gives it to the workers with `send_due`, `interval` apart.
    static constexpr const char* job = "reminders";
    static constexpr std::chrono::seconds interval{10};
    /// What one run looks at, at most; the rest follows in the next one. An event counts as 10 answers at least.
    static constexpr int most_answers_a_run = 2'000, most_new_events_a_run = 500;

    /// `public_url`: the site's address, for links; may be empty.
    Reminders(store::Documents& documents, mail::Outbox& outbox, std::string public_url)
        : documents_{documents}, outbox_{outbox}, public_url_{std::move(public_url)} {}

    void send_due(base::Instant now = base::now());

private:
    void work_out_new(base::Instant now);
    int send_page(EventId, base::Instant now);
    AnswerPage post_page(store::Documents&, const Event&, const communities::Community&, const Lead&);

    store::Documents& documents_;
    mail::Outbox& outbox_;
    std::string public_url_;
};

}  // namespace events
