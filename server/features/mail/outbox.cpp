// Outbox: into the store, and from there to the mail server.
#include "features/mail/outbox.hpp"

#include "base/log.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"

namespace mail {
namespace {

std::string domain_of(const std::string& address) { return address.substr(address.rfind('@') + 1); }

}  // namespace

void Outbox::post(store::Documents& documents, Mail mail) {
    if (mail.expiresAt == base::Instant{}) mail.expiresAt = base::now() + std::chrono::days{3};
    store::of<Mail>(documents).insert(mail);
    queue_.add(documents, job, mail._id.hex(), mail.expiresAt);
}

void Outbox::deliver(const std::string& id) {
    const auto parsed = base::ObjectId::parse(id);
    if (!parsed) return;
    const base::Id<"outbox"> mail_id{*parsed};
    const auto mails = store::of<Mail>(documents_);
    const auto mail = mails.find(mail_id);
    if (!mail) return;
    if (mail->expiresAt > base::now()) {
        const auto taken = delivery_.send(from_.address, mail->to, message(from_, *mail), id);
        if (!taken) base::log(base::Level::warning, "mail.refused", {{"to_domain", domain_of(mail->to)}});
    }
    mails.remove({store::eq<&Mail::_id>(mail_id)}, 1);
}

Outbox::Waiting Outbox::waiting() const {
    const auto mails = store::of<Mail>(documents_);
    Waiting out{.count = mails.count({})};
    // An _id begins with the time at which it was made.
    for (const auto& oldest : mails.list({.limit = 1}).items)
        out.oldest_s = std::chrono::duration_cast<std::chrono::seconds>(base::now() - oldest.createdAt).count();
    return out;
}

}  // namespace mail
