// Members that hold files: found by walking tables and values.
#include "schema/files.hpp"

namespace schema {
namespace {

constexpr std::string_view address_prefix = "/media/";

const Type& plain(const Type& type) {
    return type.kind == Kind::optional || type.kind == Kind::list ? plain(*type.element) : type;
}

void collect(const Table& table, const std::string& before, std::vector<FileMember>& out) {
    for (const auto& field : table.fields) {
        auto path = before + std::string{field.name};
        const auto& type = plain(*field.type);
        if (field.rules.file)
            out.push_back({std::move(path), *field.rules.file});
        else if (type.kind == Kind::object && type.table != &table)
            collect(*type.table, path + '.', out);
    }
}

void mention(const Type& type, const Rules& rules, void* value, const std::string& path, std::vector<FileMention>& out);

void mention_members(const Table& table, void* object, const std::string& before, std::vector<FileMention>& out) {
    for (const auto& field : table.fields) {
        const auto kind = plain(*field.type).kind;
        if (field.rules.file || kind == Kind::object)
            mention(*field.type, field.rules, field.at(object),
                    field.rules.flatten ? before : before + std::string{field.name}, out);
    }
}

void mention(const Type& type, const Rules& rules, void* value, const std::string& path,
             std::vector<FileMention>& out) {
    switch (type.kind) {
        case Kind::optional:
            if (const void* inner = type.get(value)) mention(*type.element, rules, const_cast<void*>(inner), path, out);
            return;
        case Kind::list:
            for (std::size_t i = 0, n = type.size(value); i < n; ++i)
                mention(*type.element, rules, const_cast<void*>(type.at(value, i)), path + '.' + std::to_string(i),
                        out);
            return;
        case Kind::object:
            if (!type.json) mention_members(*type.table, value, path.empty() ? path : path + '.', out);
            return;
        case Kind::text:
            if (auto* text = static_cast<std::string*>(value); rules.file && !text->empty())
                out.push_back({path, *rules.file, text});
            return;
        case Kind::id:
            if (const auto& id = *static_cast<const base::ObjectId*>(value); rules.file && id)
                out.push_back({path, *rules.file, nullptr, id});
            return;
        default: return;
    }
}

}  // namespace

std::string file_address(const base::ObjectId& file) { return std::string{address_prefix} + file.hex(); }

std::optional<base::ObjectId> file_at(std::string_view address) {
    if (!address.starts_with(address_prefix)) return std::nullopt;
    address.remove_prefix(address_prefix.size());
    const auto id = base::ObjectId::parse(address);
    return id && *id && id->hex() == address ? id : std::nullopt;
}

std::vector<FileMember> file_members(const Table& table) {
    std::vector<FileMember> out;
    collect(table, {}, out);
    return out;
}

std::vector<FileMention> file_mentions(const Table& table, void* object) {
    std::vector<FileMention> out;
    mention_members(table, object, {}, out);
    return out;
}

}  // namespace schema
