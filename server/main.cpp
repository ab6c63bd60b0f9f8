// Lyceum: the program. What it can do is in app/commands; the web app that it carries is linked in by the build.
#include "app/commands.hpp"
#include "web/pack.hpp"

int main(int argc, char** argv) { return app::run(argc, argv, web::built); }
