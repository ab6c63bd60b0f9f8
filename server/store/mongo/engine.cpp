// Documents on MongoDB: each operation is one command, or a few in a transaction.
#include "store/mongo/engine.hpp"

#include <algorithm>
#include <iterator>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/change.hpp"
#include "store/mongo/failures.hpp"
#include "store/mongo/indexes.hpp"
#include "store/mongo/language.hpp"
#include "store/mongo/order.hpp"
#include "store/paths.hpp"
#include "store/searched.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

constexpr int few_connections = 4;
constexpr std::int64_t removed_at_once = 1'000;

Bson options(const Bson& projection, const Bson& sort, std::int64_t limit) {
    Writer out;
    if (Document{projection}.begin() != Document::end())
        out.add("projection", schema::ValueView{schema::Tag::object, projection});
    if (Document{sort}.begin() != Document::end()) out.add("sort", schema::ValueView{schema::Tag::object, sort});
    if (limit > 0) out.add("limit", limit);
    return out.take();
}

Value id_of(const Bson& document) { return Value{Document{document}.find("_id")}; }

Bson only_id() {
    Writer out;
    out.add("_id", 1);
    return out.take();
}

Capabilities examined(Pool& pool, const Options& options) {
    try {
        if (options.look_only) return ask(pool);
        auto out = probe(pool);
        base::log(base::Level::info, "mongodb.connected",
                  {{"database", pool.shown()}, {"server", out.server}, {"transactions", out.transactions}});
        if (!out.transactions && !options.unsafe_without_transactions)
            throw base::Failure{base::Fault::conflict,
                                "This database (" + out.server +
                                    ") has no transactions, so nothing would be all or nothing. Use a replica set (one "
                                    "member is enough: mongod --replSet) or a sharded cluster. For development alone, "
                                    "unsafe_without_transactions takes it as it is."};
        if (!out.validators && options.validation != Validation::off)
            base::log(base::Level::warning, "mongodb.validation",
                      {{"why", "this server does not know $jsonSchema, so mongodb_validation does nothing"}});
        return out;
    } catch (const Trouble& trouble) {
        throw base::Failure{base::Fault::unavailable,
                            "The database at " + pool.shown() + " does not answer: " + trouble.what()};
    }
}

/// Whether positions in a list may change, which only the document itself tells.
bool may_move(const Collection& in, const Change& change) {
    return std::ranges::any_of(change, [&](const Step& step) {
        if (step.what == Do::pull || step.slice > 0 || step.by_id) return true;
        if (step.what != Do::set && step.what != Do::unset) return false;
        if (step.value.tag == schema::Tag::list || step.value.tag == schema::Tag::object) return true;
        bool lists = false;
        const auto* type = type_at(in, step.path, &lists);
        return lists || (type && type->kind == schema::Kind::object);
    });
}

/// Whether it brings lists or objects, whose depth this server would not refuse itself.
bool is_deep(const Change& change) {
    const auto has_members = [](const Value& value) {
        return value.tag == schema::Tag::list || value.tag == schema::Tag::object;
    };
    return std::ranges::any_of(change, [&](const Step& step) {
        return has_members(step.value) || std::ranges::any_of(step.values, has_members);
    });
}

/// Which unique index has the document's key, for a server that does not say; empty: that of _id.
std::string taken_index(Talk& talk, const Collection& in, Document document) {
    for (const auto& index : in.indexes) {
        if (!index.unique) continue;
        Filter same;
        for (const auto& key : index.path())
            same.push_back({std::string{key.path}, Is::equal, Value{document.at(key.path)}});
        if (talk.count(std::string{in.name}, filter_of(same)) > 0) return index.name();
    }
    return {};
}

bool moved(const Bson& before, const Bson& after) {
    return Document{before}.find("__v").number() != Document{after}.find("__v").number();
}

/// With Mongoose's version, which guards positions in lists only in documents that have one. Source: Mongoose guide,
/// "versionKey".
Bson with_version(const Known& about, const Bson& document) {
    if (!about.versioned || Document{document}.has("__v")) return document;
    Writer out;
    for (const auto& [name, value] : Document{document}) out.add(name, value);
    out.add("__v", 0);
    return out.take();
}

/// What a sparse index leaves out is in no list by it, whether or not the server reads the list from that index.
Bson in_index(const schema::Index* by) {
    return by && by->sparse ? comparison(by->keys[0].path, "$exists", Value::of(true)) : Bson{Writer{}.take()};
}

/// The first so many documents after the place.
std::vector<Bson> ordered_there(Talk& talk, const Known& about, const Bson& wanted, const PageOrder& order,
                                const std::optional<Position>& after, std::size_t most) {
    std::vector<Bson> out;
    for (const auto& part : after ? order.after(*after) : std::vector<Bson>{Writer{}.take()}) {
        if (out.size() == most) break;
        const auto left = static_cast<std::int64_t>(most - out.size());
        auto found = talk.find(about.name, all_of({wanted, part}), options(about.shown, order.sort(), left));
        std::ranges::move(found, std::back_inserter(out));
    }
    return out;
}

