#pragma once
// A store in memory that keeps the contract in the plainest way, written apart from the engines' code, to compare with.
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "engines.hpp"

namespace contract::model {

struct Item;
using List = std::vector<Item>;
using Object = std::vector<std::pair<std::string, Item>>;
/// A value as the model knows it: nothing, a whole number, a text, a list or an object.
struct Item {
    std::variant<std::monostate, std::int64_t, std::string, List, Object> is{};
    bool operator==(const Item&) const = default;
    bool null() const { return is.index() == 0; }
    std::string json() const;
};
/// As MongoDB orders: null, numbers, texts, objects, lists. Below 0, 0, above 0.
int compare(const Item& a, const Item& b);

class Documents {
public:
    /// False: the _id or the code is taken.
    bool insert(std::int64_t id, Object members);
    /// False: there is no such document. A conflict changes nothing and sets `conflict`.
    bool update(std::int64_t id, const Change& change, bool& conflict);
    bool remove(std::int64_t id) { return all_.erase(id) > 0; }
    /// The _ids of what matches, in their order.
    std::vector<std::int64_t> matching(const Filter& where) const;
    std::string json(std::int64_t id) const;
    /// What the document is sorted by at the path; lists count by their least or greatest element.
    Item key(std::int64_t id, const std::string& path, bool greatest) const;

private:
    bool is_code_taken(std::int64_t id, const Object& members) const;
    std::map<std::int64_t, Object> all_{};
};

Item item_of(const Value& value);

}  // namespace contract::model
