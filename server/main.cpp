// Lyceum: the program. What it can do is in app/commands.
#include "app/commands.hpp"

int main(int argc, char** argv) { return app::run(argc, argv); }
