#pragma once
// Collector: removes the files that nothing names, what is left of those whose document is gone, and bytes of neither.
#include <mutex>
#include <optional>
#include <string>

namespace store {
class Blobs;
class Documents;
}  // namespace store

namespace files {

class Collector {
public:
    Collector(store::Documents& documents, store::Blobs& blobs) : documents_{documents}, blobs_{blobs} {}

    /// One bounded run; what is left, the next one does.
    void run();
    /// Before anything else collects: a server that was off for a day comes back to uploads that are complete and not
    /// yet blobs, and their drafts are wanted.
    void keep_waiting_drafts();

private:
    void remove_unused_files();
    void remove_strays();

    store::Documents& documents_;
    store::Blobs& blobs_;
    std::mutex one_at_a_time_{};
    std::optional<std::string> after_{};  ///< where the walk over the parts goes on
};

}  // namespace files
