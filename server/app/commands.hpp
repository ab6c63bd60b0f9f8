#pragma once
// The command line.

namespace web {
struct Pack;
}

namespace app {

/// Does what the arguments say and returns the exit code: 0 done, 1 failed, 2 unusable arguments.
int run(int argc, char** argv, const web::Pack& pack);

}  // namespace app
