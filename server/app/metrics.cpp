// Metrics: read when they are asked for.
#include "app/metrics.hpp"

#include "base/log.hpp"
#include "features/mail/outbox.hpp"
#include "jobs/backlog.hpp"
#include "jobs/recount.hpp"
#include "store/open.hpp"

namespace app {
namespace {

template <class Value>
std::string line(const char* name, const char* type, Value value) {
    return std::string{"# TYPE "} + name + ' ' + type + '\n' + name + ' ' + std::to_string(value) + '\n';
}

std::string of_the_store(store::Store& store, const jobs::Recount& recount) {
    const auto stats = store.engine().stats();
    return line("lyceum_store_commits_total", "counter", stats.commits) +
           line("lyceum_store_transactions_total", "counter", stats.transactions) +
           line("lyceum_store_failed_total", "counter", stats.failed) +
           line("lyceum_store_waiting", "gauge", stats.waiting) +
           line("lyceum_store_log_bytes", "gauge", stats.log_bytes) +
           line("lyceum_store_readers", "gauge", stats.readers) +
           line("lyceum_store_writable", "gauge", stats.writable ? 1 : 0) +
           line("lyceum_drift_total", "counter", recount.drift_total());
}

std::string of_the_work(store::Documents& documents, const mail::Outbox& outbox) {
    const auto jobs = jobs::backlog(documents);
    const auto mail = outbox.waiting();
    return line("lyceum_jobs_due", "gauge", jobs.due) + line("lyceum_jobs_oldest_seconds", "gauge", jobs.oldest_s) +
           line("lyceum_jobs_failing", "gauge", jobs.failing) + line("lyceum_jobs_dead", "gauge", jobs.dead) +
           line("lyceum_mail_waiting", "gauge", mail.count) +
           line("lyceum_mail_oldest_seconds", "gauge", mail.oldest_s);
}

}  // namespace

std::string more_metrics(store::Store& store, const mail::Outbox& outbox, const jobs::Recount& recount) {
    auto out = of_the_store(store, recount);
    try {
        out += of_the_work(store.documents(), outbox);
    } catch (const std::exception& error) {
        base::log(base::Level::warning, "metrics.unavailable", {{"error", error.what()}});
    }
    return out;
}

}  // namespace app