/// All documents after the place.
std::vector<Bson> ordered_here(Talk& talk, const Known& about, const Bson& wanted, const PageOrder& order,
                               const std::optional<Position>& after) {
    std::vector<std::pair<Position, Bson>> placed;
    for (auto& document : talk.find(about.name, wanted, options(about.shown, {}, 0))) {
        auto place = order.place_of(Document{document});
        if (!after || order.less(*after, place)) placed.emplace_back(std::move(place), std::move(document));
    }
    std::ranges::sort(placed, [&](const auto& a, const auto& b) { return order.less(a.first, b.first); });
    std::vector<Bson> out;
    for (auto& [place, document] : placed) out.push_back(std::move(document));
    return out;
}

}  // namespace

MongoEngine::MongoEngine(const Options& options)
    : pool_{connect(options.uri, options.unhurried ? patient : Deadlines{}, options.most_connections)},
      patient_{connect(options.uri, patient, few_connections)},
      can_{examined(*patient_, options)},
      sole_{can_.transactions || options.look_only ? nullptr : std::make_unique<Sole>(*pool_)},
      validation_{options.validation},
      look_only_{options.look_only} {}

const Known& MongoEngine::known(const Collection& in) const {
    const std::shared_lock lock{guard_};
    if (const auto found = known_.find(in.name); found != known_.end()) return *found->second;
    throw std::logic_error{"nobody prepared the collection " + std::string{in.name}};
}

void MongoEngine::read(const Collection& in, const std::function<void(Talk&)>& f) {
    auto* work = transactions_.mine();
    try {
        work ? f(work->talk()) : transactions_.read(f);
    } catch (const Trouble& trouble) {
        const auto failure = std::make_exception_ptr(failure_of(trouble, &in));
        if (work) work->doom(failure, trouble);
        std::rethrow_exception(failure);
    }
}

void MongoEngine::write(const Collection& in, bool is_single, const std::function<void(Work&)>& f) {
    if (look_only_) throw std::logic_error{"the database was opened to be looked at"};
    const auto translated = [&](Work& work) {
        try {
            f(work);
        } catch (const Trouble& trouble) {
            const auto failure = std::make_exception_ptr(failure_of(trouble, &in));
            work.doom(failure, trouble);
            std::rethrow_exception(failure);
        }
    };
    if (auto* work = transactions_.mine()) {
        try {
            translated(*work);
        } catch (...) {
            work->doom(std::current_exception());  // what has failed half-way cannot be part of what succeeds
            throw;
        }
        return;
    }
    try {
        is_single ? transactions_.run_single(translated) : transactions_.run(translated);
    } catch (const Trouble& trouble) {  // before it began
        throw failure_of(trouble, &in);
    }
}

void MongoEngine::transact(const std::function<void(Documents&)>& f) {
    auto* work = transactions_.mine();
    if (!work) try {
            return transactions_.run([&](Work&) { f(*this); });
        } catch (const Trouble& trouble) {
            throw failure_of(trouble, nullptr);
        }
    try {
        f(*this);
    } catch (...) {
        work->doom(std::current_exception());
        throw;
    }
}

