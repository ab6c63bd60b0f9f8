#pragma once
// Chance that repeats: numbers, choices and ids that follow from a seed, on every machine the same.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace app {

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed * 0x9E3779B97F4A7C15u + 1} {}

    std::uint64_t next();
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    /// From `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high);
    double unit();  ///< 0 to below 1
    bool chance(double probability) { return unit() < probability; }
    double lognormal(double median, double spread);
    base::ObjectId id(base::Instant made);  ///< its first bytes are the time
    base::Instant before(base::Instant, std::chrono::minutes at_most);
    template <class List>
    const auto& pick(const List& list) {
        return list[below(std::size(list))];
    }

private:
    std::uint64_t state_;
};

/// Ranks from 0 to n-1, of which rank r comes in proportion to 1/(r+1)^s.
class Zipf {
public:
    Zipf(std::size_t n, double s);
    std::size_t operator()(Dice&) const;
    std::size_t size() const { return cumulated_.size(); }

private:
    std::vector<double> cumulated_;
};

/// Sentences of a vocabulary of 50,000 words with a natural skew: lorem ipsum compresses too well, noise too badly.
class Words {
public:
    explicit Words(std::uint64_t seed);
    std::string title(Dice&) const;                    ///< 30 to 60 bytes
    std::string text(Dice&, std::size_t bytes) const;  ///< about so many
    std::string name(Dice&) const;                     ///< two words, capital letters

private:
    std::string_view word(Dice&) const;
    std::vector<std::string> words_;
    Zipf skew_;
};

}  // namespace app
