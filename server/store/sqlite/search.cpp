// Search: the client's words, quoted one by one, newest documents first.
#include "store/sqlite/search.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/failure.hpp"
#include "store/match.hpp"
#include "store/searched.hpp"
#include "store/words.hpp"

namespace store::sqlite {
namespace {

constexpr std::chrono::milliseconds longest{1'000};

std::string any_of(const std::vector<base::ObjectId>& scopes) {
    std::string out;
    for (const auto& scope : scopes) out.append(out.empty() ? "\"" : " OR \"").append(scope.hex()).append("\"");
    return "scope : (" + out + ")";
}

/// FTS5's query: all words, the last one as a prefix. Nothing of the text but folded words reaches it. Empty: nothing
/// can match.
std::string match_of(const Collection& in, const Search& query) {
    const auto text = folded(query.text);
    std::string out;
    const auto words = words_of(text, most_searched_words);
    for (const auto word : words) {
        out.append(out.empty() ? "" : " AND ").append("text : \"").append(word).append("\"");
        // A word is complete when other text follows it; one that was cut is only the front of what is stored.
        const auto end = static_cast<std::size_t>(word.data() - text.data()) + word.size();
        if (end == text.size() || text[end] != ' ') out += " *";
    }
    const auto scopes = scopes_of(in, query);
    if (out.empty() || (scopes && scopes->empty())) return {};
    if (scopes) out.append(" AND ").append(any_of(*scopes));
    return out;
}

std::int64_t row_before(const std::optional<Position>& after) {
    std::int64_t row = std::numeric_limits<std::int64_t>::max();
    if (!after) return row;
    const auto* end = after->data() + after->size();
    if (after->empty() || std::from_chars(after->data(), end, row).ptr != end)
        throw base::Failure{base::Fault::invalid, "this position is none of ours"};
    return row;
}

}  // namespace

Page search(Connection& on, const Layout& layout, const Search& query) {
    Page page;
    const auto match = match_of(*layout.collection, query);
    if (match.empty()) return page;
    const Connection::Deadline deadline{on, longest};
    Run run{on.kept(layout.slot(DocumentSql::search), [&] { return layout.sql(DocumentSql::search); })};
    run.bind_text(1, match).bind(2, row_before(query.after));
    std::int64_t last = 0;  // as in a list: of a hidden document only where the examination ends the page
    for (int examined = 0; run.step(); ++examined) {
        const bool full = page.documents.size() == static_cast<std::size_t>(query.limit);
        const bool fits = matches(schema::Document{run.blob(2)}, query.also);
        if (examined == most_examined || (full && fits)) {
            page.next = std::to_string(last);
            break;
        }
        if (fits) page.documents.emplace_back(run.blob(2));
        if (!full) last = run.number(1);
    }
    return page;
}

}  // namespace store::sqlite
