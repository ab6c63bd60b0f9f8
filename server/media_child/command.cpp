// Command: the command line, read strictly.
#include "media_child/command.hpp"

#include <charconv>
#include <string_view>

namespace media_child {
namespace {

std::optional<Rectangle> read_crop(std::string_view text) {
    int sides[4]{};
    for (int i = 0; i < 4; ++i) {
        if (i > 0 && !text.starts_with(',')) return std::nullopt;
        text.remove_prefix(i > 0 ? 1 : 0);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), sides[i]);
        if (error != std::errc{} || sides[i] < 0) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    if (!text.empty() || sides[2] == 0 || sides[3] == 0) return std::nullopt;
    return Rectangle{sides[0], sides[1], sides[2], sides[3]};
}

std::optional<Task> read_task(std::string_view name) {
    if (name == "clean") return Task::clean;
    if (name == "variant") return Task::variant;
    return name == "certificate" ? std::optional{Task::certificate} : std::nullopt;
}

std::optional<media::Kind> read_kind(std::string_view name) {
    using media::Kind;
    for (const auto kind : {Kind::webp, Kind::avif, Kind::jpeg, Kind::png})
        if (media::facts(kind).type.substr(6) == name) return kind;
    return std::nullopt;
}

}  // namespace

std::optional<Command> read_command(int argc, const char* const* argv) {
    if (argc < 4) return std::nullopt;
    const auto task = read_task(argv[1]);
    if (!task) return std::nullopt;
    Command command;
    command.task = *task;
    command.in = argv[2];
    command.out = argv[3];
    if (command.task != Task::variant && argc == 4) return command;
    if (command.task == Task::certificate) return std::nullopt;
    if (command.task == Task::clean) {
        if (argc != 6 || std::string_view{argv[4]} != "--crop") return std::nullopt;
        command.crop = read_crop(argv[5]);
        return command.crop ? std::optional{command} : std::nullopt;
    }
    if (argc != 8 || std::string_view{argv[4]} != "--tr" || std::string_view{argv[6]} != "--as") return std::nullopt;
    const auto kind = read_kind(argv[7]);
    if (!kind) return std::nullopt;
    command.transformation = media::parse_canonical(argv[5]);
    command.as = *kind;
    return command;
}

}  // namespace media_child