std::optional<Bson> MongoEngine::first(Talk& talk, const Collection& in, const Bson& filter,
                                       const Bson& projection) const {
    auto found = talk.find(known(in).name, filter, options(projection, {}, 1));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Bson> MongoEngine::find(const Collection& in, const Filter& where) {
    const auto& about = known(in);
    std::optional<Bson> out;
    read(in, [&](Talk& talk) { out = first(talk, in, filter_of(where), about.shown); });
    return out;
}

std::optional<Bson> MongoEngine::find_whole(const Collection& in, const Value& id) {
    std::optional<Bson> out;
    read(in, [&](Talk& talk) { out = first(talk, in, by_id(id), {}); });
    return out;
}

Page MongoEngine::list(const Collection& in, const Query& query) {
    const auto& about = known(in);
    const PageOrder order{in, query, can_.every_type};
    const auto wanted = all_of({in_index(query.by), filter_of(query.where), filter_of(query.also)});
    const auto one_more = static_cast<std::size_t>(query.limit) + 1;
    Page page;
    read(in, [&](Talk& talk) {
        page.documents = order.goes_through_lists() ? ordered_here(talk, about, wanted, order, query.after)
                                                    : ordered_there(talk, about, wanted, order, query.after, one_more);
    });
    if (page.documents.size() >= one_more) {
        page.documents.resize(one_more - 1);
        page.next = order.place_of(page.documents.back());
    }
    return page;
}

std::int64_t MongoEngine::count(const Collection& in, const Filter& where) {
    const auto& about = known(in);
    std::int64_t out = 0;
    read(in, [&](Talk& talk) { out = talk.count(about.name, filter_of(where)); });
    return out;
}

void MongoEngine::put_words(Work& work, const Known& about, const Bson& document) {
    const auto id = id_of(document);
    if (work.keeps_undo()) {
        auto before = work.talk().find(about.words, by_id(id), {});
        work.remember(about.words, id, before.empty() ? Bson{} : std::move(before.front()));
    }
    work.talk().put(about.words, by_id(id), words_document(*about.collection, document));
}

void MongoEngine::insert(const Collection& in, const Bson& document) {
    const auto& about = known(in);
    write(in, about.words.empty(), [&](Work& work) {
        const bool is_new = work.remember(about.name, id_of(document), {});  // its answer may be lost
        try {
            work.talk().insert(about.name, with_version(about, document));
        } catch (Trouble& trouble) {
            if (trouble.what_kind == Trouble::What::duplicate) {
                if (is_new) work.forget_last();  // what is there is another's
                if (trouble.index.empty()) trouble.index = taken_index(work.talk(), in, Document{document});
            }
            throw;
        }
        if (!about.words.empty()) put_words(work, about, document);
    });
}

bool MongoEngine::update(const Collection& in, const Filter& where, const Change& change) {
    const auto& about = known(in);
    const bool searched = !about.words.empty() && touches_search(change, in);
    const bool needs_document = searched || may_move(in, change) || !can_.transactions;
    bool found = false;
    write(in, !needs_document, [&](Work& work) {
        auto& talk = work.talk();
        if (!needs_document) {
            if (is_deep(change)) changed(only_id(), change);  // refuses what is too deep or broken
            found = talk.update(about.name, filter_of(where), update_of(change, false)).matched > 0;
            return;
        }
        const auto before = first(talk, in, filter_of(where), {});
        found = before.has_value();
        if (!found) return;
        const auto after = changed(*before, change);  // refuses what does not fit
        if (after == *before) return;
        const auto id = id_of(*before);
        work.remember(about.name, id, *before);
        if ((slices(change) && !can_.slices) || (pulls_by_members(change) && !can_.pulls))
            talk.put(about.name, by_id(id), after);
        else
            talk.update(about.name, by_id(id), update_of(change, moved(*before, after)));
        if (searched) put_words(work, about, after);
    });
    return found;
}

void MongoEngine::remove_one(Work& work, const Known& about, const Value& id, Bson before) {
    if (work.keeps_undo()) work.remember(about.name, id, std::move(before));
    work.talk().remove(about.name, by_id(id), true);
    if (about.words.empty()) return;
    if (work.keeps_undo())
        for (auto& words : work.talk().find(about.words, by_id(id), {}))
            work.remember(about.words, id, std::move(words));
    work.talk().remove(about.words, by_id(id), true);
}

std::int64_t MongoEngine::remove(const Collection& in, const Filter& where, int limit) {
    const auto& about = known(in);
    const bool is_single = can_.transactions && about.words.empty() && limit <= 1;
    std::int64_t removed = 0;
    write(in, is_single, [&](Work& work) {
        removed = 0;
        if (is_single) {
            removed = work.talk().remove(about.name, filter_of(where), limit == 1);
            return;
        }
        const auto projection = work.keeps_undo() ? Bson{} : only_id();
        for (bool more = true; more && (limit == 0 || removed < limit);) {
            const auto most = limit == 0 ? removed_at_once : std::min<std::int64_t>(removed_at_once, limit - removed);
            auto page = work.talk().find(about.name, filter_of(where), options(projection, {}, most));
            for (auto& document : page) {
                const auto id = id_of(document);
                remove_one(work, about, id, std::move(document));
            }
            removed += static_cast<std::int64_t>(page.size());
            more = static_cast<std::int64_t>(page.size()) == most;
        }
    });
    return removed;
}

void MongoEngine::prepare(const Collection& in) {
    auto made = std::make_unique<const Known>(in);
    if (!look_only_) try {
            const auto talk = patient_->talk();
            if (prepare_collection(*talk, *made, can_, validation_)) make_words(*talk, *made);
        } catch (const Trouble& trouble) {
            throw failure_of(trouble, &in);
        }
    const std::lock_guard lock{guard_};
    if (const auto before = known_.find(in.name); before != known_.end()) {
        older_.push_back(std::move(before->second));
        known_.erase(before);  // its key belongs to the older declaration
    }
    known_.emplace(in.name, std::move(made));
}

Stats MongoEngine::stats() const {
    const auto counted = transactions_.counted();
    return {.waiting = counted.waiting,
            .transactions = counted.ended,
            .failed = counted.failed,
            .commits = counted.ended - counted.failed,
            .largest_group = 1};
}

bool MongoEngine::copy_to(const std::filesystem::path&, const Progress&) {
    throw base::Failure{base::Fault::invalid,
                        "A MongoDB database is copied by its own tools (mongodump, a snapshot) or by lyceum export."};
}

}  // namespace store::mongo
