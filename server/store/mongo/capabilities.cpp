// Probes. Each does what it asks about and looks at what came of it.
#include "store/mongo/capabilities.hpp"

#include "store/mongo/language.hpp"
#include "store/mongo/trouble.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

template <class Fill>
Bson written(const Fill& fill) {
    Writer out;
    fill(out);
    return out.take();
}

Bson command(std::string_view name, std::string_view value) {
    return written([&](Writer& out) { out.add(name, value); });
}

Bson command(std::string_view name) {
    return written([&](Writer& out) { out.add(name, 1); });
}

std::string server_of(Talk& talk) {
    const auto build = talk.command(command("buildInfo")), hello = talk.command(command("hello"));
    const Document about{build}, role{hello};
    std::string out = about.has("ferretdb") || about.has("ferretdbVersion") ? "FerretDB " : "MongoDB ";
    const auto own = about.at("ferretdb.version").text();
    out.append(!own.empty()                   ? own
               : about.has("ferretdbVersion") ? about.find("ferretdbVersion").text()
                                              : about.find("version").text());
    if (role.has("setName")) return out.append(", replica set ").append(role.find("setName").text());
    return out + (role.find("msg").text() == "isdbgrid" ? ", sharded cluster" : ", standalone");
}

class Probe {
public:
    explicit Probe(Pool& pool) : talk_{pool.talk()}, collection_{"lyceum.probe." + base::ObjectId::make().hex()} {}
    ~Probe() {
        try {
            talk_->command(command("drop", collection_));
        } catch (const Trouble&) {  // it was never made, or a later probe's name differs anyway
        }
    }
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    /// On a standalone server the driver reports success of a transaction that was none: so what was aborted is looked
    /// for.
    bool transactions() {
        insert(0);
        return holds([&] {
            talk_->begin();
            insert(4);
            talk_->abort();
            return talk_->count(collection_, id(4)) == 0;
        });
    }
    bool slices() {
        const auto element = [](std::int64_t value) { return Value{schema::Tag::object, id(value)}; };
        const Change push{{Do::push, "list", {}, {element(2), element(1)}, 1, true}};
        return leaves_one(1, push);
    }
    bool pulls() {
        insert(2);
        const auto pair = [](std::int64_t a, std::int64_t b) {
            Writer out;
            out.add("a", a);
            out.add("b", b);
            return Value{schema::Tag::object, out.take()};
        };
        const auto some = [] {
            Writer out;
            out.add("a", 1);
            return Value{schema::Tag::object, out.take()};
        };
        return holds([&] {
                   talk_->update(collection_, id(2),
                                 update_of({{Do::push, "list", {}, {pair(1, 1), pair(2, 2)}}}, false));
                   return true;
               }) &&
               leaves_one(2, {{Do::pull, "list", some()}});
    }
    bool every_type() {
        return holds(
            [&] { return talk_->count(collection_, comparison("_id", "$type", Value::of(std::int64_t{127}))) == 0; });
    }
    bool expiry() {
        return holds([&] {
            talk_->command(written([&](Writer& out) {
                out.add("createIndexes", collection_);
                out.begin_list("indexes");
                out.begin_object("0");
                out.begin_object("key");
                out.add("at", 1);
                out.end();
                out.add("name", "at_1");
                out.add("expireAfterSeconds", 3'600);
                out.end();
                out.end();
            }));
            const auto answer = talk_->command(command("listIndexes", collection_));
            for (const auto& index : Document{Document{answer}.at("cursor.firstBatch").bytes})
                if (Document{index.value.bytes}.has("expireAfterSeconds")) return true;
            return false;
        });
    }
    bool validators() {
        return holds([&] {
            talk_->command(written([&](Writer& out) {
                out.add("collMod", collection_);
                out.begin_object("validator");
                out.begin_object("$jsonSchema");
                out.add("bsonType", "object");
                out.begin_list("required");
                out.add("0", "wanted");
                out.end();
                out.end();
                out.end();
                out.add("validationAction", "error");
            }));
            try {
                insert(3);
            } catch (const Trouble& refused) {
                return refused.what_kind == Trouble::What::invalid;
            }
            return false;
        });
    }

private:
    /// Whether the list of the document, made when it is not there, has one element after the change.
    bool leaves_one(std::int64_t value, const Change& change) {
        if (talk_->count(collection_, id(value)) == 0) insert(value);
        return holds([&] {
            talk_->update(collection_, id(value), update_of(change, false));
            const auto found = talk_->find(collection_, id(value), {});
            const Document list{Document{found.at(0)}.find("list").bytes};
            return list.has("0") && !list.has("1");
        });
    }
    static Bson id(std::int64_t value) { return by_id(Value::of(value)); }
    void insert(std::int64_t value) { talk_->insert(collection_, id(value)); }
    /// Whether f ends and says yes: a server may refuse what it does not know, or hang up.
    template <class F>
    bool holds(const F& f) {
        try {
            return f();
        } catch (const Trouble& trouble) {
            talk_->abort();
            return false;
        }
    }

    std::unique_ptr<Talk> talk_;
    std::string collection_;
};

}  // namespace

Capabilities ask(Pool& pool) { return {.server = server_of(*pool.talk())}; }

Capabilities probe(Pool& pool) {
    auto out = ask(pool);
    Probe probe{pool};
    out.transactions = probe.transactions();
    out.slices = probe.slices();
    out.pulls = probe.pulls();
    out.every_type = probe.every_type();
    out.expiry = probe.expiry();
    out.validators = probe.validators();
    return out;
}

}  // namespace store::mongo
