#pragma once
// A small house for the tests: notes kept in memory, an authenticator that believes names, transactions that undo.
#include <condition_variable>
#include <map>
#include <mutex>

#include "http/dispatch.hpp"

namespace http::test {

struct Note {
    base::Id<"notes"> _id;
    std::string title;
    std::string text;
};
struct Find {
    std::optional<std::string> title, search;
};

}  // namespace http::test

template <>
inline constexpr auto schema::fields<http::test::Note> = std::array{
    schema::field<&http::test::Note::_id>({.access = schema::Access::server}),
    schema::field<&http::test::Note::title>({.required = true, .max = 20, .about = "Its name", .example = "Milk"}),
    schema::field<&http::test::Note::text>({.max = 1'000}),
};
template <>
inline constexpr auto schema::fields<http::test::Find> = std::array{
    schema::field<&http::test::Find::title>({.max = 20, .about = "Only with this title"}),
    schema::field<&http::test::Find::search>({.max = 20}),
};

namespace http::test {

inline const base::ObjectId milk = *base::ObjectId::parse("65a000000000000000000001");

/// The service. `notes` is what a transaction undoes.
class Notes {
public:
    std::map<base::ObjectId, Note> notes{{milk, {{milk}, "Milk", "two bottles"}}};
    int writes = 0;
    std::function<void()> while_hashing;

    Note read(base::Id<"notes"> id) const { return found(id); }
    schema::Listing<Note> list(const schema::Query<Find>& find, const schema::Paging& paging) const {
        schema::Listing<Note> page;
        for (const auto& [id, note] : notes)
            if (!find->title || *find->title == note.title) page.data.push_back(note);
        if (!paging.after) page.next = "second";
        return page;
    }
    schema::Created<Note> write(const schema::Draft<Note>& draft) {
        ++writes;
        auto note = draft.value;
        note._id = base::Id<"notes">::make();
        notes[note._id.value] = note;
        base::require(note.title != "bad", base::Fault::conflict, "This title is taken.");
        return {note};
    }
    Note edit(base::Id<"notes"> id, const schema::Patch<Note>& patch) {
        ++writes;
        auto& note = notes.at(found(id)._id.value);
        if (patch.has<&Note::title>()) note.title = patch.value.title;
        return note;
    }
    void remove(base::Id<"notes"> id) { notes.erase(found(id)._id.value); }
    void wipe() { notes.clear(); }
    schema::File calendar(base::Id<"notes"> id) const { return {"text/calendar", found(id).title, "mi\"lk ü.ics"}; }

private:
    const Note& found(base::Id<"notes"> id) const {
        const auto at = notes.find(id.value);
        if (at == notes.end()) throw base::Failure{base::Fault::not_found, "There is no such note."};
        return at->second;
    }
};

inline WithHeaders<std::string> echo(Notes&, Request& request) {
    Response response{.type = "text/plain", .body = request.body};
    response.headers.emplace_back("X-Trailer", std::string{request.header("x-trailer")});
    return {std::move(response)};
}
inline WithHeaders<std::string> break_down(Notes&, Request&) { throw std::runtime_error{"secret inner detail"}; }
inline WithHeaders<std::string> fail(Notes&, Request&) {
    throw base::Failure{base::Fault::unavailable, "secret inner detail"};
}
inline WithHeaders<std::string> refuse(Notes&, Request&) { throw base::Failure{base::Fault::too_many, "Too often."}; }
inline WithHeaders<std::string, 201> token(Notes& notes, Request&) {
    auto response = Response::json("\"secret " + std::to_string(++notes.writes) + '"');
    response.headers.emplace_back("Set-Cookie", "session=secret");
    return {std::move(response)};
}
inline WithHeaders<int, 201> hashed(Notes& notes, Request&) {
    if (notes.while_hashing) notes.while_hashing();
    return {Response::json(std::to_string(++notes.writes))};
}
inline WithHeaders<void, 204> remove_hashed(Notes& notes, Request& request) {
    notes.notes.erase(*base::ObjectId::parse(request.path_values.at(0)));
    return {Response::nothing()};
}

inline std::vector<Route> routes(Notes& notes) {
    using enum Who;
    return Routes{"notes", notes}
        .add("GET", "/notes", anyone, &Notes::list, "List notes", {.runs = Runs::by_query})
        .add("POST", "/notes", anyone, &Notes::write, "Write a note", {.permission = "members"})
        .add("GET", "/notes/{note}", anyone, &Notes::read, "Read a note")
        .add("PATCH", "/notes/{note}", user, &Notes::edit, "Edit a note")
        .add("DELETE", "/notes/{note}", user, &Notes::remove, "Remove a note")
        .add("GET", "/notes/{note}.ics", anyone, &Notes::calendar, "A note as a calendar",
             {.media_type = "text/calendar"})
        .add("DELETE", "/notes", owner, &Notes::wipe, "Remove all notes")
        .add("POST", "/echo", anyone, &echo, "Give it back", {.most_body_bytes = 1'000, .before_setup = true})
        .add("POST", "/echo/large", anyone, &echo, "Give it back", {.most_body_bytes = 4 << 20})
        .add("GET", "/broken", anyone, &break_down, "Break down")
        .add("GET", "/failing", anyone, &fail, "Fail")
        .add("GET", "/refused", anyone, &refuse, "Refuse")
        .add("POST", "/notes/{note}", user, &remove_hashed, "Remove by password", {.runs = Runs::hashing})
        .add("POST", "/tokens", user, &token, "A secret", {.session_only = true})
        .add("POST", "/hashed", anyone, &hashed, "Hash", {.runs = Runs::hashing})
        .take();
}

/// An exchange whose answer somebody waits for.
class Waiting : public Exchange {
public:
    void ready(bool) override {
        const std::lock_guard lock{mutex_};
        done_ = true;
        wake_.notify_one();
    }
    bool is_ready() {
        const std::lock_guard lock{mutex_};
        return done_;
    }
    const Response& wait() {
        std::unique_lock lock{mutex_};
        wake_.wait(lock, [this] { return done_; });
        return response;
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    bool done_ = false;
};

/// The hooks of a house whose callers say who they are: "Authorization: Bearer ada", "Cookie: session=ada".
class House {
public:
    Notes notes;
    std::map<std::string, Record> records;
    bool set_up = true;
    int transactions = 0;
    auth::Limits limits;
    bool takes_turns = false;  ///< writes wait until `take_turns`
    std::size_t waiting_turns() const { return turns_.size(); }
    /// Runs what waits; `error`: then the commit of all of it fails.
    void take_turns(const std::exception_ptr& error = nullptr) {
        const auto turns = std::exchange(turns_, {});
        const auto notes_before = notes.notes;
        std::vector<std::exception_ptr> ends;
        for (const auto& turn : turns) {
            try {
                atomically(turn.work);
                ends.push_back(error);
            } catch (...) {
                ends.push_back(std::current_exception());
            }
        }
        if (error) notes.notes = notes_before;
        for (std::size_t i = 0; i < turns.size(); ++i) turns[i].done(ends[i], i + 1 < turns.size());
    }

    explicit House(bool limited = false) : limits{limited} {}

    Hooks hooks() {
        Hooks hooks;
        hooks.authenticate = [](const Request& request) { return caller_of(request); };
        hooks.atomically = [this](const std::function<void()>& f) { atomically(f); };
        if (takes_turns) hooks.atomically_later = [this](auto work, auto done) { turns_.push_back({work, done}); };
        hooks.recall = [this](const std::string& key) {
            const auto at = records.find(key);
            return at == records.end() ? std::nullopt : std::optional{at->second};
        };
        hooks.remember = [this](const std::string& key, const Record& record) { records[key] = record; };
        hooks.resolve = [](std::string_view, const std::string& text) {
            return text == "milk" ? milk : base::ObjectId{};
        };
        hooks.is_set_up = [this] { return set_up; };
        return hooks;
    }

private:
    static auth::Caller caller_of(const Request& request) {
        auth::Caller caller;
        auto name = std::string{request.cookie("session")};
        if (const auto authorization = request.header("authorization"); !authorization.empty()) {
            name = authorization.substr(7);
            base::require(name != "nobody", base::Fault::unauthenticated, "This token is not known.");
            caller.by_token = true;
        }
        if (name.empty()) return caller;
        caller.user = {base::ObjectId::derived(name)};
        caller.owner = name == "owner";
        caller.may_write = name != "reader";
        return caller;
    }
    void atomically(const std::function<void()>& f) {
        const std::lock_guard<std::recursive_mutex> lock{mutex_};
        ++transactions;
        const auto notes_before = notes.notes;
        const auto records_before = records;
        try {
            f();
        } catch (...) {
            notes.notes = notes_before;
            records = records_before;
            throw;
        }
    }
    struct Turn {
        std::function<void()> work;
        std::function<void(std::exception_ptr, bool)> done;
    };
    std::recursive_mutex mutex_;  ///< a transaction within one joins it, as in the store
    std::vector<Turn> turns_;
};

}  // namespace http::test
