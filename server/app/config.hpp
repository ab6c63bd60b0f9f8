#pragma once
// Config: everything that an operator may set, declared once: the table below gives the command line, the environment
// and the TOML file their names, and `lyceum config print` its lines.
#include <string>
#include <vector>

#include "schema/table.hpp"
#include "store/options.hpp"

namespace app {

enum class LogLevel { debug, info, warning, error };
/// Who else uses the MongoDB database.
enum class Interop { shared, exclusive };

struct Config {
    std::string listen = "127.0.0.1:8080";
    std::string data = "data";
    std::string mongodb;
    int mongodb_connections = 64;
    store::mongo::Validation mongodb_validation = store::mongo::Validation::off;
    Interop interop = Interop::shared;
    bool unsafe_without_transactions = false;
    std::string public_url = "http://localhost:8080";
    LogLevel log_level = LogLevel::info;
    bool log_requests = true;
    std::vector<std::string> hosts;
    std::vector<std::string> trusted_proxies;
    int threads = 0;
    int workers = 32;
    bool rate_limits = true;
    std::string smtp_url;
    std::string smtp_user;
    std::string smtp_password;
    std::string mail_from = "Lyceum <noreply@localhost>";
    bool smtp_plain = false;
    std::string setup_token;
    int shortest_password = 10;
    std::string metrics_token;
    int media_variant_cache_mb = 512;
    bool media_signed_addresses_alone = false;
    int picture_mb = 20;
    int film_mb = 4'096;
    int quota_mb = 1'024;
    int creator_quota_mb = 51'200;
    std::string imagekit_endpoint;
    std::string imagekit_private_key;
    std::string imagekit_upload_url = "https://upload.imagekit.io/api/v1/files/upload";
    std::string imagekit_files_url = "https://api.imagekit.io/v1/files";
};

/// What was said on the command line and where else to look.
struct ConfigSources {
    std::vector<std::pair<std::string, std::string>> arguments;  ///< --public-url X as {"public_url", "X"}
    std::string file;                                            ///< --config; empty: lyceum.toml where it is there
};

/// Later ones win: defaults, the TOML file, LYCEUM_* in the environment (LYCEUM_X_FILE names a file that holds X), the
/// command line. Failure invalid names what is wrong and where it was said.
Config load_config(const ConfigSources&);
/// How the store of these settings is opened.
store::Options store_options(const Config&, store::Options = {});
/// An address may carry a name and a password before its host (RFC 3986 section 3.2.1).
std::string without_credentials(std::string address);
/// One `name = value` a line, as the TOML file wants it, secrets hidden.
std::string print_config(const Config&);

}  // namespace app

namespace schema {

template <>
inline constexpr auto fields<app::Config> = std::array{
    field<&app::Config::listen>({.required = true, .format = Format::line, .about = "ADDRESS:PORT to serve on"}),
    field<&app::Config::data>({.required = true, .format = Format::line, .about = "the data directory"}),
    field<&app::Config::mongodb>(
        {.access = Access::write_only,
         .about =
             "mongodb://…/NAME: the documents are in this database, which several servers may share; empty: in DATA"}),
    field<&app::Config::mongodb_connections>({.min = 1, .max = 1'000, .about = "that requests may use at once"}),
    field<&app::Config::mongodb_validation>(
        {.about = "off, warn or error: what MongoDB itself does with a document that is against the schema"}),
    field<&app::Config::interop>(
        {.about = "shared: other applications read the same MongoDB database, so password hashes stay as they are; "
                  "exclusive: nobody else does, and bcrypt is replaced at the next login"}),
    field<&app::Config::unsafe_without_transactions>(
        {.about =
             "take a database without transactions, for development: this process alone, and a crash may leave half"}),
    field<&app::Config::public_url>(
        {.required = true, .format = Format::line, .about = "how people reach the site; links in mail begin with it"}),
    field<&app::Config::log_level>({.about = "debug, info, warning or error"}),
    field<&app::Config::log_requests>({.about = "a line for each request"}),
    field<&app::Config::hosts>(
        {.format = Format::line, .about = "further host names that are answered, comma-separated"}),
    field<&app::Config::trusted_proxies>(
        {.format = Format::line, .about = "addresses of proxies whose X-Forwarded-For is believed, comma-separated"}),
    field<&app::Config::threads>({.min = 0, .max = 256, .about = "threads that hold connections; 0: one a core"}),
    field<&app::Config::workers>({.min = 1, .max = 512, .about = "threads that search and wait"}),
    field<&app::Config::rate_limits>({.about = "false only for tests and measurements"}),
    field<&app::Config::smtp_url>({.about = "smtp://host:587 or smtps://host:465; empty: mail goes to DATA/outbox"}),
    field<&app::Config::smtp_user>(),
    field<&app::Config::smtp_password>({.access = Access::write_only}),
    field<&app::Config::mail_from>(
        {.required = true, .format = Format::line, .about = "the sender of the site's mail"}),
    field<&app::Config::smtp_plain>({.about = "allow a mail server without TLS, on a trusted network"}),
    field<&app::Config::setup_token>(
        {.access = Access::write_only,
         .about = "asked for at set-up when others than this machine reach the site; made when it is not given"}),
    field<&app::Config::shortest_password>(
        {.min = 8, .max = 128, .about = "characters that a new password must have at least"}),
    field<&app::Config::metrics_token>(
        {.access = Access::write_only,
         .about =
             "opens /metrics as a bearer token; without it only a site on localhost shows them, and only to itself"}),
    field<&app::Config::media_variant_cache_mb>(
        {.min = 0, .max = 1'000'000, .about = "what pictures in other sizes may take in DATA/variants, in megabytes"}),
    field<&app::Config::media_signed_addresses_alone>(
        {.about = "films play by their signed addresses without a session, for casting and a network of caches"}),
    field<&app::Config::picture_mb>({.min = 1, .max = 100, .about = "MB that a picture may have as it is uploaded"}),
    field<&app::Config::film_mb>({.min = 1, .max = 100'000, .about = "MB that a film may have as it is uploaded"}),
    field<&app::Config::quota_mb>({.min = 0, .max = 1e9, .about = "MB of files that one person may keep"}),
    field<&app::Config::creator_quota_mb>(
        {.min = 0, .max = 1e9, .about = "the same for creators of courses and for owners of the site"}),
    field<&app::Config::imagekit_endpoint>(
        {.about = "https://ik.imagekit.io/YOUR_ID: new pictures are kept and delivered there; empty: here"}),
    field<&app::Config::imagekit_private_key>({.access = Access::write_only, .about = "of that account"}),
    field<&app::Config::imagekit_upload_url>({.required = true, .format = Format::line, .about = "where to upload"}),
    field<&app::Config::imagekit_files_url>({.required = true, .format = Format::line, .about = "where to delete"}),
};

}  // namespace schema
