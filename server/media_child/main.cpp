// lyceum-media: decodes and writes one picture or draws one sheet, fenced in. It ends with 0; 2 when the picture is not
// acceptable, with one line on standard error that says why; 3 when the fault is ours.
#include <sys/mman.h>
#include <sys/stat.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

#include <fcntl.h>
#include <unistd.h>
#include <vips/vips8>

#include "media/picture_limits.hpp"
#include "media_child/certificate.hpp"
#include "media_child/command.hpp"
#include "media_child/fence.hpp"
#include "media_child/fonts.hpp"
#include "media_child/refusal.hpp"
#include "media_child/work.hpp"

namespace {

using media_child::Refusal;

[[noreturn]] void failed(const std::string& what) { throw std::runtime_error{what + ": " + std::strerror(errno)}; }

/// The bytes of the file, for as long as the program lives.
std::string_view map(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat facts {};
    if (file < 0 || fstat(file, &facts) != 0) failed("cannot read " + path);
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size == 0) throw Refusal{"The file is empty."};
    if (size > media::most_picture_bytes)
        throw Refusal{"The picture's file is larger than " + std::to_string(media::most_picture_bytes >> 20) + " MB."};
    void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) failed("cannot map " + path);
    close(file);
    return {static_cast<const char*>(bytes), size};
}

int create(const std::string& path) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) failed("cannot write " + path);
    return file;
}

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) failed("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void start_vips(const char* name) {
    // Its compiler makes memory that can be run, which the fence forbids.
    setenv("VIPS_NOVECTOR", "1", 1);
    if (VIPS_INIT(name) != 0) throw std::runtime_error{"libvips does not start"};
    vips_block_untrusted_set(TRUE);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
}

media_child::Made picture(const char* name, const media_child::Command& command, std::string_view bytes) {
    start_vips(name);
    if (!media_child::raise_fence()) failed("no seccomp filter here");
    return media_child::work(command, bytes);
}

media_child::Made sheet(std::string_view bytes) {
    if (!media_child::raise_fence_around(media_child::open_fonts())) failed("no seccomp filter here");
    return {media_child::certificate(media_child::read_words(bytes)), {}};
}

void run(int argc, char** argv) {
    const auto command = media_child::read_command(argc, argv);
    if (!command) throw std::runtime_error{"usage: lyceum-media clean|variant|certificate IN OUT …"};
    const auto bytes = map(command->in);
    const int out = create(command->out);
    // Standard error is for one line of ours.
    g_log_set_writer_func([](GLogLevelFlags, const GLogField*, gsize, gpointer) { return G_LOG_WRITER_HANDLED; },
                          nullptr, nullptr);
    const bool is_sheet = command->task == media_child::Task::certificate;
    const auto made = is_sheet ? sheet(bytes) : picture(argv[0], *command, bytes);
    write_all(out, made.file);
    write_all(STDOUT_FILENO, made.facts);
}

int said(int status, const char* why) {
    std::fprintf(stderr, "%s\n", why);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    int status = media::picture_done;
    try {
        run(argc, argv);
    } catch (const Refusal& refusal) {
        status = said(media::picture_refused, refusal.what());
    } catch (const std::exception& failure) {
        status = said(media::picture_failed, failure.what());
    }
    // Without what libraries do at exit: their files and threads are behind the fence.
    _exit(status);
}
