// Update operators: the document becomes a row of elements, each step replaces some, and the row is written again.
#include "store/change.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include "base/failure.hpp"
#include "store/key.hpp"

namespace store {
namespace {

using schema::Document;
using schema::Element;
using schema::Tag;
using schema::ValueView;
using Elements = std::vector<Element>;

[[noreturn]] void refuse(const Step& step, const char* why) {
    throw base::Failure{base::Fault::invalid, "cannot change " + step.path + ": " + why};
}

Elements elements_of(std::string_view bytes) {
    Elements out;
    for (const auto& element : Document{bytes}) out.push_back(element);
    return out;
}

std::string bytes_of(const Elements& elements) {
    schema::Writer out;
    for (const auto& [name, value] : elements) out.add(name, value);
    return out.take();
}

/// The same, named "0", "1", … as the elements of a list are.
std::string list_bytes_of(const Elements& elements) {
    schema::Writer out;
    char space[24];
    for (std::size_t i = 0; i < elements.size(); ++i) out.add(schema::list_index(i, space), elements[i].value);
    return out.take();
}

bool holds_list(ValueView value) {
    if (value.tag == Tag::list) return true;
    return value.tag == Tag::object &&
           std::ranges::any_of(elements_of(value.bytes), [](const Element& e) { return holds_list(e.value); });
}

bool is_whole(ValueView value) { return value.tag == Tag::int32 || value.tag == Tag::int64; }

/// int32 where it fits; double where that is exact; else int64.
Value sum(ValueView a, ValueView b) {
    std::int64_t whole = 0;
    if (!is_whole(a) || !is_whole(b) || __builtin_add_overflow(a.whole(), b.whole(), &whole))
        return Value::of(a.number() + b.number());
    if (std::abs(static_cast<double>(whole)) <= 0x1p53) return Value::of(whole);
    return {Tag::int64, std::string{reinterpret_cast<const char*>(&whole), sizeof whole}};
}

/// With an object: an element whose members equal all of the object's.
bool is_pulled(ValueView element, ValueView wanted) {
    if (wanted.tag != Tag::object) return equal(element, wanted);
    if (element.tag != Tag::object) return false;
    return std::ranges::all_of(elements_of(wanted.bytes),
                               [&](const Element& e) { return equal(Document{element.bytes}.find(e.name), e.value); });
}

class Edit {
public:
    explicit Edit(const Bson& document) : top_{elements_of(document)} {}

    void apply(const Step& step) {
        if (step.path == "_id" || step.path.starts_with("_id.")) refuse(step, "an _id never changes");
        apply(top_, step.path, step);
    }

    Bson take() {
        if (moved_) {
            static const Step version{Do::inc, "__v", Value::of(std::int64_t{1})};  // top_ may point into it
            apply(top_, version.path, version);
        }
        return bytes_of(top_);
    }

private:
    /// Bytes that the elements may point into until the end.
    std::string_view keep(std::string bytes) { return kept_.emplace_back(std::move(bytes)); }
    ValueView keep(const Value& value) { return {value.tag, keep(value.bytes)}; }

    void apply(Elements& in, std::string_view path, const Step& step) {
        const auto dot = path.find('.');
        const auto name = path.substr(0, dot);
        auto at = std::ranges::find(in, name, &Element::name);
        const bool takes_away = step.what == Do::unset || step.what == Do::pull;
        if (at == in.end()) {
            if (takes_away) return;
            in.push_back({keep(std::string{name}), {}});
            at = in.end() - 1;
            if (dot != std::string_view::npos)
                at->value = {Tag::object, keep(bytes_of({}))};
            else
                return begin(at->value, step);
        }
        if (dot == std::string_view::npos) {
            if (step.what != Do::unset) return change(at->value, step);
            moved_ = moved_ || holds_list(at->value);
            in.erase(at);
            return;
        }
        if (at->value.tag != Tag::object) {
            if (step.what == Do::unset) return;
            refuse(step, "it goes through something that is no object");
        }
        auto inner = elements_of(at->value.bytes);
        apply(inner, path.substr(dot + 1), step);
        at->value.bytes = keep(bytes_of(inner));
    }

    /// A member that was not there.
    void begin(ValueView& value, const Step& step) {
        switch (step.what) {
            case Do::inc:
                if (!view_of(step.value).is_number()) refuse(step, "it is no number");
                [[fallthrough]];
            case Do::set:
            case Do::max: value = step.value; return;
            case Do::push:
            case Do::add_to_set: value = {Tag::list, keep(bytes_of({}))}; return change(value, step);
            case Do::unset:
            case Do::pull: return;
        }
    }

    void change(ValueView& value, const Step& step) {
        const ValueView given = step.value;
        switch (step.what) {
            case Do::set:
                moved_ = moved_ || ((holds_list(value) || holds_list(given)) && !equal(value, given));
                value = given;
                return;
            case Do::inc:
                if (!value.is_number() || !given.is_number()) refuse(step, "it is no number");
                value = keep(sum(value, given));
                return;
            case Do::max:
                if (compare(given, value) > 0) value = given;
                return;
            case Do::push:
            case Do::add_to_set:
            case Do::pull: return change_list(value, step);
            case Do::unset: return;
        }
    }

    void change_list(ValueView& value, const Step& step) {
        if (value.tag != Tag::list) refuse(step, "it is no list");
        auto list = elements_of(value.bytes);
        if (step.what == Do::pull) {
            const auto gone = std::erase_if(list, [&](const Element& e) { return is_pulled(e.value, step.value); });
            if (gone == 0) return;
            moved_ = true;
        } else {
            add(list, step);
        }
        value.bytes = keep(list_bytes_of(list));
    }

    void add(Elements& list, const Step& step) {
        const auto add_one = [&](const Value& value) {
            if (step.what == Do::add_to_set &&
                std::ranges::any_of(list, [&](const Element& e) { return equal(e.value, value); }))
                return;
            list.push_back({{}, value});
        };
        if (step.values.empty())
            add_one(step.value);
        else
            std::ranges::for_each(step.values, add_one);
        const auto id = [](const Element& e) { return Document{e.value.bytes}.find("_id"); };
        const auto less = [&](const Element& a, const Element& b) { return compare(id(a), id(b)) < 0; };
        if (step.by_id && !std::ranges::is_sorted(list, less)) {
            std::ranges::stable_sort(list, less);
            moved_ = true;
        }
        const auto most = static_cast<std::size_t>(std::max(step.slice, 0));
        if (most == 0 || list.size() <= most) return;
        list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most));
        moved_ = true;
    }

    Elements top_;
    std::deque<std::string> kept_{};
    bool moved_ = false;
};

}  // namespace

Bson changed(const Bson& document, const Change& change) {
    Edit edit{document};
    bool nests = false;
    for (const auto& step : change) {
        edit.apply(step);
        nests = nests || step.value.tag == Tag::object || step.value.tag == Tag::list || !step.values.empty();
    }
    auto out = edit.take();
    if (out.size() > most_bytes) throw base::Failure{base::Fault::too_large, "a document is at most 16 MB"};
    std::string why;
    if (nests && !schema::valid(out, &why)) throw base::Failure{base::Fault::invalid, "not a document: " + why};
    return out;
}

}  // namespace store
