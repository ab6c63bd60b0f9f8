#pragma once
// Variants: pictures in other sizes and kinds, made when they are asked for and kept as long as there is room.
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

#include "features/files/bytes.hpp"
#include "features/files/media_file.hpp"
#include "media/pictures.hpp"

namespace store {
class Blobs;
}

namespace files {

struct Variant {
    MediaFileId file;
    media::Transformation change;
    media::Kind kind = media::Kind::jpeg;
};

struct ReadyVariant {
    std::shared_ptr<Bytes> bytes;  ///< several answers may read them
    std::string sha256;
};

/// The files lie in a folder that only this process has, and which may be lost at any time: it begins empty with each
/// start. What was used longest ago goes first. Safe from every thread.
class Variants {
public:
    Variants(store::Blobs& blobs, std::filesystem::path folder, std::uint64_t most_bytes)
        : blobs_{blobs}, folder_{std::move(folder)}, most_bytes_{most_bytes} {}

    bool has(const Variant&);
    /// Makes it when it is not there; who asks for the same meanwhile waits for that one. Failure invalid: the picture
    /// cannot be changed so; not_found: its bytes are gone; unavailable.
    ReadyVariant get(const Variant&);
    /// All of a file's.
    void forget(MediaFileId);
    /// The files of which there are some.
    std::vector<MediaFileId> files() const;
    /// The server is about to end: from now on none is made.
    void stop() { is_stopping_ = true; }
    /// Somebody was sent away because too many are waiting.
    void count_refused() { ++refused_; }
    /// Lines for /metrics.
    std::string metrics() const;

private:
    struct Kept {
        std::string key;
        MediaFileId file;
        std::filesystem::path path;
        std::string sha256;
        std::uint64_t bytes;
    };
    /// Somebody makes one, others wait.
    struct Flight {
        bool is_over = false;
        ReadyVariant made{};
        std::exception_ptr failure{};
    };

    ReadyVariant open_kept(const std::string& key);
    ReadyVariant make(const Variant&, const std::string& key);
    ReadyVariant wait_for(const std::shared_ptr<Flight>&, std::unique_lock<std::mutex>&);
    void keep(Kept);
    void drop(std::list<Kept>::iterator);
    std::filesystem::path new_path();

    store::Blobs& blobs_;
    const std::filesystem::path folder_;
    const std::uint64_t most_bytes_;
    const media::Pictures pictures_;
    mutable std::mutex mutex_;
    std::condition_variable landed_;
    std::list<Kept> kept_;  ///< used last first
    std::unordered_map<std::string, std::list<Kept>::iterator> by_key_;
    std::unordered_map<std::string, std::shared_ptr<Flight>> flights_;
    std::uint64_t bytes_ = 0, number_ = 0;
    bool is_prepared_ = false;
    std::atomic<bool> is_stopping_{false};
    std::atomic<std::uint64_t> hits_{0}, made_{0}, refused_{0};
};

}  // namespace files
