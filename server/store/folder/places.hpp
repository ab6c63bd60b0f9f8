#pragma once
// Where bytes lie in the data directory: blobs/ab/ab… by their SHA-256, blobs/incoming/… while they are gathered, and
// blobs/scratch/… for other programs and copies that are being made.
#include <filesystem>
#include <functional>
#include <string>

#include "base/id.hpp"

namespace store::folder {

class Places {
public:
    explicit Places(const std::filesystem::path& data)
        : data_{data}, blobs_{data / "blobs"}, incoming_{blobs_ / "incoming"}, scratch_{blobs_ / "scratch"} {}
    /// Makes what is missing, and empties the scratch folder: who used it is gone.
    void prepare() const;

    std::filesystem::path blob(const std::string& sha256) const { return blobs_ / sha256.substr(0, 2) / sha256; }
    std::filesystem::path draft(base::ObjectId name) const { return incoming_ / name.hex(); }
    /// A new name. What has one is never collected: it goes at the latest when the store is opened again.
    std::filesystem::path new_scratch() const;
    /// Whether it lies below the data directory, and so is the server's own.
    bool is_inside(const std::filesystem::path&) const;

    /// Every file among the blobs, in the order of their names; `sha256` is empty for one that has no such name. False
    /// stops. A store without blobs has none.
    using Visit = std::function<bool(const std::filesystem::path&, const std::string& sha256)>;
    void each_blob(const Visit&) const;
    /// Every file that is being gathered.
    void each_incoming(const std::function<void(const std::filesystem::path&)>&) const;

private:
    std::filesystem::path data_, blobs_, incoming_, scratch_;
};

}  // namespace store::folder
