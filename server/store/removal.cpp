// Removal: a worklist of documents that are gone, each with others that still point to it.
#include "store/removal.hpp"

#include <algorithm>

#include "store/derived.hpp"
#include "store/references.hpp"

namespace store {
namespace {

constexpr int page_size = 100;

using schema::Orphan;

/// The references that have a rule for the day when what they point to is gone.
std::vector<Reference> ruled_references(Collections all) {
    std::vector<Reference> out;
    for (const auto* from : all)
        for (auto& reference : references(*from, all))
            if (const auto rule = reference.field->rules.orphan; rule == Orphan::remove || rule == Orphan::unset)
                out.push_back(std::move(reference));
    return out;
}

Filter only(const Bson& document) { return {{"_id", Is::equal, Value{schema::Document{document}.find("_id")}}}; }

/// A document that is gone.
struct Gone {
    std::string collection;
    base::ObjectId id;
};

class Sweep {
public:
    Sweep(Documents& documents, Collections all, int budget)
        : documents_{documents}, references_{ruled_references(all)}, budget_{budget} {}

    /// With a document that was removed just now.
    void begin(Gone gone) {
        if (!is_pointed_to(gone.collection)) return;
        removed_.push_back(gone);
        left_.push_back(std::move(gone));
    }
    /// With one that was removed earlier.
    void go_on(Gone gone) { left_.push_back(std::move(gone)); }

    /// Removes or frees what points to those, and then what pointed to that.
    void run() {
        while (!left_.empty() && budget_ > 0) {
            const auto one = std::move(left_.back());
            left_.pop_back();
            if (!finish(one)) left_.push_back(one);
        }
    }

    int budget() const { return budget_; }
    /// What it could not finish.
    const std::vector<Gone>& left() const { return left_; }
    /// What was removed in this transaction.
    const std::vector<Gone>& removed() const { return removed_; }

private:
    bool is_pointed_to(std::string_view collection) const {
        return std::ranges::find(references_, collection, &Reference::to) != references_.end();
    }

    /// False: the budget ended first.
    bool finish(const Gone& gone) {
        for (const auto& reference : references_) {
            if (reference.to != gone.collection) continue;
            const auto value = Value::of(gone.id);
            const Query query{.by = index_on(*reference.from, reference.path),
                              .where = {{reference.path, Is::equal, value}},
                              .limit = page_size};
            for (auto page = documents_.list(*reference.from, query); !page.documents.empty();
                 page = documents_.list(*reference.from, query))
                for (const auto& document : page.documents) {
                    if (budget_-- <= 0) return false;
                    if (reference.field->rules.orphan == Orphan::unset) {
                        free(reference, document, value);
                    } else {
                        documents_.remove(*reference.from, only(document), 1);
                        begin({std::string{reference.from->name}, schema::Document{document}.id()});
                    }
                }
        }
        return true;
    }

    void free(const Reference& reference, const Bson& document, const Value& value) {
        const auto one = only(document);
        if (!reference.in_list) {
            documents_.update(*reference.from, one, {{Do::unset, reference.path}});
            return;
        }
        // In a list of ids the id goes; in a list of objects those that carry it go.
        const auto dot = reference.path.rfind('.');
        if (dot == std::string::npos) {
            documents_.update(*reference.from, one, {{Do::pull, reference.path, value}});
            return;
        }
        schema::Writer element;
        element.add(reference.path.substr(dot + 1), value);
        documents_.update(*reference.from, one,
                          {{Do::pull, reference.path.substr(0, dot), {schema::Tag::object, element.take()}}});
    }

    Documents& documents_;
    std::vector<Reference> references_;
    int budget_;
    std::vector<Gone> left_{}, removed_{};
};

void note(Documents& documents, const std::vector<Gone>& all, base::Instant due) {
    for (const auto& [collection, id] : all) {
        Removal removal{.collection = collection, .document = id, .dueAt = due};
        of<Removal>(documents).insert(removal);
    }
}

/// What is still to be done after a sweep.
void note_rest(Documents& documents, const Sweep& sweep, base::Instant now) {
    note(documents, sweep.left(), now);
    if (documents.transactions_overlap()) note(documents, sweep.removed(), now + second_look);
}

}  // namespace

bool remove_with(Documents& documents, Collections all, const Collection& in, const base::ObjectId& id, int budget) {
    bool found = false;
    documents.transact([&](Documents& inside) {
        found = inside.remove(in, by_id(id), 1) > 0;
        if (!found) return;
        Sweep sweep{inside, all, budget};
        sweep.begin({std::string{in.name}, id});
        sweep.run();
        note_rest(inside, sweep, base::now());
    });
    return found;
}

bool sweep(Documents& documents, Collections all, int budget, base::Instant now) {
    const Query due{.by = &schema::indexes<Removal>[0], .where = {lte<&Removal::dueAt>(now)}, .limit = 10};
    if (of<Removal>(documents).list(due).items.empty()) return false;  // mostly: then no writer is disturbed
    bool more = false;
    documents.transact([&](Documents& inside) {
        for (int left = budget; const auto& removal : of<Removal>(inside).list(due).items) {
            if (left <= 0) break;
            Sweep sweep{inside, all, left};
            sweep.go_on({removal.collection, removal.document});
            sweep.run();
            of<Removal>(inside).remove({eq<&Removal::_id>(removal._id)});
            note_rest(inside, sweep, now);
            left = sweep.budget();
        }
        more = !of<Removal>(inside).list(due).items.empty();
    });
    return more;
}

std::vector<std::string> unindexed_references(Collections all) {
    std::vector<std::string> out;
    const auto need = [&](const Collection& in, std::string_view path, const char* why) {
        if (!index_on(in, path))
            out.push_back(std::string{in.name} + " needs an index that begins with " + std::string{path} + ": " + why);
    };
    for (const auto& reference : ruled_references(all))
        need(*reference.from, reference.path, "it goes when what it points to is removed");
    for (const auto* edges : all)
        for (const auto& derived : edges->derived)
            need(*edges, derived.reference, "its parents derive members from it");
    return out;
}

}  // namespace store
