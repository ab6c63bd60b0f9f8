// The command line: what can be said, and what is done then.
#include "app/commands.hpp"

#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/collections.hpp"
#include "app/commands_data.hpp"
#include "app/config.hpp"
#include "app/copy_note.hpp"
#include "app/features.hpp"
#include "app/serve.hpp"
#include "art/art.hpp"
#include "auth/limits.hpp"
#include "auth/passwords.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"
#include "jobs/queue.hpp"
#include "schema/text.hpp"
#include "store/open.hpp"

namespace app {

namespace {

/// One run of the program: the settings that any command takes, and the commands.
class CommandLine {
public:
    explicit CommandLine(const web::Pack& pack) : pack_{pack} {}
    int run(int argc, char** argv);

private:
    void add_serve(CLI::App&);
    void add_admin(CLI::App&);
    void add_demo(CLI::App&);
    void add_dump(CLI::App&);
    void add_copy(CLI::App&);
    void add_care(CLI::App&);
    void add_adopt(CLI::App&);
    void add_small(CLI::App&);
    CLI::App* command(CLI::App& parent, const char* name, const char* about);

    Config config() { return load_config(sources_); }
    std::unique_ptr<store::Store> open(const store::Options& options = {}) {
        base::set_log_level(base::Level::warning);
        auto out = store::open(config().data, collections(), store_options(config(), options));
        require_whole(out->documents());
        return out;
    }
    /// For what only looks at data: a misspelt directory must not come into being.
    std::unique_ptr<store::Store> open_existing(const store::Options& options = {}) {
        if (config().mongodb.empty()) require_data(config().data);
        return open(options);
    }
    static void require_data(const std::filesystem::path& data) {
        if (!std::filesystem::exists(data / store::file_name))
            throw base::Failure{base::Fault::not_found, "there is no data in " + data.string()};
    }

    /// For what copies the files of the embedded store.
    void require_embedded(const char* instead) {
        if (!config().mongodb.empty())
            throw base::Failure{base::Fault::invalid, std::string{"A MongoDB database is "} + instead + "."};
    }

