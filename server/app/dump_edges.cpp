// Edges from arrays: what the element says, then what the parent says, then defaults.
#include "app/dump_edges.hpp"

#include <algorithm>
#include <unordered_set>

#include "schema/codec.hpp"
#include "schema/foreign.hpp"

namespace app {
namespace {

using schema::Document, schema::Field, schema::Kind, schema::Tag, schema::Value, schema::ValueView;

/// When the parent was made: the best guess for an edge that does not say when it was.
base::Instant made_at(const Document& parent) {
    return schema::instant_meant(parent.find("createdAt")).value_or(schema::made_at(parent.id()));
}

class Edge {
public:
    Edge(const ArrayOf& array, const Document& parent, ValueView element)
        : collection_{*array.edges}, derived_{*array.derived}, parent_{parent}, element_{element} {
        if (element.tag == Tag::object) inner_ = Document{element.bytes};
    }

    /// The other half of the pair that may occur once; null: there may be any number of equal edges.
    ValueView partner() const {
        if (!is_unique()) return {};
        for (const auto& one : taken())
            if (inner_.find(one.as).tag == Tag::id) return inner_.find(one.as);
        return element_;
    }

    void tell(const std::function<void(std::string)>& say) const {
        for (const auto& field : collection_.table->fields)
            if (const auto found = member(field); !found.is_null() && !is_readable(field, found))
                say(std::string{field.name} + " is no date: the time of its parent stands for it");
    }

    std::string whole(std::size_t occurrence) const {
        schema::Writer out;
        for (const auto& field : collection_.table->fields) {
            if (field.name == "_id")
                out.add("_id", id(occurrence));
            else if (const auto found = member(field); is_readable(field, found))
                out.add(field.name, found);
            else
                add_default(out, field);
        }
        for (const auto& unknown : inner_) {
            const bool known = unknown.name == "_id" || collection_.table->find(unknown.name) || is_taken(unknown.name);
            if (!known) out.add(unknown.name, unknown.value);
        }
        return out.take();
    }

private:
    std::span<const schema::Taken> taken() const { return {derived_.element.data(), derived_.element_size}; }
    /// A date that says nothing must not cost the whole edge: its parent's time is near enough.
    static bool is_readable(const Field& field, ValueView found) {
        if (found.is_null()) return false;
        return field.type->kind != Kind::instant || schema::instant_meant(found);
    }
    bool is_taken(std::string_view name) const {
        return std::ranges::any_of(taken(), [&](const auto& one) { return one.as == name; });
    }
    bool is_unique() const {
        return std::ranges::any_of(collection_.indexes, [](const auto& index) { return index.unique; });
    }

    base::ObjectId id(std::size_t occurrence) const {
        if (const auto own = inner_.id()) return own;
        std::string text = std::string{collection_.name}.append(parent_.id().view());
        if (const auto other = partner(); other.tag == Tag::id)
            return base::ObjectId::derived(text.append(other.bytes));
        text.append(element_.bytes);
        if (occurrence > 0) text += '#' + std::to_string(occurrence);
        auto out = base::ObjectId::derived(text);
        if (is_unique()) return out;
        const auto at = schema::instant_meant(inner_.find("createdAt")).value_or(made_at(parent_));
        const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
        for (std::size_t i = 0; i < 4; ++i)  // so that comments stay in their order
            out.bytes[i] = static_cast<std::uint8_t>(seconds.time_since_epoch().count() >> (24 - 8 * i));
        return out;
    }

    ValueView member(const Field& field) const {
        if (field.name == derived_.reference) return parent_.find("_id");
        if (!derived_.value.empty() && field.name == derived_.value) return element_;
        for (const auto& one : taken())
            if (one.from == field.name) return inner_.find(one.as);
        if (const auto own = inner_.find(field.name); !own.is_null()) return own;
        return inherited(field);
    }

    /// A reference or date that parent and edge both have, such as the community of a post and of its likes.
    ValueView inherited(const Field& field) const {
        const auto* same = derived_.parent->table->find(field.name);
        if (!same || same->type->kind != field.type->kind || same->type->collection != field.type->collection)
            return {};
        if (field.type->kind != Kind::id && field.type->kind != Kind::instant) return {};
        return parent_.find(field.name);
    }

    void add_default(schema::Writer& out, const Field& field) const {
        if (field.name == derived_.where.path) {
            if (!derived_.where.word.empty()) out.add(field.name, derived_.where.word);
            return;
        }
        if (field.rules.access == schema::Access::derived && field.type->kind == Kind::list) return;
        if (field.type->kind == Kind::instant) return out.add(field.name, made_at(parent_));
        if (field.type->kind == Kind::id) return;
        const auto value = schema::to_value(*field.type, field.at_const(collection_.table->defaults()));
        if (value.tag != Tag::null) out.add(field.name, value);
    }

    const schema::Collection& collection_;
    const schema::Derived& derived_;
    const Document& parent_;
    ValueView element_;
    Document inner_{};
};

}  // namespace

std::vector<ArrayOf> arrays_of(Collections all) {
    std::vector<ArrayOf> out;
    for (const auto* collection : parents_first(all))
        for (const auto& derived : collection->derived)
            if (derived.what == schema::Derived::What::list) out.push_back({collection, &derived});
    std::ranges::stable_partition(out, [](const ArrayOf& one) { return one.derived->element_size > 0; });
    return out;
}

std::vector<std::string> edges_in(const ArrayOf& array, const Document& parent,
                                  const std::function<void(std::string)>& say) {
    std::vector<std::string> out;
    const std::string target{array.derived->target};
    const auto list = parent.find(target);
    if (list.tag != Tag::list) {
        if (!list.is_null()) say(target + " is no list: nothing was made of it");
        return out;
    }
    std::unordered_map<std::string_view, std::size_t> occurred;
    std::unordered_set<std::string_view> partners;
    const bool plain = array.derived->element_size == 0;  // the same value again says nothing new
    for (const auto& element : Document{list.bytes}) {
        const auto before = occurred[element.value.bytes]++;
        if (before > 0 && plain) continue;
        const Edge edge{array, parent, element.value};
        edge.tell(say);
        if (const auto other = edge.partner(); !other.is_null() && !partners.insert(other.bytes).second)
            say(target + " has several elements for one user: only the first counts");
        else
            out.push_back(edge.whole(before));
    }
    return out;
}

}  // namespace app
