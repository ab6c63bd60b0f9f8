// Loading the driver: libmongoc and what it needs are in the process only when somebody talks to MongoDB.
#include <filesystem>

#include <dlfcn.h>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/mongo/talk.hpp"

namespace store::mongo {
namespace {

/// Beside the program.
constexpr const char* driver_file = "lyceum-mongodb.so";
constexpr int critical = 1;  // libmongoc: error 0, critical 1, warning 2, message 3, …

void note(int level, const char* domain, const char* message) {
    if (level > critical) return;  // warnings are of the kind that an old server does not know a new command
    base::log(base::Level::error, "mongodb.driver", {{"domain", domain}, {"message", message}});
}

Connect driver() {
    static const auto loaded = [] {
        const auto path = std::filesystem::read_symlink("/proc/self/exe").parent_path() / driver_file;
        void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
        void* found = library ? dlsym(library, connect_name) : nullptr;
        if (!found)
            throw base::Failure{base::Fault::unavailable,
                                std::string{"MongoDB's driver cannot be loaded: "} + dlerror()};
        return reinterpret_cast<Connect>(found);
    }();
    return loaded;
}

}  // namespace

std::unique_ptr<Pool> connect(const std::string& uri, const Deadlines& deadlines, int most_connections) {
    return std::unique_ptr<Pool>{driver()(uri.c_str(), deadlines, most_connections, &note)};
}

}  // namespace store::mongo
