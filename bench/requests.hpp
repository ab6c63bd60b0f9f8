#pragma once
// Requests: what `load` sends, from a file.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

[[noreturn]] inline void fail(const char* what) {
    std::fprintf(stderr, "load: %s\n", what);
    std::exit(1);
}

/// The file and where each request in it begins; the last entry is its end.
struct Requests {
    std::string bytes;
    std::vector<std::size_t> begins{0};

    explicit Requests(const char* path) {
        std::ifstream file{path, std::ios::binary};
        file.seekg(0, std::ios::end);
        bytes.resize(file ? static_cast<std::size_t>(file.tellg()) : 0);
        file.seekg(0);
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        for (std::size_t at = 0; (at = bytes.find("\r\n\r\n", at)) != bytes.npos;) begins.push_back(at += 4);
        if (begins.size() < 2) fail("the file holds no request");
    }
    std::size_t size() const { return begins.size() - 1; }
    std::string_view operator[](std::size_t i) const {
        return std::string_view{bytes}.substr(begins[i], begins[i + 1] - begins[i]);
    }
};
