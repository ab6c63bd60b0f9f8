#pragma once
// Audience: who may see what a file is shown in. The app gives one function a collection, each made of the policies of
// the feature that the collection belongs to, and one for what somebody was given the code of.
#include <functional>
#include <map>
#include <string>

#include "auth/caller.hpp"

namespace files {

/// Whether the caller may see the part of this document that shows a picture.
using Audience = std::function<bool(const auth::Caller&, base::ObjectId document)>;
/// By the collection's name. What is shown in any other is seen by nobody through it.
using Audiences = std::map<std::string, Audience, std::less<>>;
/// Whether a code that lets somebody in shows them the picture of this document, whoever they are.
using Invites = std::function<bool(const std::string& code, std::string_view collection, base::ObjectId document)>;

}  // namespace files
