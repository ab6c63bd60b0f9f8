// Gathering: bytes wait until they are worth a command.
#include "store/mongo/grid_draft.hpp"

#include "base/log.hpp"

namespace store::mongo {
namespace {

constexpr std::size_t most_waiting = 4 * piece_bytes;

}  // namespace

GridDraft::GridDraft(std::shared_ptr<Pool> pool, base::ObjectId name)
    : pool_{std::move(pool)}, name_{name}, drafts_{*pool_}, pieces_{*pool_, name} {
    translated([&] {
        drafts_.open(name);
        end_ = pieces_.end();
    });
}

GridDraft::~GridDraft() {
    try {
        sync();
    } catch (const std::exception& error) {
        base::log(base::Level::warning, "blobs.draft", {{"draft", name_.hex()}, {"why", error.what()}});
    }
}

void GridDraft::look_again() noexcept {
    waiting_.clear();
    try {
        end_ = pieces_.end();
    } catch (const std::exception&) {  // whoever goes on from the wrong place is told
    }
}

void GridDraft::store_waiting() {
    try {
        drafts_.touch(name_);
        pieces_.append(end_, waiting_);
    } catch (...) {
        look_again();
        throw;
    }
    end_ += waiting_.size();
    waiting_.clear();
}

std::size_t GridDraft::read(std::uint64_t offset, std::span<char> into) {
    auto done = translated([&] { return pieces_.read(offset, into, end_); });
    const auto at = offset + done;
    if (at >= end_ && at < size()) {
        const auto part = std::string_view{waiting_}.substr(at - end_, into.size() - done);
        std::ranges::copy(part, into.begin() + static_cast<std::ptrdiff_t>(done));
        done += part.size();
    }
    return done;
}

void GridDraft::append(std::span<const char> bytes) {
    if (bytes.empty()) return;
    translated([&] {
        if (waiting_.empty()) drafts_.touch(name_);
        waiting_.append(bytes.data(), bytes.size());
        if (waiting_.size() >= most_waiting) store_waiting();
    });
}

void GridDraft::write(std::uint64_t offset, std::span<const char> bytes) {
    if (offset == size()) return append(bytes);
    sync();
    translated([&] {
        drafts_.touch(name_);
        pieces_.write(offset, {bytes.data(), bytes.size()});
        end_ = std::max(end_, offset + bytes.size());
    });
}

void GridDraft::truncate(std::uint64_t size) {
    translated([&] {
        drafts_.touch(name_);
        if (size >= end_) return waiting_.resize(static_cast<std::size_t>(size - end_));
        waiting_.clear();
        pieces_.cut(size);
        end_ = size;
    });
}

void GridDraft::sync() {
    if (!waiting_.empty()) translated([&] { store_waiting(); });
}

}  // namespace store::mongo
