// The report, for people and for programs.
#include "app/adopt_report.hpp"

#include "base/log.hpp"
#include "schema/type.hpp"

namespace app {
namespace {

const char* words_of(Finds kind) {
    switch (kind) {
        case Finds::missing_index: return "indexes that are missing";
        case Finds::duplicate: return "duplicates that a unique index would refuse";
        case Finds::wrong_type: return "values of another type";
        case Finds::missing_member: return "members that are missing";
        case Finds::dangling_reference: return "references to nothing";
        case Finds::array_without_edge: return "elements of arrays without documents of their own";
        case Finds::edge_without_element: return "documents that their parent's array does not show";
        case Finds::array_left: return "arrays that tell of what cannot be taken";
        case Finds::counter: return "counters and arrays that are not what the edges say";
        case Finds::rule: return "rules that do not hold";
        case Finds::search: return "documents that the search does not know as they are";
    }
    return "";
}

void append(std::string& out, const char* name, const std::string& value) {
    out.append(1, '"').append(name).append("\":\"");
    base::append_json_escaped(out, value);
    out += '"';
}

void append(std::string& out, const char* name, std::int64_t value) {
    out.append(1, '"').append(name).append("\":").append(std::to_string(value));
}

void append(std::string& out, const char* name, bool value) {
    out.append(1, '"').append(name).append(value ? "\":true" : "\":false");
}

}  // namespace

void AdoptReport::add(AdoptFinding one) {
    auto& group = groups_[{one.kind, std::move(one.collection), std::move(one.member)}];
    group.found += one.times;
    if (one.mended) group.mended += one.times;
    if (group.examples.size() == most_examples) return;
    group.examples.emplace_back(std::move(one.id), std::move(one.what));
    group.shown += one.times;
}

std::int64_t AdoptReport::left() const {
    std::int64_t out = 0;
    for (const auto& [key, group] : groups_) out += group.found - group.mended;
    return out;
}

std::string AdoptReport::text() const {
    std::string out;
    std::int64_t found = 0;
    for (const auto& [key, group] : groups_) {
        const auto& [kind, collection, member] = key;
        found += group.found;
        out += collection + (member.empty() ? "" : '.' + member) + ": " + std::to_string(group.found) + ' ' +
               words_of(kind) + ", " + std::to_string(group.mended) +
               (applied ? " mended\n" : " of them --apply mends\n");
        for (const auto& [id, what] : group.examples) out += "    " + (id.empty() ? what : id + ": " + what) + '\n';
        const auto more = group.found - group.shown;
        if (more > 0) out += "    and " + std::to_string(more) + " more\n";
    }
    if (interrupted) out += "interrupted: run it again to go on\n";
    out += std::to_string(documents) + " documents looked at, " + std::to_string(found) + " things found, " +
           std::to_string(left()) + (applied ? " left as they are, " : " that cannot be mended, ") +
           std::to_string(changed) + " changes made\n";
    return out;
}

std::string AdoptReport::json() const {
    std::string out = "{";
    append(out, "server", server);
    append(out += ',', "applied", applied);
    append(out += ',', "interrupted", interrupted);
    append(out += ',', "documents", documents);
    append(out += ',', "changed", changed);
    append(out += ',', "left", left());
    out += ",\"groups\":[";
    for (const auto& [key, group] : groups_) {
        const auto& [kind, collection, member] = key;
        if (out.back() == '}') out += ',';
        append(out += '{', "kind", std::string{schema::name_of(kind)});
        append(out += ',', "collection", collection);
        append(out += ',', "member", member);
        append(out += ',', "found", group.found);
        append(out += ',', "mended", group.mended);
        out += ",\"examples\":[";
        for (const auto& [id, what] : group.examples) {
            if (out.back() == '}') out += ',';
            append(out += '{', "_id", id);
            append(out += ',', "what", what);
            out += '}';
        }
        out += "]}";
    }
    return out + "]}";
}

}  // namespace app
