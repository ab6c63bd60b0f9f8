// Text source: bytes in memory as the source of an answer.
#include "http/text_source.hpp"

#include <algorithm>

namespace http {
namespace {

class TextSource : public Source {
public:
    explicit TextSource(std::string bytes) : bytes_{std::move(bytes)} {}
    std::uint64_t size() const override { return bytes_.size(); }
    std::size_t read(std::uint64_t offset, std::span<char> into) override {
        const auto part = std::string_view{bytes_}.substr(std::min<std::size_t>(offset, bytes_.size()), into.size());
        std::copy(part.begin(), part.end(), into.begin());
        return part.size();
    }

private:
    std::string bytes_;
};

}  // namespace

std::shared_ptr<Source> text_source(std::string bytes) { return std::make_shared<TextSource>(std::move(bytes)); }

}  // namespace http
