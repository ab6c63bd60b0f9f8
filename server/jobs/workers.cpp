// Workers: claiming a job by a lease, running it, and what happens when it fails.
#include "jobs/workers.hpp"

#include "base/log.hpp"
#include "base/random.hpp"
#include "jobs/backoff.hpp"
#include "store/collection.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;
using store::eq, store::gt, store::lte, store::set, store::inc, store::unset, store::of;

constexpr std::chrono::milliseconds idle = 1s, after_wake = 25ms;
constexpr auto kept_dead = std::chrono::days{90};
constexpr std::size_t most_error_bytes = 900;

double random_unit() {
    unsigned char byte[2];
    base::fill_random(byte);
    return (byte[0] * 256 + byte[1]) / 65'535.0;
}

store::Query due_jobs(int limit, store::Filter also) {
    return {.by = &schema::indexes<Job>[0],
            .where = {eq<&Job::state>(State::waiting), lte<&Job::dueAt>(base::now())},
            .also = std::move(also),
            .limit = limit};
}

/// Matches a job only as long as nobody else has taken it over.
store::Filter still(const Job& job) {
    return {eq<&Job::_id>(job._id), eq<&Job::dueAt>(job.dueAt), eq<&Job::attempts>(job.attempts)};
}

/// When to try a job that has failed again; none: it has failed too often, or its time is over.
std::optional<base::Instant> next_try(const Job& job) {
    const auto now = base::now();
    const auto attempts = static_cast<int>(job.attempts);
    if (job.giveUpAt) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*job.giveUpAt - now);
        const auto wait = backoff_until(left, attempts, random_unit());
        return wait ? std::optional{now + *wait} : std::nullopt;
    }
    if (job.attempts >= most_attempts && job.every_ms == 0) return std::nullopt;
    return now + backoff(attempts, random_unit());
}

/// At most so many bytes, cut between characters of UTF-8.
std::string shortened(std::string_view text) {
    std::size_t end = std::min(text.size(), most_error_bytes);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string{text.substr(0, end)};
}

}  // namespace

void Workers::on(std::string kind, Work work, Terms terms) {
    if (!terms.lane.empty()) queue_.assign(kind, terms.lane);
    kinds_[std::move(kind)] = {std::move(work), std::move(terms)};
}

void Workers::every(std::string kind, std::chrono::milliseconds interval, Work work, std::chrono::milliseconds lease) {
    kinds_[std::move(kind)] = {std::move(work), {.lease = lease}, interval};
}

void Workers::schedule(const std::string& kind, const Kind& declared) {
    const base::Id<"jobs"> id{base::ObjectId::derived("schedule:" + kind)};
    const auto every = static_cast<std::int64_t>(declared.interval.count());
    documents_.transact([&](store::Documents& documents) {
        const auto jobs = of<Job>(documents);
        if (const auto known = jobs.find(id)) {
            const auto soonest = std::min(known->dueAt, base::now() + declared.interval);
            if (known->every_ms != every) jobs.update(id, {set<&Job::every_ms>(every), set<&Job::dueAt>(soonest)});
            return;
        }
        Job job{._id = id, .kind = kind, .dueAt = base::now(), .every_ms = every};
        jobs.insert(job);
    });
}

/// What a server that has ended so was at, or had failed at: it may be due now. Where one process has the data, every
/// other one has ended; where they share it, those that are not there.
void Workers::resume() {
    const auto now = base::now();
    store::Query left{.by = &schema::indexes<Job>[0],
                      .where = {eq<&Job::state>(State::waiting), gt<&Job::dueAt>(now)},
                      .also = {eq<&Job::every_ms>(0), gt<&Job::attempts>(0)},
                      .limit = 500};
    if (shared_) {
        left.also = {store::present<&Job::holder>()};
        for (const auto& server : presence_.there()) left.also.push_back(store::ne<&Job::holder>(server));
    }
    std::size_t found = 1;
    while (found > 0)
        documents_.transact([&](store::Documents& documents) {
            const auto jobs = of<Job>(documents);
            const auto page = jobs.list(left);
            found = page.items.size();
            for (const auto& job : page.items) jobs.update(job._id, {set<&Job::dueAt>(now), unset<&Job::holder>()});
        });
}

/// Says that this server is there, and takes over from those that are not.
void Workers::tend() {
    std::unique_lock lock{guard_};
    while (!wake_.wait_for(lock, said_every, [this] { return stopping_.load(); })) try {
            presence_.say();
            resume();
        } catch (const std::exception& error) {
            base::log(base::Level::warning, "jobs.unavailable", {{"error", error.what()}});
        }
}

void Workers::start(int threads) {
    if (shared_) {
        presence_.say();
        threads_.emplace_back([this] { tend(); });
    }
    resume();
    for (const auto& [kind, declared] : kinds_)
        if (declared.interval > 0ms) schedule(kind, declared);
    const auto add = [this](const std::string& lane, int count) {
        for (int i = 0; i < count; ++i) threads_.emplace_back([this, lane] { loop(lane); });
    };
    add({}, threads);
    for (const auto& [lane, count] : lanes_) add(lane, count);
}

