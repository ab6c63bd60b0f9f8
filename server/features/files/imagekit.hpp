#pragma once
// ImageKit: pictures kept and changed by that service, for sites that have an account there. Its API as documented at
// https://imagekit.io/docs: the upload file API, the delete file API and signed URLs.
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace files {

struct ImageKitSettings {
    std::string endpoint;     ///< "https://ik.imagekit.io/your_id"; empty: ImageKit is not used
    std::string private_key;  ///< signs and uploads
    std::string upload_url = "https://upload.imagekit.io/api/v1/files/upload";
    std::string files_url = "https://api.imagekit.io/v1/files";
    std::string folder = "/media";  ///< so that its addresses end like ours: see schema::file_at
};

/// Every function that asks the service waits for it, at most a minute. Failures: unavailable (it cannot be reached or
/// answers an error of its own: try again), invalid (it refuses the file or the keys; the log has its words).
class ImageKit {
public:
    explicit ImageKit(ImageKitSettings settings);

    bool is_used() const { return !settings_.endpoint.empty(); }

    struct Kept {
        std::string id;   ///< its fileId
        std::string url;  ///< below the endpoint
    };
    /// As a private file: it is delivered only by signed addresses.
    Kept upload(const std::filesystem::path& file, const std::string& name) const;
    /// One that is not there is no failure.
    void remove(const std::string& id) const;

    /// Whether the URL is one that upload() gave.
    bool owns(std::string_view url) const;
    /// The address of a file, changed by `transformation` ("w-400,h-300"; empty: as it is), that works until then.
    std::string address(std::string_view url, std::string_view transformation, std::chrono::sys_seconds until) const;

private:
    struct Answer {
        long status = 0;
        std::string body{};
    };
    class Call;

    ImageKitSettings settings_;
};

}  // namespace files
