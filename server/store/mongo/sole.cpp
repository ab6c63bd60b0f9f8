// The note {_id: "sole", holder, at} in lyceum.process.
#include "store/mongo/sole.hpp"

#include <chrono>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/mongo/language.hpp"
#include "store/mongo/trouble.hpp"

namespace store::mongo {
namespace {

using schema::Document;

constexpr const char* notes = "lyceum.process";
constexpr std::chrono::milliseconds between{700}, old{2'500};

Bson self() { return by_id(Value::of(std::string_view{"sole"})); }

std::string note_in(Talk& talk) {
    auto found = talk.find(notes, self(), {});
    return found.empty() ? std::string{} : std::move(found.front());
}

}  // namespace

Sole::Sole(Pool& pool) : pool_{pool} {
    const auto talk = pool_.talk();
    if (const auto before = note_in(*talk); !before.empty()) {
        std::this_thread::sleep_for(old);  // its holder would renew it meanwhile
        const auto now = note_in(*talk);
        if (!now.empty() && now != before)
            throw base::Failure{base::Fault::conflict,
                                "Another process uses the database " + pool.shown() +
                                    ". Without transactions only one at a time can: stop that one first."};
    }
    renew();
    renewing_ = std::thread{[this] {
        std::unique_lock lock{guard_};
        while (!wake_.wait_for(lock, between, [this] { return ending_; })) try {
                renew();
            } catch (const Trouble& trouble) {
                base::log(base::Level::warning, "mongodb.sole", {{"why", trouble.what()}});
            }
    }};
}

void Sole::renew() {
    schema::Writer out;
    out.add("_id", "sole");
    out.add("holder", holder_);
    out.add("at", base::now());
    pool_.talk()->put(notes, self(), out.take());
}

Sole::~Sole() {
    {
        const std::lock_guard lock{guard_};
        ending_ = true;
    }
    wake_.notify_all();
    renewing_.join();
    try {
        pool_.talk()->remove(notes, self(), true);
    } catch (const Trouble&) {  // the next one waits until it is old
    }
}

}  // namespace store::mongo
