// A store that is half a copy must not be taken for one.
#include "app/copy_note.hpp"

#include "base/failure.hpp"
#include "store/collection.hpp"

namespace app {

base::Id<"copies"> copy_note_id() { return base::Id<"copies">{base::ObjectId::derived("copies")}; }

void require_whole(store::Documents& documents) {
    const auto note = store::of<CopyNote>(documents).find(copy_note_id());
    if (note)
        throw base::Failure{base::Fault::conflict, "This is an unfinished copy of " + note->source +
                                                       ": lyceum copy, run again as before, goes on with it."};
}

}  // namespace app
