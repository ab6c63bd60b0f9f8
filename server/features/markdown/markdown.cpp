// Markdown to HTML and to plain text: md4c parses, the allow-list of elements is here.
#include "features/markdown/markdown.hpp"

#include <cctype>
#include <vector>

#include <md4c.h>

#include "features/markdown/link.hpp"

namespace markdown {
namespace {

constexpr unsigned dialect = MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE;

std::string_view capped(std::string_view text) {
    if (text.size() <= most_input_bytes) return text;
    std::size_t end = most_input_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return text.substr(0, end);
}

/// An attribute comes in pieces: plain texts, entities and NULs.
std::string decoded(const MD_ATTRIBUTE& attribute) {
    std::string out;
    for (unsigned i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto from = attribute.substr_offsets[i];
        const std::string_view piece{attribute.text + from, attribute.substr_offsets[i + 1] - from};
        if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            append_entity(out, piece);
        else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
            out += "\ufffd";
        else
            out += piece;
    }
    return out;
}

bool is_language(std::string_view text) {
    for (const unsigned char c : text)
        if (!std::isalnum(c) && c != '+' && c != '-' && c != '#' && c != '_') return false;
    return !text.empty() && text.size() <= 40;
}

class Html {
public:
    std::string out;
    bool stopped = false;  ///< md4c 0.4.8 stops when a callback says so, but does not always tell

    int enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_OL: open_ordered(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start); break;
            case MD_BLOCK_LI: open_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)); break;
            case MD_BLOCK_HR: out += "<hr>\n"; break;
            case MD_BLOCK_CODE: open_code(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail)); break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD: open_cell(type, static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align); break;
            default:
                if (const auto name = element(type, detail); !name.empty()) out.append("<").append(name).append(">");
        }
        return stop(++depth_ > deepest) || too_long();
    }

    int leave(MD_BLOCKTYPE type, void* detail) {
        --depth_;
        if (type == MD_BLOCK_CODE)
            out += "</code></pre>\n";
        else if (const auto name = element(type, detail); !name.empty() && type != MD_BLOCK_HR)
            out.append("</").append(name).append(">\n");
        return too_long();
    }

    int enter(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_IMG && images_++ == 0) open_image(*static_cast<MD_SPAN_IMG_DETAIL*>(detail));
        if (images_ > 0) return too_long();
        if (type == MD_SPAN_A)
            open_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
        else
            out.append("<").append(element(type)).append(">");
        return stop(++depth_ > deepest) || too_long();
    }

    int leave(MD_SPANTYPE type, void*) {
        if (type == MD_SPAN_IMG && --images_ == 0) {
            if (shown_image_) out += "\">";
            return 0;
        }
        if (images_ > 0) return 0;
        --depth_;
        if (type == MD_SPAN_A)
            close_link();
        else
            out.append("</").append(element(type)).append(">");
        return too_long();
    }

    int text(MD_TEXTTYPE type, std::string_view piece) {
        switch (type) {
            case MD_TEXT_NULLCHAR: out += "\ufffd"; break;
            case MD_TEXT_BR: out += images_ > 0 ? " " : "<br>\n"; break;
            case MD_TEXT_SOFTBR: out += images_ > 0 ? " " : "\n"; break;
            case MD_TEXT_ENTITY: entity(piece); break;
            default: append_escaped(out, piece);
        }
        return too_long();
    }

