// Config: from the command line, the environment and a TOML file.
#include "app/config.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include "base/failure.hpp"
#include "schema/json.hpp"
#include "schema/text.hpp"

namespace app {

using base::Failure, base::Fault;
using Texts = std::vector<std::pair<std::string, std::string>>;

namespace {

const schema::Table& table() { return schema::table_of<Config>; }

/// Lists are given as one text with commas.
void apply(Config& config, const Texts& texts, const std::string& where) {
    Texts single;
    for (const auto& [name, text] : texts) {
        const auto* field = table().find(name);
        if (!field) throw Failure{Fault::invalid, where + ": there is no setting " + name};
        if (field->type->kind != schema::Kind::list) {
            single.emplace_back(name, text);
            continue;
        }
        field->type->clear(field->at(&config));
        std::istringstream parts{text};
        for (std::string part; std::getline(parts, part, ',');)
            if (auto one = schema::trimmed(part); !one.empty()) single.emplace_back(name, one);
    }
    Config given = config;
    try {
        // Required settings have defaults: what is not given here keeps its value.
        for (const auto& field : table().fields)
            if (field.rules.required &&
                std::none_of(single.begin(), single.end(), [&](auto& one) { return one.first == field.name; }))
                single.emplace_back(field.name, *static_cast<const std::string*>(field.at_const(&config)));
        schema::read_texts(single, table(), &given);
    } catch (const Failure& failure) {
        std::string what;
        for (const auto& problem : failure.problems)
            what += (what.empty() ? "" : "; ") + problem.path + ' ' + problem.message;
        throw Failure{Fault::invalid, where + ": " + what};
    }
    config = std::move(given);
}

Texts from_file(const std::string& file) {
    Texts out;
    try {
        for (const auto& [key, node] : toml::parse_file(file)) {
            std::string text;
            if (const auto* list = node.as_array()) {
                for (const auto& item : *list) text += (text.empty() ? "" : ",") + item.value_or(std::string{});
            } else if (const auto* value = node.as_string()) {
                text = value->get();
            } else {
                std::ostringstream plain;
                node.visit([&](const auto& one) { plain << one; });
                text = plain.str();
            }
            out.emplace_back(std::string{key.str()}, text);
        }
    } catch (const toml::parse_error& error) {
        throw Failure{Fault::invalid, file + ", line " + std::to_string(error.source().begin.line) + ": " +
                                          std::string{error.description()}};
    }
    return out;
}

Texts from_environment() {
    Texts out;
    for (const auto& field : table().fields) {
        std::string name = "LYCEUM_" + std::string{field.name};
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        if (const char* value = std::getenv(name.c_str())) {
            out.emplace_back(field.name, value);
        } else if (const char* file = std::getenv((name + "_FILE").c_str())) {
            std::ifstream in{file};
            if (!in) throw Failure{Fault::invalid, name + "_FILE: cannot read " + file};
            std::string text{std::istreambuf_iterator<char>{in}, {}};
            out.emplace_back(field.name, schema::trimmed(text));
        }
    }
    return out;
}

}  // namespace

Config load_config(const ConfigSources& sources) {
    Config config;
    const std::string standard = "lyceum.toml";
    if (!sources.file.empty() && !std::filesystem::exists(sources.file))
        throw Failure{Fault::invalid, "there is no file " + sources.file};
    const auto file = !sources.file.empty()               ? sources.file
                      : std::filesystem::exists(standard) ? standard
                                                          : std::string{};
    if (!file.empty()) apply(config, from_file(file), file);
    apply(config, from_environment(), "the environment");
    apply(config, sources.arguments, "the command line");
    while (config.public_url.ends_with('/')) config.public_url.pop_back();
    if (!schema::is_url(config.public_url) || config.public_url.starts_with('/'))
        throw Failure{Fault::invalid, "public_url must begin with http:// or https://"};
    return config;
}

std::string without_credentials(std::string address) {
    const auto host = address.find("://");
    const auto at = address.rfind('@');  // the last one: a password may hold others
    if (host != std::string::npos && at != std::string::npos && at > host)
        address.replace(host + 3, at - host - 3, "(hidden)");
    return address;
}

store::Options store_options(const Config& config, store::Options options) {
    options.mongodb = {config.mongodb, config.mongodb_connections, config.unsafe_without_transactions,
                       config.mongodb_validation};
    return options;
}

std::string print_config(const Config& config) {
    std::string out;
    for (const auto& field : table().fields) {
        const bool secret = field.rules.access == schema::Access::write_only;
        std::string value;
        schema::write_json(value, *field.type, field.at_const(&config));
        if (secret && value != "\"\"") value = "\"(hidden)\"";
        if (field.type->kind == schema::Kind::text) value = without_credentials(std::move(value));
        if (!field.rules.about.empty()) out.append("# ").append(field.rules.about).append("\n");
        out.append(field.name).append(" = ").append(value).append("\n");
    }
    return out;
}

}  // namespace app
