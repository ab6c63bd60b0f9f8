// Documentation page: its style, light and dark.
#include "http/docs_page.hpp"

namespace http {

const std::string_view docs_style = R"css(
:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --card: #ffffff; --ink: #1d1b19; --soft: #6a645c; --line: #e4dfd7;
  --accent: #2f5d50; --code: #f3efe8;
  --get: #1f6f5c; --post: #2457a6; --put: #8a5a00; --patch: #7a4a9e; --delete: #a8323a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171614; --card: #201e1b; --ink: #ece7df; --soft: #a59d91; --line: #36322d;
    --accent: #8fc7b4; --code: #2a2723;
    --get: #7fcdb5; --post: #8fb6f2; --put: #e0b35c; --patch: #c9a3e6; --delete: #f0949a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, .path, .type {
  font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; font-size: .9em;
}
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--card); padding: .5rem 1rem; }
.top {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
  padding: .75rem max(1.25rem, calc((100vw - 76rem) / 2)); background: var(--ground);
  border-bottom: 1px solid var(--line);
}
.top h1 { font-size: 1.15rem; letter-spacing: -.01em; margin: 0; }
.find { flex: 1 1 14rem; }
.find span { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.find input {
  width: 100%; max-width: 26rem; padding: .45rem .8rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: .5rem;
}
.plain { font-size: .9rem; }
.frame {
  display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 2.5rem; max-width: 76rem; margin: 0 auto;
  padding: 1.5rem 1.25rem 6rem;
}
nav { position: sticky; top: 4.75rem; align-self: start; max-height: calc(100vh - 6rem); overflow: auto; }
nav a { display: block; padding: .25rem .6rem; border-radius: .4rem; color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--ink); background: var(--code); }
nav small { float: right; font-variant-numeric: tabular-nums; }
.about { max-width: 44rem; margin: 0 0 1rem; color: var(--soft); }
section h2 { font-size: 1.3rem; letter-spacing: -.015em; margin: 2.25rem 0 .75rem; text-transform: capitalize; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; margin: .5rem 0; }
summary {
  display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; padding: .6rem .9rem; cursor: pointer;
  list-style: none;
}
summary::-webkit-details-marker { display: none; }
summary .words { color: var(--soft); margin-left: auto; text-align: right; }
.method { min-width: 4.2rem; font-weight: 700; font-size: .8rem; letter-spacing: .04em; }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
.patch { color: var(--patch); } .delete { color: var(--delete); }
.path { overflow-wrap: anywhere; }
.path b { font-weight: 500; color: var(--accent); }
.inside { border-top: 1px solid var(--line); padding: .25rem .9rem 1rem; }
.inside h3 {
  font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.1rem 0 .4rem;
}
.who {
  display: inline-block; margin: .7rem .5rem 0 0; padding: .1rem .6rem; border-radius: 1rem; background: var(--code);
  font-size: .85rem;
}
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
td { padding: .35rem .6rem .35rem 0; border-top: 1px solid var(--line); vertical-align: top; }
tr:first-child td { border-top: 0; }
td:first-child { width: 30%; overflow-wrap: anywhere; }
.type { color: var(--soft); }
.must { color: var(--delete); font-size: .8rem; }
.note { display: block; color: var(--soft); }
pre {
  margin: 0; padding: .7rem .9rem; overflow: auto; background: var(--code); border-radius: .5rem; font-size: .85rem;
}
.nest { margin: .2rem 0 .2rem .2rem; padding-left: .9rem; border-left: 2px solid var(--line); }
[hidden] { display: none !important; }
@media (max-width: 48rem) {
  .frame { grid-template-columns: minmax(0, 1fr); gap: .5rem; }
  nav { position: static; display: flex; flex-wrap: wrap; max-height: none; }
  nav small { float: none; margin-left: .3rem; }
  summary .words { margin-left: 0; text-align: left; width: 100%; }
  td:first-child { width: 40%; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
)css";

}  // namespace http