private:
    static std::string_view element(MD_BLOCKTYPE type, void* detail) {
        static constexpr std::string_view headings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
        switch (type) {
            case MD_BLOCK_QUOTE: return "blockquote";
            case MD_BLOCK_UL: return "ul";
            case MD_BLOCK_OL: return "ol";
            case MD_BLOCK_LI: return "li";
            case MD_BLOCK_P: return "p";
            case MD_BLOCK_TABLE: return "table";
            case MD_BLOCK_THEAD: return "thead";
            case MD_BLOCK_TBODY: return "tbody";
            case MD_BLOCK_TR: return "tr";
            case MD_BLOCK_TH: return "th";
            case MD_BLOCK_TD: return "td";
            case MD_BLOCK_H: return headings[(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level - 1) % 6];
            default: return {};
        }
    }

    static std::string_view element(MD_SPANTYPE type) {
        switch (type) {
            case MD_SPAN_STRONG: return "strong";
            case MD_SPAN_CODE: return "code";
            case MD_SPAN_DEL: return "del";
            default: return "em";
        }
    }

    void open_ordered(unsigned start) {
        out += start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(start) + "\">";
        out += '\n';
    }
    void open_item(const MD_BLOCK_LI_DETAIL& item) {
        out += item.is_task ? "<li class=\"task\">" : "<li>";
        if (item.is_task)
            out += item.task_mark == ' ' ? "<input type=\"checkbox\" disabled>"
                                         : "<input type=\"checkbox\" disabled checked>";
    }
    void open_code(const MD_BLOCK_CODE_DETAIL& code) {
        const auto language = decoded(code.lang);
        out += is_language(language) ? "<pre><code class=\"language-" + language + "\">" : "<pre><code>";
    }
    void open_cell(MD_BLOCKTYPE type, MD_ALIGN align) {
        static constexpr std::string_view alignments[] = {"", " align=\"left\"", " align=\"center\"",
                                                          " align=\"right\""};
        out.append("<").append(element(type, nullptr)).append(alignments[align]).append(">");
    }
    void attribute(std::string_view name, std::string_view value) {
        out.append(" ").append(name).append("=\"");
        append_escaped(out, value);
        out += '"';
    }
    void open_link(const MD_SPAN_A_DETAIL& link) {
        const auto address = decoded(link.href);
        links_.push_back(is_link(address));
        if (!links_.back()) return;
        out += "<a";
        attribute("href", address);
        if (const auto title = decoded(link.title); !title.empty()) attribute("title", title);
        out += " rel=\"ugc nofollow noopener\">";
    }
    void close_link() {
        if (links_.back()) out += "</a>";
        links_.pop_back();
    }
    void open_image(const MD_SPAN_IMG_DETAIL& image) {
        const auto address = decoded(image.src);
        shown_image_ = is_image(address);
        if (!shown_image_) return;
        out += "<img";
        attribute("src", address);
        if (const auto title = decoded(image.title); !title.empty()) attribute("title", title);
        out += " loading=\"lazy\" referrerpolicy=\"no-referrer\" alt=\"";
    }
    /// An unknown name stays an entity for the browser: md4c lets only letters and digits through.
    void entity(std::string_view piece) {
        std::string text;
        append_entity(text, piece);
        if (text == piece)
            out += piece;
        else
            append_escaped(out, text);
    }
    int too_long() { return stop(out.size() > most_output_bytes); }
    int stop(bool when) {
        stopped = stopped || when;
        return stopped;
    }

    int depth_ = 0;
    int images_ = 0;
    bool shown_image_ = false;
    std::vector<bool> links_;
};

/// Collects words up to a number of characters; white space of any kind becomes one space.
class Text {
public:
    explicit Text(std::size_t most) : most_{most} {}
    std::string out;

    int enter(MD_BLOCKTYPE, void*) { return space(); }
    int leave(MD_BLOCKTYPE, void*) { return space(); }
    int enter(MD_SPANTYPE, void*) { return 0; }
    int leave(MD_SPANTYPE, void*) { return 0; }
    int text(MD_TEXTTYPE type, std::string_view piece) {
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return space();
        if (type == MD_TEXT_NULLCHAR) return add("\ufffd");
        if (type != MD_TEXT_ENTITY) return add(piece);
        std::string decoded_entity;
        append_entity(decoded_entity, piece);
        return add(decoded_entity);
    }

private:
    int space() {
        pending_ = !out.empty();
        return 0;
    }
    int add(std::string_view piece) {
        for (const char c : piece) {
            if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f) {
                space();
                continue;
            }
            const bool begins = (static_cast<unsigned char>(c) & 0xc0) != 0x80;
            if (begins && length_ + (pending_ ? 1 : 0) >= most_) return cut();
            if (pending_) {
                out += ' ';
                ++length_;
                pending_ = false;
            }
            out.push_back(c);
            length_ += begins ? 1 : 0;
        }
        return 0;
    }
    int cut() {
        out += "…";
        return 1;
    }

    std::size_t most_;
    std::size_t length_ = 0;
    bool pending_ = false;
};

template <class Renderer>
bool parse(std::string_view markdown, Renderer& renderer) {
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* r) { return static_cast<Renderer*>(r)->enter(t, d); };
    parser.leave_block = [](MD_BLOCKTYPE t, void* d, void* r) { return static_cast<Renderer*>(r)->leave(t, d); };
    parser.enter_span = [](MD_SPANTYPE t, void* d, void* r) { return static_cast<Renderer*>(r)->enter(t, d); };
    parser.leave_span = [](MD_SPANTYPE t, void* d, void* r) { return static_cast<Renderer*>(r)->leave(t, d); };
    parser.text = [](MD_TEXTTYPE t, const MD_CHAR* text, MD_SIZE size, void* r) {
        return static_cast<Renderer*>(r)->text(t, {text, size});
    };
    return md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &renderer) == 0;
}

}  // namespace

std::string to_html(std::string_view markdown) {
    const auto text = capped(markdown);
    Html html;
    if (parse(text, html) && !html.stopped) return std::move(html.out);
    std::string plain = "<p>";
    append_escaped(plain, text);
    return plain + "</p>\n";
}

std::string to_text(std::string_view markdown, std::size_t most_characters) {
    Text text{most_characters};
    parse(capped(markdown), text);
    return std::move(text.out);
}

}  // namespace markdown
