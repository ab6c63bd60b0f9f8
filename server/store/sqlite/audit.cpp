// Audit: every key that a document should have is looked up; what an index holds beyond them is walked for.
#include "store/sqlite/audit.hpp"

#include <algorithm>
#include <functional>

#include "base/failure.hpp"
#include "store/key.hpp"
#include "store/paths.hpp"
#include "store/sqlite/prepare.hpp"
#include "store/sqlite/rows.hpp"

namespace store::sqlite {
namespace {

using schema::Document;

/// Everything in between sees one state of the file.
class Snapshot {
public:
    explicit Snapshot(Connection& on) : on_{on} { on.execute("BEGIN"); }
    ~Snapshot() {
        try {
            on_.execute("ROLLBACK");
        } catch (const std::exception&) {}  // the connection goes with it
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& on_;
};

/// A sum over single words, so that two tables can be compared without holding either. Order is no matter.
std::uint64_t weight(std::int64_t row, std::string_view column, std::string_view word) {
    return std::hash<std::string>{}(std::to_string(row).append(column).append(1, ' ').append(word));
}

/// The words of the text, each once, as FTS5's ascii tokenizer finds them in folded text.
std::uint64_t weights(std::int64_t row, std::string_view column, std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const auto end = std::min(text.find(' ', at), text.size());
        found.push_back(text.substr(at, std::min<std::size_t>(end - at, 32'768)));
        at = text.find_first_not_of(' ', end);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    std::uint64_t out = 0;
    for (const auto word : found) out += weight(row, column, word);
    return out;
}

class Auditing {
public:
    Auditing(Connection& on, const Layout& layout, const Audit& found) : on_{on}, layout_{layout}, found_{found} {
        for (const auto& index : layout.indexes)
            kept_.push_back(
                {&index, {on.get(), "SELECT 1 FROM " + in_quotes(index.table) + " WHERE key = ?1 AND id = ?2"}});
    }

    void run() {
        if (!documents()) return;
        for (const auto& one : kept_)
            if (!beyond(one)) return;
        if (!layout_.search_table.empty() && words_held() != words_)
            say({}, "the search does not hold the words of its documents");
    }

private:
    struct Kept {
        const KeptIndex* index;
        Statement look_up;
        std::int64_t there = 0;  ///< entries that documents account for
    };

    bool say(base::ObjectId document, std::string what) {
        const Stray stray{document, std::move(what)};
        return found_(&stray);
    }

    static std::vector<std::string> keys(Document document, const Kept& one) {
        try {
            return index_keys(document, *one.index->declared);
        } catch (const base::Failure&) {  // two lists in one index: such a document can have no place in it
            return {};
        }
    }

    bool documents() {
        const Statement statement{on_.get(), "SELECT id, _id, doc FROM " + layout_.table};
        Run run{statement};
        while (run.step()) {
            const auto row = run.number(0);
            const Document document{run.blob(2)};
            if (key_of(document.find("_id")) != run.blob(1) && !say(document.id(), "stands under another _id"))
                return false;
            for (auto& one : kept_)
                for (const auto& key : keys(document, one)) {
                    Run found{one.look_up};
                    if (found.bind(1, key).bind(2, row).step())
                        ++one.there;
                    else if (!say(document.id(), "is not in the index " + one.index->declared->name()))
                        return false;
                }
            if (!layout_.search_table.empty()) {
                const auto searched = searched_of(*layout_.collection, document);
                words_ += weights(row, "scope", scope_text(*layout_.collection, searched)) +
                          weights(row, "text", searched.text);
            }
            if (!found_(nullptr)) return false;
        }
        return true;
    }

    /// Entries that no document accounts for. Mostly counting is enough.
    bool beyond(const Kept& one) {
        const auto table = in_quotes(one.index->table);
        {
            const Statement count{on_.get(), "SELECT count(*) FROM " + table};
            Run run{count};
            if (run.step() && run.number(0) == one.there) return true;
        }
        const Statement all{
            on_.get(), "SELECT k.key, d.doc FROM " + table + " k LEFT JOIN " + layout_.table + " d ON d.id = k.id"};
        Run run{all};
        while (run.step()) {
            const Document document{run.blob(1)};
            const auto expected = keys(document, one);
            if (!run.blob(1).empty() && std::ranges::find(expected, run.blob(0)) != expected.end()) continue;
            if (!say(document.id(), "the index " + one.index->declared->name() + " has an entry that is not its"))
                return false;
        }
        return true;
    }

    std::uint64_t words_held() {
        const auto name = "search." + std::string{layout_.collection->name};
        on_.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', " + in_quotes(name) + ", 'instance')");
        std::uint64_t out = 0;
        {
            const Statement statement{on_.get(), "SELECT DISTINCT doc, col, term FROM temp.held"};
            Run run{statement};
            while (run.step()) {
                const std::string column{run.blob(1)};
                out += weight(run.number(0), column, run.blob(2));
            }
        }
        on_.execute("DROP TABLE temp.held");
        return out;
    }

    Connection& on_;
    const Layout& layout_;
    const Audit& found_;
    std::vector<Kept> kept_{};
    std::uint64_t words_ = 0;
};

}  // namespace

void audit(Connection& on, const Layout& layout, const Audit& found) {
    const Snapshot snapshot{on};
    Auditing{on, layout, found}.run();
}

void rebuild(Connection& on, const Layout& layout) {
    for (const auto& index : layout.indexes) on.execute("DROP TABLE IF EXISTS " + in_quotes(index.table));
    forget_search(on, layout);
    prepare_tables(on, layout);
}

}  // namespace store::sqlite
