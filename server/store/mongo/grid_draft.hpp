#pragma once
// A draft in the hands of who writes it: what is not stored yet is here.
#include "store/mongo/grid_pieces.hpp"

namespace store::mongo {

class GridDraft : public BlobDraft {
public:
    GridDraft(std::shared_ptr<Pool> pool, base::ObjectId name);
    /// Stores what is left; the log tells of a failure.
    ~GridDraft() override;
    GridDraft(const GridDraft&) = delete;
    GridDraft& operator=(const GridDraft&) = delete;

    std::uint64_t size() const override { return end_ + waiting_.size(); }
    std::size_t read(std::uint64_t offset, std::span<char> into) override;
    void append(std::span<const char> bytes) override;
    void write(std::uint64_t offset, std::span<const char> bytes) override;
    void truncate(std::uint64_t size) override;
    void sync() override;

private:
    void store_waiting();
    /// Forgets what is not stored, and looks at what is.
    void look_again() noexcept;

    const std::shared_ptr<Pool> pool_;
    base::ObjectId name_;
    Drafts drafts_;
    Pieces pieces_;
    std::uint64_t end_ = 0;  ///< of what is stored
    std::string waiting_{};  ///< what comes behind it
};

}  // namespace store::mongo
