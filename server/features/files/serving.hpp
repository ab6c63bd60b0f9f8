#pragma once
// Serving: pictures for whoever may see a document that shows them.
#include "features/files/audience.hpp"
#include "features/files/picture_place.hpp"
#include "features/files/variants.hpp"
#include "features/files/wanted.hpp"

namespace store {
class Documents;
}

namespace files {

/// A file that more documents name is shown by the first so many; only its uploader can name it at all.
inline constexpr int most_uses_asked = 64;

class Serving {
public:
    struct Seen {
        Audiences by;
        Invites invites{};
    };
    Serving(store::Documents& documents, store::Blobs& blobs, const PicturePlace& place, Seen seen,
            std::filesystem::path folder, std::uint64_t most_variant_bytes)
        : documents_{documents},
          blobs_{blobs},
          place_{place},
          seen_{std::move(seen)},
          variants_{blobs, std::move(folder), most_variant_bytes} {}

    /// The picture as it is, or with `tr` a variant, in the kind that `accept` asks for. For who has uploaded it, who
    /// may see a document that names it, and who holds an invitation to one; not_found for everybody else, and for
    /// films, which only players show. Failure invalid: such a variant cannot be; the rest as Variants::get.
    Served show(const auth::Caller&, MediaFileId, const Wanted&, std::string_view accept);
    /// Whether showing it would start a child. Says nothing about rights.
    bool takes_long(MediaFileId, const std::optional<std::string>& tr, std::string_view accept);
    void stop() { variants_.stop(); }
    void count_refused() { variants_.count_refused(); }
    /// Variants of a file that is removed go at once; those of files that went otherwise by the job `sweep`.
    void forget(MediaFileId file) { variants_.forget(file); }
    void sweep();
    std::string metrics() const { return variants_.metrics(); }

private:
    bool is_shown_to(const auth::Caller&, const std::vector<FileUse>&) const;
    bool is_opened_by(const std::optional<std::string>& invitation, const std::vector<FileUse>&) const;
    Keeping admit(const auth::Caller&, const MediaFile&, const Wanted&) const;

    store::Documents& documents_;
    store::Blobs& blobs_;
    const PicturePlace& place_;
    const Seen seen_;
    Variants variants_;
};

}  // namespace files
