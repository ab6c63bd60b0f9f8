// Metrics: read when they are asked for.
#include "app/metrics.hpp"

#include "app/features.hpp"
#include "base/log.hpp"
#include "features/files/tally.hpp"
#include "features/files/work.hpp"
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

std::string of_the_files(const files::Tally& files) {
    return line("lyceum_uploads_begun_total", "counter", files.begun.load()) +
           line("lyceum_uploads_finished_total", "counter", files.finished.load()) +
           line("lyceum_upload_bytes_total", "counter", files.received_bytes.load()) +
           line("lyceum_pictures_ready_total", "counter", files.pictures.load()) +
           line("lyceum_films_ready_total", "counter", files.films.load()) +
           line("lyceum_files_failed_total", "counter", files.failed.load());
}

}  // namespace

std::string more_metrics(store::Store& store, const Features& features, const jobs::Recount& recount) {
    auto out = of_the_store(store, recount) + of_the_files(features.files());
    try {
        out += of_the_work(store.documents(), features.outbox());
        out += line("lyceum_films_waiting", "gauge", jobs::waiting(store.documents(), files::Work::film_job));
    } catch (const std::exception& error) {
        base::log(base::Level::warning, "metrics.unavailable", {{"error", error.what()}});
    }
    return out;
}

}  // namespace app
