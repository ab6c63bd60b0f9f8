// Fitting documents: member by member along the table, unknown members as they are.
#include "app/dump_fit.hpp"

#include <algorithm>
#include <cmath>

#include "app/dump_guard.hpp"
#include "schema/codec.hpp"
#include "schema/foreign.hpp"

namespace app {

using schema::Collection, schema::Derived, schema::Document, schema::Field, schema::Kind, schema::Tag, schema::Type,
    schema::Value, schema::ValueView;

namespace {

/// A value after fitting: the same, another one, or none with the reason.
struct Fitted {
    enum class How : std::uint8_t { same, changed, unreadable };
    How how = How::same;
    Value value{};
    std::string why{};

    ValueView from(ValueView original) const { return how == How::same ? original : value; }
};

Fitted unreadable(std::string why) { return {Fitted::How::unreadable, {}, std::move(why)}; }
Fitted changed(Value value) { return {Fitted::How::changed, std::move(value), {}}; }

const char* noun(const Type& type) {
    switch (type.kind) {
        case Kind::boolean: return "boolean";
        case Kind::integer:
        case Kind::number: return "number";
        case Kind::instant: return "date";
        case Kind::id: return "ObjectId";
        default: return "text";
    }
}

}  // namespace

std::optional<Value> meant(ValueView from, const Type& type) {
    const auto made = [](const auto& value) { return value ? std::optional{Value::of(*value)} : std::nullopt; };
    switch (type.kind) {
        case Kind::boolean: return made(schema::boolean_meant(from));
        case Kind::integer:
        case Kind::number: return made(schema::number_meant(from));
        case Kind::instant: return made(schema::instant_meant(from));
        case Kind::id: return made(schema::id_meant(from));
        case Kind::text:
            if (from.tag == Tag::symbol) return Value{Tag::text, std::string{from.bytes}};
            return std::nullopt;
        default: return std::nullopt;
    }
}

/// One document at work.
class Fit::One {
public:
    One(const Fit& fit, Incoming& incoming) : fit_{fit}, incoming_{incoming}, document_{incoming.bson} {}

    std::optional<std::string> whole() {
        for (const auto& [name, value] : document_)
            if (!member(name, value)) return std::nullopt;
        for (const auto& field : fit_.collection_.table->fields)
            if (!is_written(field) && !missing(field)) return std::nullopt;
        fit_.report_.changed += lost_;
        return out_.take();
    }

private:
    void note(const std::string& what) {
        fit_.report_.note({incoming_.file, incoming_.place, document_.id().hex(), what});
    }
    void tally(const std::string& what) {
        fit_.report_.tally({incoming_.file, incoming_.place, document_.id().hex(), what});
    }
    bool refuse(const std::string& why) {
        ++fit_.report_.refused;
        note(why);
        return false;
    }

    bool member(std::string_view name, ValueView value) {
        if (fit_.uses_.is_array(name)) {
            if (value.tag != Tag::list && !value.is_null()) tally(std::string{name} + " is no list and was left out");
            return true;
        }
        const auto* field = fit_.collection_.table->find(name);
        if (field && is_written(*field)) return true;  // a name that stands twice
        if (field && value.is_null() && (field->rules.required || is_filled(*field))) return true;  // `missing` has it
        const bool counter = fit_.uses_.is_counter(name);
        if (field && name != "_id" && !counter && !value.is_null()) return known(*field, value);
        if (counter)
            out_.add(name, 0);
        else
            out_.add(name, value);
        if (field) written_.push_back(field);
        return true;
    }

    bool known(const Field& field, ValueView value) {
        const std::string name{field.name};
        auto fitted = this->fitted(value, *field.type, name);
        if (fitted.how != Fitted::How::unreadable && fit_.uses_.is_summed(name))
            fitted = summed(field, Value{fitted.from(value)}, fitted);
        if (field.rules.required && value.tag == Tag::text && value.text().empty() && !is_tombstone())
            fitted = unreadable(name + " is empty");
        if (fitted.how == Fitted::How::unreadable) {
            if (field.rules.required || fit_.uses_.decides(name)) return refuse(fitted.why);
            note(fitted.why + "; " + name + " was left out");
            lost_ = true;
            return true;
        }
        out_.add(name, fitted.from(value));
        written_.push_back(&field);
        return true;
    }

    /// A mean is exact only while the numbers in its sum are whole and within their bounds.
    Fitted summed(const Field& field, ValueView value, const Fitted& before) {
        const auto given = value.number();
        const auto whole = field.type->kind == Kind::integer ? std::round(given) : given;
        const auto within = std::clamp(whole, field.rules.min, field.rules.max);
        if (within == given) return before;
        tally(std::string{field.name} + " was rounded or brought within its bounds");
        return changed(Value::of(within));
    }

    Fitted fitted(ValueView from, const Type& type, const std::string& path) {
        if (type.kind == Kind::optional) return fitted(from, *type.element, path);
        if (const char* what = misfit_of(from, type)) {
            auto value = meant(from, type);
            if (!value) return unreadable(path + ' ' + what);
            tally(path + " was read as a " + noun(type));
            return changed(*std::move(value));
        }
        if (type.kind == Kind::object) return object(Document{from.bytes}, *type.table, path);
        if (type.kind == Kind::list) return list(Document{from.bytes}, *type.element, path);
        return {};
    }

