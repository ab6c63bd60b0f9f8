// Variants: made once at a time, kept by size.
#include "features/files/variants.hpp"

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "base/sha256.hpp"
#include "store/blobs.hpp"

namespace files {
namespace {

namespace fs = std::filesystem;
using base::Failure, base::Fault;

std::string key_of(const Variant& variant) {
    return variant.file.hex() + '/' + media::canonical(variant.change) + '/' +
           std::string{media::facts(variant.kind).extension};
}

std::shared_ptr<Bytes> open_file(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    return descriptor < 0 ? nullptr : bytes_of_file(descriptor);
}

std::string sha256_of(Bytes& bytes) {
    base::Sha256 sum;
    std::string part(64 << 10, '\0');
    for (std::uint64_t at = 0; at < bytes.size();) {
        const auto got = bytes.read(at, part);
        if (got == 0) break;
        sum.add(std::string_view{part}.substr(0, got));
        at += got;
    }
    return sum.hex();
}

/// A file that goes unless it is kept.
struct Draft {
    fs::path path;
    bool is_kept = false;
    explicit Draft(fs::path at) : path{std::move(at)} {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        std::error_code ignored;
        if (!is_kept) fs::remove(path, ignored);
    }
};

}  // namespace

bool Variants::has(const Variant& variant) {
    const auto key = key_of(variant);
    const std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    return found != by_key_.end() && ::access(found->second->path.c_str(), R_OK) == 0;
}

ReadyVariant Variants::get(const Variant& variant) {
    const auto key = key_of(variant);
    std::unique_lock lock{mutex_};
    if (auto kept = open_kept(key); kept.bytes) {
        ++hits_;
        return kept;
    }
    if (const auto under_way = flights_.find(key); under_way != flights_.end()) {
        const auto flight = under_way->second;
        return wait_for(flight, lock);
    }
    const auto flight = flights_.emplace(key, std::make_shared<Flight>()).first->second;
    lock.unlock();
    try {
        flight->made = make(variant, key);
        ++made_;
    } catch (...) {
        flight->failure = std::current_exception();
    }
    lock.lock();
    flight->is_over = true;
    flights_.erase(key);
    landed_.notify_all();
    if (!flight->failure) return flight->made;
    ++refused_;
    std::rethrow_exception(flight->failure);
}

ReadyVariant Variants::wait_for(const std::shared_ptr<Flight>& flight, std::unique_lock<std::mutex>& lock) {
    landed_.wait(lock, [&] { return flight->is_over; });
    if (flight->failure) std::rethrow_exception(flight->failure);
    ++hits_;
    return flight->made;
}

/// Nothing: it is not there (any more).
ReadyVariant Variants::open_kept(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return {};
    auto bytes = open_file(found->second->path);
    if (!bytes || bytes->size() != found->second->bytes) {
        drop(found->second);
        return {};
    }
    kept_.splice(kept_.begin(), kept_, found->second);
    return {std::move(bytes), found->second->sha256};
}

ReadyVariant Variants::make(const Variant& variant, const std::string& key) {
    base::require(!is_stopping_, Fault::unavailable, "the server is about to end");
    const auto original = blobs_.path({variant.file.value});
    base::require(original != nullptr, Fault::not_found, "there is no such file");
    Draft draft{new_path()};
    pictures_.variant(original->path(), draft.path, variant.change, variant.kind);
    auto bytes = open_file(draft.path);
    if (!bytes || ::fchmod(bytes->descriptor(), 0600) != 0)
        throw Failure{Fault::unavailable, "A picture that was made cannot be read."};
    auto sha256 = sha256_of(*bytes);
    const std::lock_guard lock{mutex_};
    if (bytes->size() <= most_bytes_) {
        draft.is_kept = true;
        keep({key, variant.file, draft.path, sha256, bytes->size()});
    }
    return {std::move(bytes), std::move(sha256)};
}

void Variants::keep(Kept one) {
    bytes_ += one.bytes;
    kept_.push_front(std::move(one));
    by_key_[kept_.front().key] = kept_.begin();
    while (bytes_ > most_bytes_) drop(std::prev(kept_.end()));
}

void Variants::drop(std::list<Kept>::iterator one) {
    std::error_code ignored;  // whoever reads it has it open
    fs::remove(one->path, ignored);
    bytes_ -= one->bytes;
    by_key_.erase(one->key);
    kept_.erase(one);
}

/// What an earlier process left is removed before the first one: only a server that makes variants may do that.
fs::path Variants::new_path() {
    const std::lock_guard lock{mutex_};
    std::error_code error;
    if (!is_prepared_) {
        fs::remove_all(folder_, error);
        fs::create_directories(folder_, error);
        if (!error) fs::permissions(folder_, fs::perms::owner_all, error);
        if (error) throw Failure{Fault::unavailable, "cannot write to " + folder_.string() + ": " + error.message()};
        is_prepared_ = true;
    } else if (!fs::exists(folder_, error)) {
        fs::create_directories(folder_, error);
        fs::permissions(folder_, fs::perms::owner_all, error);
    }
    return folder_ / std::to_string(++number_);
}

void Variants::forget(MediaFileId file) {
    const std::lock_guard lock{mutex_};
    for (auto one = kept_.begin(); one != kept_.end();) {
        const auto here = one++;
        if (here->file == file) drop(here);
    }
}

std::vector<MediaFileId> Variants::files() const {
    std::vector<MediaFileId> out;
    {
        const std::lock_guard lock{mutex_};
        for (const auto& one : kept_) out.push_back(one.file);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::string Variants::metrics() const {
    const auto counted = [](const char* result, std::uint64_t count) {
        return std::string{"lyceum_media_variants_total{result=\""} + result + "\"} " + std::to_string(count) + '\n';
    };
    const std::lock_guard lock{mutex_};
    return "# TYPE lyceum_media_variants_total counter\n" + counted("hit", hits_) + counted("made", made_) +
           counted("refused", refused_) +
           "# TYPE lyceum_media_variant_cache_bytes gauge\nlyceum_media_variant_cache_bytes " + std::to_string(bytes_) +
           '\n';
}

}  // namespace files
