#pragma once
// Archives as `mongodump --archive` writes them: everything in one file, the collections' documents in turns.
//
// A magic number; BSON documents that say what follows, first {concurrent_collections, version, …}, then {db,
// collection, metadata, size, type} for each collection; a terminator. Then blocks until the file ends: {db,
// collection, EOF, CRC}, documents of this collection, a terminator. The last block of a collection says EOF, holds no
// documents, and has the CRC-64 of all their bytes. Source: mongo-tools, common/archive.
#include <cstdint>

#include "app/dump_output.hpp"
#include "app/dump_progress.hpp"
#include "app/dump_shape.hpp"

namespace app {

namespace dump_archive {

inline constexpr std::uint32_t magic = 0x8199e26d, terminator = 0xffffffff;
inline constexpr const char* version = "0.1";

/// CRC-64 by ECMA-182's polynomial, reflected, as Go's crc64.ECMA has it.
class Sum {
public:
    void add(std::string_view bytes);
    std::uint64_t value() const { return ~register_; }

private:
    std::uint64_t register_ = ~std::uint64_t{0};
};

}  // namespace dump_archive

/// Writes these collections into a new file. Failure conflict when it is there.
std::unique_ptr<DumpOutput> dump_to_archive(const std::filesystem::path& file, bool gzip, Collections);

/// Reads an archive once, packed or not, and makes NAME.bson of each of the collections in the folder. Stops early when
/// it is interrupted. Failure invalid, which says where: it is no archive, it is damaged or cut off, or several
/// databases in it have such collections.
void unpack_archive(const std::filesystem::path& file, Collections, const std::filesystem::path& folder, Progress&);

}  // namespace app