    const web::Pack& pack_;
    ConfigSources sources_;
    int code_ = 0;
};

/// A command with every setting as an option: --public-url for public_url.
CLI::App* CommandLine::command(CLI::App& parent, const char* name, const char* about) {
    auto* out = parent.add_subcommand(name, about);
    out->add_option("--config", sources_.file, "a TOML file with settings; lyceum.toml where it is there")
        ->type_name("FILE");
    for (const auto& field : schema::table_of<Config>.fields) {
        std::string option{field.name};
        std::replace(option.begin(), option.end(), '_', '-');
        out->add_option_function<std::string>(
               "--" + option,
               [this, key = std::string{field.name}](const std::string& value) {
                   sources_.arguments.emplace_back(key, value);
               },
               std::string{field.rules.about})
            ->type_name("VALUE")
            ->group("Settings")
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    return out;
}

void CommandLine::add_serve(CLI::App& app) {
    command(app, "serve", "Serve the site")->callback([this] { code_ = serve(config(), pack_); });
}

std::string read_password() {
    std::string out;
    if (isatty(STDIN_FILENO)) std::fputs("Password (then Enter; it is shown): ", stderr);
    std::getline(std::cin, out);
    return out;
}

void CommandLine::add_admin(CLI::App& app) {
    auto* admin = app.add_subcommand("admin", "Accounts that own the site");
    admin->require_subcommand(1);
    auto* create = command(
        *admin, "create",
        "Make an owner, or give an account ownership and this password; the password is read from standard input");
    static std::string email, first = "Site", last = "Owner";
    create->add_option("--email", email, "its address")->required();
    create->add_option("--first-name", first);
    create->add_option("--last-name", last);
    create->callback([this] {
        const auto settings = config();
        const auto store = open();
        auth::Limits limits;
        jobs::Queue queue;
        Features{*store, queue, limits, settings, std::nullopt}.create_owner(email, read_password(), first, last);
        std::printf("%s owns the site.\n", email.c_str());
    });
}

void CommandLine::add_demo(CLI::App& app) {
    auto* demo = command(app, "demo", "Fill an empty data directory with demo content");
    static DemoScale scale = DemoScale::small;
    static std::uint64_t seed = 1;
    static const std::map<std::string, DemoScale> scales{
        {"small", DemoScale::small}, {"medium", DemoScale::medium}, {"large", DemoScale::large}};
    demo->add_option("--scale", scale, "small, medium or large")
        ->transform(CLI::CheckedTransformer(scales, CLI::ignore_case));
    demo->add_option("--seed", seed, "the same seed makes the same content");
    static bool no_films = false;
    demo->add_flag("--no-films", no_films, "order no films; without ffmpeg there are none anyway");
    demo->callback([this] {
        const auto store = open();
        code_ = run_demo(*store, config().data,
                         {.scale = scale,
                          .seed = seed,
                          .password_hash = auth::hash_password(demo_password),
                          .films = !no_films && art::films_available()});
    });
}

void CommandLine::add_dump(CLI::App& app) {
    auto* out =
        command(app, "export",
                "Write everything into an empty folder, as mongodump and mongoexport do; what lives for days only "
                "(sessions, mailed tokens, outgoing mail, jobs, answers kept for repeats) stays out");
    static std::string directory, archive;
    static ExportOptions options;
    static const std::map<std::string, DumpFormat> formats{{"json", DumpFormat::json}, {"bson", DumpFormat::bson}};
    out->add_option("DIR", directory, "the folder; made when it is not there, else it must be empty");
    out->add_option("--archive", archive, "instead of a folder one file of BSON, as mongodump --archive makes it")
        ->type_name("FILE");
    out->add_flag("--gzip", options.gzip, "packed");
    out->add_option("--format", options.format, "json (Extended JSON) or bson")
        ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
    out->add_flag("--full-arrays", options.full_arrays, "derived arrays whole, however long");
    out->add_flag("--everything", options.everything, "also what lives for days only");
    out->callback([this] {
        options.archive = !archive.empty();
        if (directory.empty() != options.archive)
            throw base::Failure{base::Fault::invalid, "An export takes a folder, or --archive FILE."};
        const auto store = open_existing();
        code_ = run_export(*store, collections(), options.archive ? archive : directory, options);
    });
    auto* in = command(app, "import", "Read what export, mongodump or mongoexport wrote, packed with gzip or not");
    in->add_option("FROM", directory, "the folder, or the archive")->required()->check(CLI::ExistingPath);
    in->callback([this] {
        const auto store = open({.cache_kb = 256'000, .any_reference = true});
        code_ = run_import(*store, collections(), directory, config().data);
    });
}

bool is_database(const std::string& place) {
    return place.starts_with("mongodb://") || place.starts_with("mongodb+srv://");
}

/// A place in one form, so that it is known again; without its password.
std::string name_of_place(const std::string& place) {
    return is_database(place) ? without_credentials(place) : std::filesystem::weakly_canonical(place).string();
}

/// The settings of a place: a data directory, or a database with a data directory beside it.
Config at_place(Config out, const std::string& place, const std::string& beside) {
    out.mongodb = is_database(place) ? place : "";
    if (!is_database(place))
        out.data = place;
    else if (!beside.empty())
        out.data = beside;
    return out;
}

void CommandLine::add_copy(CLI::App& app) {
    auto* copy =
        command(app, "copy",
                "Copy everything, with all files, from one store into another one, which is empty, and compare "
                "them; no server may use either. When it was interrupted, the same command goes on");
    static std::string from, to, beside_from, beside_to;
    copy->add_option("--from", from, "a data directory or mongodb://…/NAME")->required();
    copy->add_option("--to", to, "a data directory or mongodb://…/NAME")->required();
    copy->add_option("--from-data", beside_from, "where a database's files are; the setting data when it is not said")
        ->type_name("DIR");
    copy->add_option("--to-data", beside_to, "where a database's files go; the setting data when it is not said")
        ->type_name("DIR");
    copy->callback([this] {
        base::set_log_level(base::Level::warning);
        if (name_of_place(from) == name_of_place(to))
            throw base::Failure{base::Fault::invalid, "The source and the target are the same."};
        if (!is_database(from)) require_data(from);
        const auto open = [&](const std::string& place, const std::string& beside) {
            const auto settings = at_place(config(), place, beside);
            return store::open(settings.data, collections(),
                               store_options(settings, {.cache_kb = 256'000, .any_reference = true}));
        };
        const auto source = open(from, beside_from);
        require_whole(source->documents());
        const auto target = open(to, beside_to);
        code_ = run_copy(*source, *target, collections(), name_of_place(from));
    });
}

void CommandLine::add_care(CLI::App& app) {
    auto* look = command(app, "check", "Look whether the data keeps its promises; exit code 1 when not");
    static CheckOptions options;
    static bool json = false;
    look->add_flag(
        "--repair", options.repair,
        "put right what follows from documents: indexes, counters, references, rules; remove bytes of no file");
    look->add_flag("--json", json, "the report as JSON");
    look->callback([this] {
        const auto store = open_existing({.check = true});
        code_ = run_check(*store, collections(), options, json);
    });
    static std::string file;
    auto* save = command(app, "backup",
                         "Copy the data, with all files, into one tar file, verified; the server may go on meanwhile");
    save->add_option("FILE", file)->required();
    save->callback([this] {
        require_embedded("copied by its own tools (mongodump, a snapshot)");
        const auto directory = config().data;
        const CopyStore copy = [&](const auto& to, const auto& share) {
            return store::copy(directory, to, [&](std::uint64_t done, std::uint64_t all) {
                return share(all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 0);
            });
        };
        code_ = run_backup(copy, directory, file);
    });
    auto* load = command(app, "restore", "Make a data directory from a backup; the directory must be empty");
    load->add_option("FILE", file)->required();
    load->callback([this] {
        require_embedded("restored by its own tools (mongorestore), or filled by lyceum import");
        code_ = run_restore(file, config().data, collections());
    });
}

void CommandLine::add_adopt(CLI::App& app) {
    auto* take = command(app, "adopt",
                         "Look whether a MongoDB database that another application has filled can be served as it is; "
                         "exit code 1 when not. Changes nothing without --apply");
    static AdoptOptions options;
    static bool json = false;
    take->add_flag(
        "--apply", options.apply,
        "build indexes, convert and fill in members, make the documents that arrays tell of, count anew; may "
        "be stopped and run again");
    take->add_flag("--json", json, "the report as JSON");
    take->callback([this] {
        if (config().mongodb.empty())
            throw base::Failure{base::Fault::invalid,
                                "adopt is for a MongoDB database: say --mongodb mongodb://…/NAME. A dump comes into an "
                                "embedded store with lyceum import."};
        base::set_log_level(base::Level::warning);
        code_ = run_adopt(store_options(config()), config().data, collections(), options, json);
    });
}

void CommandLine::add_small(CLI::App& app) {
    auto* settings = app.add_subcommand("config", "Settings");
    settings->require_subcommand(1);
    command(*settings, "print", "The settings in effect, secrets hidden, as a TOML file")->callback([this] {
        std::fputs(print_config(config()).c_str(), stdout);
    });
    app.add_subcommand("openapi", "The API's description")->callback([] { std::printf("%s\n", openapi().c_str()); });
    app.add_subcommand("version", "Which version this is")->callback([] {
        std::printf("lyceum %s\n", LYCEUM_VERSION);
    });
}

int CommandLine::run(int argc, char** argv) {
    CLI::App app{"Lyceum: a home for communities and courses"};
    app.require_subcommand(1);
    add_serve(app);
    add_admin(app);
    add_demo(app);
    add_dump(app);
    add_copy(app);
    add_care(app);
    add_adopt(app);
    add_small(app);
    try {
        app.parse(argc, argv);
        return code_;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const base::Failure& failure) {
        std::fprintf(stderr, "lyceum: %s\n", failure.what());
        for (const auto& problem : failure.problems)
            std::fprintf(stderr, "  %s %s\n", problem.path.c_str(), problem.message.c_str());
        return failure.fault == base::Fault::invalid ? 2 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "lyceum: %s\n", error.what());
        return 1;
    }
}

}  // namespace

int run(int argc, char** argv, const web::Pack& pack) { return CommandLine{pack}.run(argc, argv); }

}  // namespace app
