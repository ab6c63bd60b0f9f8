#pragma once
// Command: what the command line asks for.
//   lyceum-media clean IN OUT [--crop X,Y,WIDTH,HEIGHT]
//   lyceum-media variant IN OUT --tr CANONICAL --as webp|avif|jpeg|png
//   lyceum-media certificate IN OUT
#include <optional>
#include <string>

#include "media/kind.hpp"
#include "media/transformation.hpp"

namespace media_child {

struct Rectangle {
    int left, top, width, height;
};

enum class Task { clean, variant, certificate };

struct Command {
    Task task = Task::clean;
    std::string in, out;
    std::optional<Rectangle> crop;
    media::Transformation transformation;
    media::Kind as = media::Kind::jpeg;
};

/// Nothing: it cannot be read.
std::optional<Command> read_command(int argc, const char* const* argv);

}  // namespace media_child
