// Outbox: into the store, and from there to the mail server.
#include "features/mail/outbox.hpp"

#include "jobs/queue.hpp"
#include "store/collection.hpp"

namespace mail {

void Outbox::post(store::Documents& documents, Mail mail) {
    if (mail.expiresAt == base::Instant{}) mail.expiresAt = base::now() + std::chrono::days{3};
    store::of<Mail>(documents).insert(mail);
    queue_.add(documents, job, mail._id.hex());
}

void Outbox::deliver(const std::string& id) {
    const auto parsed = base::ObjectId::parse(id);
    if (!parsed) return;
    const base::Id<"outbox"> mail_id{*parsed};
    const auto mails = store::of<Mail>(documents_);
    const auto mail = mails.find(mail_id);
    if (!mail) return;
    if (mail->expiresAt > base::now()) delivery_.send(from_.address, mail->to, message(from_, *mail), id);
    mails.remove({store::eq<&Mail::_id>(mail_id)}, 1);
}

}  // namespace mail