void Workers::stop() {
    if (stopping_.exchange(true)) return;
    {
        const std::lock_guard lock{guard_};
        wake_.notify_all();
    }
    queue_.wake();
    threads_.clear();
    if (!shared_) return;
    try {
        presence_.leave();
    } catch (const std::exception& error) {  // then the others wait until it counts as gone
        base::log(base::Level::warning, "jobs.unavailable", {{"error", error.what()}});
    }
}

int Workers::run_due() {
    int done = 0;
    const auto all = [&](const std::string& lane) {
        while (auto job = claim(lane)) run(*job), ++done;
    };
    all({});
    for (const auto& [lane, count] : lanes_) all(lane);
    return done;
}

/// The usual lane has every kind that no other one has, also those that only a newer version knows.
store::Filter Workers::only(const std::string& lane) const {
    store::Filter out;
    std::vector<std::string> own;
    for (const auto& [kind, declared] : kinds_) {
        if (lane.empty() && !declared.terms.lane.empty()) out.push_back(store::ne<&Job::kind>(kind));
        if (!lane.empty() && declared.terms.lane == lane) own.push_back(kind);
    }
    if (!lane.empty()) out.push_back(store::in<&Job::kind>(own));
    return out;
}

void Workers::loop(const std::string& lane) {
    int looks = 0;
    while (!stopping_) {
        try {
            while (!stopping_) {
                auto job = looks > 0 || is_work_due(lane) ? claim(lane) : std::nullopt;
                if (!job) break;
                run(*job);
            }
        } catch (const std::exception& error) {
            base::log(base::Level::warning, "jobs.unavailable", {{"error", error.what()}});
            looks = 0;
        }
        if (stopping_) break;
        // A job is announced before its transaction is there for others to see: so look a few times.
        looks = queue_.wait(looks > 0 ? after_wake : idle, lane) ? 3 : std::max(0, looks - 1);
    }
    queue_.wake();  // the other threads wait for the same announcement
}

bool Workers::is_work_due(const std::string& lane) {
    return !of<Job>(documents_).list(due_jobs(1, only(lane))).items.empty();
}

std::optional<Job> Workers::claim(const std::string& lane) {
    std::optional<Job> claimed;
    documents_.transact([&](store::Documents& documents) {
        claimed.reset();
        const auto jobs = of<Job>(documents);
        // More than one: jobs of kinds that only a newer version knows must not stand in the way.
        for (auto& job : jobs.list(due_jobs(20, only(lane))).items) {
            const auto kind = kinds_.find(job.kind);
            const auto lease_end =
                base::now() + (kind == kinds_.end() ? std::chrono::milliseconds{1h} : kind->second.terms.lease);
            const store::Change take{set<&Job::dueAt>(lease_end), inc<&Job::attempts>(kind == kinds_.end() ? 0 : 1),
                                     set<&Job::holder>(presence_.self())};
            if (!jobs.update(still(job), take)) continue;
            if (kind == kinds_.end()) {
                base::log(base::Level::warning, "jobs.unknown_kind", {{"kind", job.kind}});
                continue;
            }
            job.dueAt = lease_end;
            ++job.attempts;
            claimed = std::move(job);
            return;
        }
    });
    return claimed;
}

void Workers::run(const Job& job) {
    try {
        if (job.attempts > most_attempts && job.every_ms == 0 && !job.giveUpAt)
            return fail(job, "it never ended: its lease ran out each time");
        kinds_.find(job.kind)->second.work(job.payload);
        finish(job);
    } catch (const std::exception& error) {
        if (stopping_) return give_back(job);
        fail(job, error.what());
    }
}

/// The server stops, and not the job is to blame.
void Workers::give_back(const Job& job) {
    of<Job>(documents_)
        .update(still(job), {set<&Job::dueAt>(base::now()), inc<&Job::attempts>(-1), unset<&Job::holder>()});
}

void Workers::finish(const Job& job) {
    const auto jobs = of<Job>(documents_);
    if (job.every_ms == 0) {
        jobs.remove(still(job), 1);
        return;
    }
    jobs.update(still(job), {set<&Job::dueAt>(base::now() + std::chrono::milliseconds{job.every_ms}),
                             set<&Job::attempts>(0), unset<&Job::lastError>(), unset<&Job::holder>()});
}

void Workers::fail(const Job& job, std::string_view error) {
    const auto next = next_try(job);
    const bool dies = !next;
    base::log(
        dies ? base::Level::error : base::Level::warning, "jobs.failed",
        {{"kind", job.kind}, {"job", job._id.hex()}, {"attempt", job.attempts}, {"dead", dies}, {"error", error}});
    store::Change change{set<&Job::lastError>(shortened(error)), unset<&Job::holder>()};
    if (dies) {
        change.push_back(set<&Job::state>(State::dead));
        change.push_back(set<&Job::expiresAt>(base::now() + kept_dead));
    } else {
        change.push_back(set<&Job::dueAt>(*next));
    }
    // Before the job is dead: whoever is killed here comes back to it.
    if (const auto& given_up = kinds_.find(job.kind)->second.terms.given_up; dies && given_up) given_up(job.payload);
    of<Job>(documents_).update(still(job), change);
}

}  // namespace jobs
