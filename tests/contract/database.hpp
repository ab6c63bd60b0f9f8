#pragma once
// The database that speaks MongoDB's protocol, if there is one to test against: the one at LYCEUM_TEST_MONGODB_URI, or
// the FerretDB program at LYCEUM_TEST_FERRETDB, which is started for the tests and stopped after them.
#include "engines.hpp"
#include "store/options.hpp"

namespace contract {

struct DatabaseUnderTest {
    const char* name;
    std::string server;  ///< what it says it is
    std::set<Limit> lacks{};
    /// Each directory has a database of its own.
    store::Options options_for(const std::filesystem::path& directory) const;
    /// Of one of its databases.
    std::string uri_of(const std::string& one) const;
    std::string uri{};  ///< without a database's name; options may follow after a "?"
};

/// nullptr: there is none.
const DatabaseUnderTest* database_under_test();

}  // namespace contract
