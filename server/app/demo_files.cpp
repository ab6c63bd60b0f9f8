// Pictures of the demo go the way of every upload: decoded and written anew by the child, then kept as blobs.
#include "app/demo_files.hpp"

#include <atomic>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "app/collections.hpp"
#include "app/demo_pictures.hpp"
#include "base/failure.hpp"
#include "features/files/media_file.hpp"
#include "features/files/scratch.hpp"
#include "media/pictures.hpp"
#include "schema/files.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;
using schema::Document;

constexpr unsigned drawn_at_once = 2;

const schema::Collection& named(std::string_view name) {
    for (const auto* one : collections())
        if (one->name == name) return *one;
    throw std::logic_error{"no collection " + std::string{name}};
}

files::Purpose purpose_of(std::string_view member) {
    if (member == "avatar") return files::Purpose::avatar;
    if (member == "coverImage") return files::Purpose::cover;
    return member == "images" ? files::Purpose::post : files::Purpose::thumbnail;
}

/// The demo's documents by what the table calls them: there is no index on most of these members, and they are few.
class Documents {
public:
    explicit Documents(store::Documents& documents) : documents_{documents} {}

    /// Empty: there is no such document.
    store::Bson find(const DemoPicture& picture) {
        auto& known = by_name_[{picture.collection, picture.by}];
        if (known.empty()) read(named(picture.collection), picture.by, known);
        const auto found = known.find(picture.key);
        return found == known.end() ? store::Bson{} : found->second;
    }

    /// Who made it: a user is their own, a lesson its course's.
    UserId maker(std::string_view collection, Document document) {
        if (collection == "users") return {document.id()};
        if (const auto author = document.find("author").id()) return {author};
        if (const auto creator = document.find("creator").id()) return {creator};
        const auto course = documents_.find(named("courses"), store::by_id(document.find("course").id()));
        return course ? UserId{Document{*course}.find("creator").id()} : UserId{};
    }

private:
    using ByKey = std::map<std::string, store::Bson, std::less<>>;

    void read(const schema::Collection& collection, std::string_view by, ByKey& into) {
        store::Query query{.limit = store::most_listed};
        do {
            auto page = documents_.list(collection, query);
            for (auto& document : page.documents) {
                std::string key{Document{document}.find(by).text()};
                into.emplace(std::move(key), std::move(document));
            }
            query.after = page.next;
        } while (query.after);
    }

    store::Documents& documents_;
    std::map<std::pair<std::string_view, std::string_view>, ByKey> by_name_{};
};

/// What drawing has made.
struct Drawn {
    media::PictureFacts facts;
    store::SettledBlob blob;
};

class Drawing {
public:
    Drawing(store::Blobs& blobs, const files::Scratch& scratch, const std::vector<DemoPicture>& pictures,
            Progress& progress)
        : blobs_{blobs}, scratch_{scratch}, pictures_{pictures}, progress_{progress}, drawn_(pictures.size()) {}

    std::vector<std::optional<Drawn>> run() {
        {
            std::vector<std::jthread> threads;
            for (unsigned i = 0; i < drawn_at_once; ++i) threads.emplace_back([this] { work(); });
        }
        if (problem_) std::rethrow_exception(problem_);
        return std::move(drawn_);
    }

private:
    void work() {
        try {
            for (auto i = next_++; i < pictures_.size() && !Progress::interrupted(); i = next_++) {
                drawn_[i] = draw(pictures_[i]);
                const std::lock_guard lock{mutex_};
                progress_.add(1);
            }
        } catch (...) {
            const std::lock_guard lock{mutex_};
            problem_ = std::current_exception();
            next_ = pictures_.size();
        }
    }

    Drawn draw(const DemoPicture& picture) {
        const auto raw = scratch_.path() / (picture.file.hex() + ".raw"),
                   clean = scratch_.path() / (picture.file.hex() + ".clean");
        const auto bytes = picture.bytes();
        std::ofstream file{raw, std::ios::binary};
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file) throw base::Failure{base::Fault::out_of_space, "cannot write " + raw.string()};
        const auto facts = media::Pictures{}.clean(raw, clean);
        fs::remove(raw);
        Drawn out{facts, blobs_.settle_file(clean, store::BlobId{picture.file})};
        fs::remove(clean);
        return out;
    }

    store::Blobs& blobs_;
    const files::Scratch& scratch_;
    const std::vector<DemoPicture>& pictures_;
    Progress& progress_;
    std::vector<std::optional<Drawn>> drawn_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_{};  ///< of what follows and of the progress
    std::exception_ptr problem_{};
};

files::MediaFile media_file(const DemoPicture& picture, const Drawn& drawn, UserId owner, base::Instant at) {
    return {._id = {picture.file},
            .owner = owner,
            .purpose = purpose_of(picture.member),
            .filename = picture.filename,
            .type = std::string{media::facts(drawn.facts.kind).type},
            .bytes = static_cast<std::int64_t>(drawn.blob.bytes),
            .state = files::State::ready,
            .progress = 100,
            .url = schema::file_address(picture.file),
            .width = drawn.facts.width,
            .height = drawn.facts.height,
            .colour = drawn.facts.colour,
            .blurhash = drawn.facts.blurhash,
            .isAlpha = drawn.facts.alpha,
            .createdAt = at,
            .updatedAt = at};
}

}  // namespace

std::size_t add_demo_pictures(store::Store& store, const fs::path& data, Progress& progress) {
    const auto pictures = demo_pictures();
    const files::Scratch scratch{data / "scratch"};
    progress.begin("pictures", "pictures");
    const auto drawn = Drawing{store.blobs(), scratch, pictures, progress}.run();
    Documents documents{store.documents()};
    const auto now = base::now();
    std::size_t kept = 0;
    store.documents().transact([&](store::Documents& inside) {
        kept = 0;
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const auto& picture = pictures[i];
            const auto document = documents.find(picture);
            if (!drawn[i] || document.empty()) continue;
            auto file = media_file(picture, *drawn[i], documents.maker(picture.collection, Document{document}), now);
            store.blobs().name(drawn[i]->blob, store::BlobId{picture.file}, picture.filename, file.type);
            store::of<files::MediaFile>(inside).insert(file);
            const auto what = picture.member == "images" ? store::Do::push : store::Do::set;
            inside.update(named(picture.collection), store::by_id(Document{document}.id()),
                          {{what, std::string{picture.member}, schema::Value::of(std::string_view{file.url})}});
            ++kept;
        }
    });
    progress.end();
    return kept;
}

}  // namespace app
