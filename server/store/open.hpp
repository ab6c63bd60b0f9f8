#pragma once
// Opening the store: an engine with everything around it.
#include <filesystem>
#include <memory>
#include <span>

#include "store/blobs.hpp"
#include "store/contract.hpp"
#include "store/derive.hpp"
#include "store/engine.hpp"
#include "store/file_uses.hpp"
#include "store/options.hpp"

namespace store {

/// The stack: the contract over uses of files over derived members over an engine, and the bytes that documents name.
/// Closing it waits for what is in the queue.
class Store {
public:
    using MakeBlobs = std::function<std::unique_ptr<Blobs>(Documents&)>;
    /// `referring`: the collections whose references must lead to something, and whose uses of files are kept.
    Store(std::unique_ptr<Engine> engine, Collections referring, const MakeBlobs& blobs)
        : engine_{std::move(engine)},
          derive_{*engine_, referring},
          uses_{derive_, referring},
          blobs_{blobs(contract_)} {}

    Documents& documents() { return contract_; }
    Blobs& blobs() { return *blobs_; }
    Engine& engine() { return *engine_; }

private:
    std::unique_ptr<Engine> engine_;
    Derive derive_;
    FileUses uses_;
    Contract contract_{uses_};
    std::unique_ptr<Blobs> blobs_;
};

/// Opens or creates the embedded store in the directory and prepares the collections, and the store's own ones.
/// Failure conflict: another process has it open; unavailable: it cannot be read or is damaged.
std::unique_ptr<Store> open(const std::filesystem::path& directory, Collections all, const Options& options = {});

/// A consistent copy of the store in a directory, also while a server uses it; otherwise as Engine::copy_to. Failure
/// not_found when there is no store.
bool copy(const std::filesystem::path& directory, const std::filesystem::path& to, const Progress& progress);

/// The name of the embedded store's file in its directory.
inline constexpr const char* file_name = "lyceum.db";

}  // namespace store
