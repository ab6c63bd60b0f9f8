// Preview: rendered as posts are.
#include "features/posts/preview.hpp"

#include "features/markdown/markdown.hpp"

namespace posts {

Preview Previews::render(const schema::Draft<Preview>& draft) {
    return {.html = markdown::to_html(draft.value.content)};
}

}  // namespace posts