    Fitted object(const Document& from, const schema::Table& table, const std::string& path) {
        schema::Writer out;
        bool same = true;
        for (const auto& [name, value] : from) {
            const auto* field = table.find(name);
            const auto here = path + '.' + std::string{name};
            const auto inner = field && !value.is_null() ? fitted(value, *field->type, here) : Fitted{};
            same &= inner.how == Fitted::How::same;
            if (inner.how != Fitted::How::unreadable)
                out.add(name, inner.from(value));
            else if (field->rules.required)
                return inner;
            else
                lose(inner.why + " and was left out");
        }
        for (const auto& field : table.fields)
            if (field.rules.required && from.find(field.name).is_null())
                return unreadable(path + '.' + std::string{field.name} + " is missing");
        return same ? Fitted{} : changed({Tag::object, out.take()});
    }

    Fitted list(const Document& from, const Type& element, const std::string& path) {
        schema::Writer out;
        char space[24];
        std::size_t kept = 0;
        bool same = true;
        for (const auto& [name, value] : from) {
            const auto inner = fitted(value, element, path);
            same &= inner.how == Fitted::How::same;
            if (inner.how == Fitted::How::unreadable)
                lose("an element of " + inner.why + " and was left out");
            else
                out.add(schema::list_index(kept++, space), inner.from(value));
        }
        return same ? Fitted{} : changed({Tag::list, out.take()});
    }

    void lose(const std::string& what) {
        note(what);
        lost_ = true;
    }

    bool is_written(const Field& field) const { return std::ranges::find(written_, &field) != written_.end(); }
    bool is_tombstone() const { return app::is_tombstone(document_, *fit_.collection_.table); }

    bool is_filled(const Field& field) const { return fit_.uses_.is_filled(field); }

    bool missing(const Field& field) {
        const std::string name{field.name};
        if (field.rules.required) return is_tombstone() || refuse(name + " is missing");
        if (!is_filled(field)) return true;
        if (is_time_of_making(field)) {
            const auto created = schema::instant_meant(document_.find("createdAt"));
            out_.add(name, created.value_or(schema::made_at(document_.id())));
            tally(name + " is missing or unreadable: the time at which the document was made stands for it");
            return true;
        }
        out_.add(name, schema::to_value(*field.type, field.at_const(fit_.collection_.table->defaults())));
        if (!fit_.uses_.is_counter(name)) tally(name + " is missing or unreadable: its default stands for it");
        return true;
    }

    const Fit& fit_;
    Incoming& incoming_;
    Document document_;
    schema::Writer out_{};
    std::vector<const Field*> written_{};
    bool lost_ = false;
};

Fit::Fit(const Collection& collection, Collections all, ImportReport& report)
    : collection_{collection}, uses_{collection, all}, report_{report} {}

MemberUses::MemberUses(const Collection& collection, Collections all) : collection_{collection} {
    for (const auto* edges : all)
        for (const auto& one : edges->derived) {
            if (one.parent != &collection) continue;
            if (one.what == Derived::What::list)
                arrays_.push_back(one.target);
            else
                for (const auto name : {one.target, one.sum, one.count})
                    if (!name.empty()) counters_.push_back(name);
        }
}

bool MemberUses::is_counter(std::string_view name) const {
    return std::ranges::find(counters_, name) != counters_.end();
}
bool MemberUses::is_array(std::string_view name) const { return std::ranges::find(arrays_, name) != arrays_.end(); }

bool MemberUses::is_looked_at(std::string_view name) const {
    const auto in_keys = [&](const schema::Index& index) {
        return std::ranges::find(index.path(), name, &schema::IndexKey::path) != index.path().end();
    };
    return std::ranges::any_of(collection_.indexes, in_keys) || decides(name);
}

/// Whether a member says what a document counts as. One that is there and cannot be read leaves nothing to guess: its
/// default might let somebody in.
bool MemberUses::decides(std::string_view name) const {
    return name == "deletedAt" ||
           std::ranges::any_of(collection_.derived, [&](const Derived& one) { return one.where.path == name; });
}

bool MemberUses::is_summed(std::string_view name) const {
    return std::ranges::any_of(collection_.derived, [&](const Derived& one) {
        return one.what == Derived::What::average && one.value == name;
    });
}

bool is_time_of_making(const Field& field) { return field.type->kind == Kind::instant && !field.rules.required; }

bool MemberUses::is_filled(const Field& field) const {
    if (field.name == "_id" || field.rules.required) return false;
    return is_time_of_making(field) || (is_looked_at(field.name) && field.type->kind != Kind::optional &&
                                        field.type->kind != Kind::list && field.type->kind != Kind::id);
}

bool Fit::operator()(Incoming& incoming) const {
    if (!incoming.id()) {
        ++report_.refused;
        report_.note({incoming.file, incoming.place, {}, "its _id is no ObjectId"});
        return false;
    }
    auto fitted = One{*this, incoming}.whole();
    if (!fitted) return false;
    const auto original = std::move(incoming.bson);
    incoming.bson = *std::move(fitted);
    guard(collection_, original, incoming, report_);
    return true;
}

}  // namespace app
