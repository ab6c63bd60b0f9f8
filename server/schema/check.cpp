// What must hold for one value: its rules and its format.
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "schema/codec.hpp"
#include "schema/files.hpp"
#include "schema/text.hpp"

namespace schema {
namespace {

std::string amount(double v) {
    auto text = std::to_string(v);
    if (std::trunc(v) == v) text = std::to_string(static_cast<long long>(v));
    return text;
}

const char* format_problem(Format format, const std::string& text) {
    switch (format) {
        case Format::text:
        case Format::markdown: return nullptr;
        case Format::line: return is_one_line(text) ? nullptr : "must be one line without control characters";
        case Format::email: return is_email(text) ? nullptr : "must be an e-mail address, as name@example.org";
        case Format::url: return is_url(text) ? nullptr : "must be an address that starts with https://, http:// or /";
        case Format::slug: return is_slug(text) ? nullptr : "must be made of a-z, 0-9 and single hyphens inside";
        case Format::timezone: return is_timezone(text) ? nullptr : "must be a time zone's name, as Europe/Berlin";
        case Format::rrule: return is_one_line(text) ? nullptr : "must be a recurrence rule, as FREQ=WEEKLY;COUNT=10";
        case Format::color: return is_color(text) ? nullptr : "must be a colour, as #3366cc";
        case Format::currency: return is_currency(text) ? nullptr : "must be a currency's three capitals, as EUR";
    }
    return nullptr;
}

/// What is elsewhere is named with its scheme; what is here is an upload's address and nothing else.
const char* file_problem(const std::string& text) {
    const bool good = text.starts_with('/') ? file_at(text).has_value() : is_url(text);
    return good ? nullptr : "must start with https:// or http://, or be the address of an upload, as /media/<id>";
}

const char* form_problem(const Rules& rules, const std::string& text) {
    return rules.file ? file_problem(text) : format_problem(rules.format, text);
}

void check_text(const Rules& rules, std::string& text, const std::string& path, base::Problems& problems) {
    if (rules.format != Format::text && rules.format != Format::markdown) text = trimmed(text);
    const auto size = static_cast<double>(characters(text));
    const double least = std::max(rules.min, rules.required ? 1.0 : 0.0);
    const bool blank = least > 0 && trimmed(text).empty();
    if (blank)
        problems.push_back({path, "must not be empty"});
    else if (size < least)
        problems.push_back({path, "must have at least " + amount(least) + " characters"});
    else if (size > rules.max)
        problems.push_back({path, "must have at most " + amount(rules.max) + " characters"});
    else if (text.find('\0') != std::string::npos)
        problems.push_back({path, "must not contain NUL"});
    else if (!text.empty())
        if (const char* what = form_problem(rules, text)) problems.push_back({path, what});
}

void check_range(const Rules& rules, double value, const std::string& path, base::Problems& problems) {
    if (!std::isfinite(value))
        problems.push_back({path, "must be a finite number"});
    else if (value < rules.min)
        problems.push_back({path, "must be at least " + amount(rules.min)});
    else if (value > rules.max)
        problems.push_back({path, "must be at most " + amount(rules.max)});
}

void check_list(const Type& type, const Rules& rules, void* value, const std::string& path, base::Problems& problems) {
    const auto size = type.size(value);
    if (static_cast<double>(size) > rules.max)
        return problems.push_back({path, "must have at most " + amount(rules.max) + " entries"});
    if (static_cast<double>(size) < rules.min)
        return problems.push_back({path, "must have at least " + amount(rules.min) + " entries"});
    // Of free texts one may be left open, so that the next keeps its place.
    const bool is_free = rules.format == Format::text && !rules.file;
    const Rules each{.required = !is_free, .max = rules.each_max, .format = rules.format, .file = rules.file};
    for (std::size_t i = 0; i < size; ++i) {
        const auto kind = type.element->kind;
        if (kind == Kind::text || kind == Kind::object)
            check(*type.element, each, const_cast<void*>(type.at(value, i)), path + '.' + std::to_string(i), problems);
    }
}

}  // namespace

void check(const Type& type, const Rules& rules, void* value, const std::string& path, base::Problems& problems) {
    switch (type.kind) {
        case Kind::text: return check_text(rules, *static_cast<std::string*>(value), path, problems);
        case Kind::number: return check_range(rules, *static_cast<const double*>(value), path, problems);
        case Kind::integer: return check_range(rules, static_cast<double>(type.load(value)), path, problems);
        case Kind::id:
            if ((rules.required || rules.file) && !*static_cast<const base::ObjectId*>(value))
                problems.push_back({path, rules.required ? "is required" : "must be the id of an upload"});
            return;
        case Kind::optional:
            if (const void* inner = type.get(value))
                check(*type.element, rules, const_cast<void*>(inner), path, problems);
            return;
        case Kind::list: return check_list(type, rules, value, path, problems);
        case Kind::object:
            for (const auto& field : type.table->fields)
                check(*field.type, field.rules, field.at(value), path + '.' + std::string{field.name}, problems);
            return;
        case Kind::boolean:
        case Kind::instant:
        case Kind::enumeration: return;
    }
}

}  // namespace schema
