// Metrics: counting and writing.
#include "http/metrics.hpp"

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace http {
namespace {

constexpr auto relaxed = std::memory_order_relaxed;

void append_sample(std::string& out, std::string_view name, std::string_view labels, double value) {
    char number[32];
    const auto size = std::snprintf(number, sizeof number, " %.15g\n", value);
    out.append(name);
    if (!labels.empty()) out.append("{").append(labels).append("}");
    out.append(number, static_cast<std::size_t>(size));
}

void append_gauge(std::string& out, std::string_view name, std::string_view help, double value) {
    out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" gauge\n");
    append_sample(out, name, {}, value);
}

/// Bytes; proc(5), /proc/pid/statm: the second number is the resident set in pages.
double resident_bytes() {
    long whole = 0, resident = 0;
    if (auto* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%ld %ld", &whole, &resident) != 2) resident = 0;
        std::fclose(file);
    }
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

}  // namespace

Metrics::Metrics(std::vector<std::string> routes)
    : names_{std::move(routes)}, counters_{std::make_unique<Counters[]>(names_.size() + 1)} {
    names_.emplace_back("none");
}

void Metrics::count(std::size_t route, int status, std::int64_t microseconds) {
    auto& counters = counters_[std::min(route, names_.size() - 1)];
    counters.by_class[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)].fetch_add(1, relaxed);
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), microseconds) - bounds.begin();
    counters.buckets[static_cast<std::size_t>(bucket)].fetch_add(1, relaxed);
    counters.microseconds.fetch_add(static_cast<std::uint64_t>(std::max<std::int64_t>(microseconds, 0)), relaxed);
}

void Metrics::count_file(std::uint64_t bytes, bool is_part) {
    file_bytes_.fetch_add(bytes, relaxed);
    (is_part ? file_parts_ : whole_files_).fetch_add(1, relaxed);
}

void Metrics::append_files(std::string& out) const {
    out +=
        "# HELP lyceum_http_file_bytes_total Bytes of files in answers.\n"
        "# TYPE lyceum_http_file_bytes_total counter\n";
    append_sample(out, "lyceum_http_file_bytes_total", {}, static_cast<double>(file_bytes_.load(relaxed)));
    out +=
        "# HELP lyceum_http_files_total Answers that are files, whole or by Range.\n"
        "# TYPE lyceum_http_files_total counter\n";
    append_sample(out, "lyceum_http_files_total", "part=\"no\"", static_cast<double>(whole_files_.load(relaxed)));
    append_sample(out, "lyceum_http_files_total", "part=\"yes\"", static_cast<double>(file_parts_.load(relaxed)));
}

void Metrics::append_route(std::string& out, std::string_view name, const Counters& counters) const {
    constexpr std::string_view histogram = "lyceum_http_request_seconds";
    const auto route = "route=\"" + std::string{name} + "\"";
    std::uint64_t total = 0;
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
        total += counters.buckets[i].load(relaxed);
        char le[32] = "+Inf";
        if (i < bounds.size()) std::snprintf(le, sizeof le, "%g", static_cast<double>(bounds[i]) / 1e6);
        append_sample(out, std::string{histogram} + "_bucket", route + ",le=\"" + le + "\"",
                      static_cast<double>(total));
    }
    append_sample(out, std::string{histogram} + "_sum", route,
                  static_cast<double>(counters.microseconds.load(relaxed)) / 1e6);
    append_sample(out, std::string{histogram} + "_count", route, static_cast<double>(total));
}

std::string Metrics::text(const Gauges& gauges) const {
    std::string out =
        "# HELP lyceum_http_requests_total Requests by route and class of status.\n"
        "# TYPE lyceum_http_requests_total counter\n";
    const auto seen = [&](std::size_t i) {
        return std::any_of(counters_[i].buckets.begin(), counters_[i].buckets.end(),
                           [](const auto& bucket) { return bucket.load(relaxed) > 0; });
    };
    for (std::size_t i = 0; i < names_.size(); ++i)
        for (std::size_t k = 0; k < 5; ++k)
            if (const auto count = counters_[i].by_class[k].load(relaxed); count > 0)
                append_sample(out, "lyceum_http_requests_total",
                              "route=\"" + names_[i] + "\",class=\"" + std::to_string(k + 1) + "xx\"",
                              static_cast<double>(count));
    out +=
        "# HELP lyceum_http_request_seconds Time from the whole request to its answer.\n"
        "# TYPE lyceum_http_request_seconds histogram\n";
    for (std::size_t i = 0; i < names_.size(); ++i)
        if (seen(i)) append_route(out, names_[i], counters_[i]);
    append_files(out);
    append_gauge(out, "lyceum_http_connections", "Open connections.", static_cast<double>(connections.load(relaxed)));
    append_gauge(out, "lyceum_workers_waiting", "Requests that wait for a worker.",
                 static_cast<double>(gauges.workers_waiting));
    append_gauge(out, "lyceum_workers", "Worker threads.", static_cast<double>(gauges.workers_started));
    append_gauge(out, "lyceum_hashing_waiting", "Requests that wait for a hashing thread.",
                 static_cast<double>(gauges.hashing_waiting));
    append_gauge(out, "process_resident_memory_bytes", "Resident memory.", resident_bytes());
    return out;
}

}  // namespace http
