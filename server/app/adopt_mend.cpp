// Mending: member by member along the table. Nothing is ever taken away.
#include "app/adopt_mend.hpp"

#include "features/courses/course.hpp"
#include "schema/codec.hpp"
#include "schema/foreign.hpp"

namespace app {

using schema::Document, schema::Field, schema::Kind, schema::Tag, schema::Type, schema::Value, schema::ValueView;

namespace {

/// The least that a required word may stand for, where nobody said another: what is unknown opens no door.
std::optional<Value> least(const schema::Collection& collection, std::string_view member) {
    using communities::Community, users::User;
    if (&collection == &schema::collection<Community> && member == schema::name_of_member<&Community::type>)
        return schema::to_value(communities::Type::private_);
    if (&collection == &schema::collection<User> && member == schema::name_of_member<&User::role>)
        return schema::to_value(users::Role::student);
    return std::nullopt;
}

/// The value as one of this type: the same, or converted; nullopt when a part of it cannot be read.
std::optional<Value> converted(ValueView from, const Type& type, std::string& why) {
    if (type.kind == Kind::optional) return from.is_null() ? Value{from} : converted(from, *type.element, why);
    if (const char* what = misfit_of(from, type)) {
        auto value = meant(from, type);
        if (!value) why = what;
        return value;
    }
    if (type.kind != Kind::list && type.kind != Kind::object) return Value{from};
    schema::Writer out;
    for (const auto& [name, inner] : Document{from.bytes}) {
        const auto* field = type.kind == Kind::object ? type.table->find(name) : nullptr;
        const auto* inner_type = type.kind == Kind::list ? type.element : field ? field->type : nullptr;
        if (!inner_type || (field && inner.is_null())) {
            out.add(name, inner);
            continue;
        }
        const auto value = converted(inner, *inner_type, why);
        if (!value) return why = '.' + std::string{name} + ' ' + why, std::nullopt;
        out.add(name, *value);
    }
    return Value{from.tag, out.take()};
}

}  // namespace

/// One document at work.
class Mend::One {
public:
    One(const Mend& mend, const Document& document) : mend_{mend}, document_{document} {}

    Mending whole() {
        if (document_.find("_id").tag != Tag::id) {
            note(Finds::wrong_type, "_id", "is no ObjectId", false);
            return std::move(out_);
        }
        for (const auto& field : mend_.collection_.table->fields) {
            if (field.name == "_id" || mend_.uses_.is_array(field.name)) continue;
            const auto value = document_.find(field.name);
            if (value.is_null())
                missing(field);
            else if (!mend_.uses_.is_counter(field.name))  // those are counted anew
                present(field, value);
        }
        return std::move(out_);
    }

private:
    void note(Finds kind, std::string_view member, std::string what, bool mended) {
        out_.findings.push_back({kind, {}, std::string{member}, {}, std::move(what), mended});
    }
    void set(std::string_view member, Value value) {
        out_.change.push_back({store::Do::set, std::string{member}, std::move(value)});
    }

    void missing(const Field& field) {
        const bool server_sets_it = field.type->kind == Kind::instant && field.rules.access == schema::Access::server;
        if (is_time_of_making(field) || (field.rules.required && server_sets_it)) {
            set(field.name,
                Value::of(
                    schema::instant_meant(document_.find("createdAt")).value_or(schema::made_at(document_.id()))));
            return note(Finds::missing_member, field.name, "the time at which the document was made stands for it",
                        true);
        }
        if (mend_.uses_.is_filled(field)) {
            set(field.name, schema::to_value(*field.type, field.at_const(mend_.collection_.table->defaults())));
            if (mend_.uses_.is_counter(field.name)) return;
            return note(Finds::missing_member, field.name,
                        "an index or a condition looks at it: its default stands for it", true);
        }
        if (!field.rules.required || is_tombstone(document_, *mend_.collection_.table)) return;
        auto word = least(mend_.collection_, field.name);
        const bool mended = word.has_value();
        if (word) set(field.name, *std::move(word));
        note(Finds::missing_member, field.name, mended ? "the least that it may be stands for it" : "is required",
             mended);
    }

    void present(const Field& field, ValueView value) {
        std::string why;
        auto now = converted(value, *field.type, why);
        if (!now) {
            const bool mended = keep_closed(field);
            return note(Finds::wrong_type, field.name, field_path(field, why), mended);
        }
        if (*now != Value{value}) {
            set(field.name, *std::move(now));
            return note(Finds::wrong_type, field.name, "was stored as another type, and can be read as meant", true);
        }
        if (field.rules.required && value.tag == Tag::text && value.text().empty() &&
            !is_tombstone(document_, *mend_.collection_.table))
            note(Finds::missing_member, field.name, "is empty", false);
        if (&field == price() && value.number() < 0) keep_closed(field);
    }

    static std::string field_path(const Field& field, const std::string& why) {
        return std::string{field.name} + (why.starts_with('.') ? "" : " ") + why;
    }

    const Field* price() const {
        using courses::Course;
        if (&mend_.collection_ != &schema::collection<Course>) return nullptr;
        return mend_.collection_.table->find(schema::name_of_member<&Course::price>);
    }

    /// What cannot be read must not open a door: a community of no known type is private, a course of no known price is
    /// not published. Whether that mends it.
    bool keep_closed(const Field& field) {
        using communities::Community, courses::Course;
        if (&mend_.collection_ == &schema::collection<Community> &&
            field.name == schema::name_of_member<&Community::type>) {
            set(field.name, *least(mend_.collection_, field.name));
            return true;
        }
        constexpr auto published = schema::name_of_member<&Course::isPublished>;
        if (&field == price() && schema::boolean_meant(document_.find(published)) != std::optional{false})
            set(published, Value::of(false));
        return false;
    }

    const Mend& mend_;
    const Document& document_;
    Mending out_{};
};

Mending Mend::operator()(const Document& document) const { return One{*this, document}.whole(); }

}  // namespace app
