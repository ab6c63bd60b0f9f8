#pragma once
// A collection as MongoDB has it.
#include "store/mongo/talk.hpp"

namespace store::mongo {

/// Made once, when the collection is prepared.
struct Known {
    explicit Known(const Collection& of);

    const Collection* collection;
    std::string name;
    Bson shown{};  ///< the projection of ordinary reads: without derived lists
    bool
        versioned;  ///< its documents carry `__v` from the beginning: others may keep them in arrays, or arrays in them
    std::string words{};  ///< the collection of its searched words; empty: nothing is searched
};

/// The document in `words`: {_id, scope, words: [...]}. The words are distinct, in order, each cut as a searched one
/// is.
Bson words_document(const Collection& in, schema::Document document);

/// Makes all words of a collection again.
void make_words(Talk&, const Known&);

}  // namespace store::mongo
