// Packs the built web app for the server: node web/scripts/pack.mjs DIST OUT writes OUT/pack.bin, all files' bytes as
// they are and compressed, and OUT/pack.cpp, the tables of server/web/pack.hpp over it.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const worthIt = 0.95 // of its size: what compresses less is sent as it is

const [dist, out] = process.argv.slice(2).map((path) => resolve(path))
if (!dist || !out) throw new Error('usage: pack.mjs DIST OUT')

/** Every file below a folder, as "/assets/x.js"; what begins with a dot is the build's own. */
function filesBelow(folder, at = '') {
  return readdirSync(join(folder, at))
    .sort()
    .flatMap((name) => {
      const path = `${at}/${name}`
      if (name.startsWith('.')) return []
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path]
    })
}

const pieces = []
let packed = 0

/** Puts bytes into the pack; the C++ expression that finds them there again. */
function put(bytes) {
  pieces.push(bytes)
  packed += bytes.length
  return `at(${packed - bytes.length}, ${bytes.length})`
}

function putFile(path) {
  const type = types[extname(path)]
  if (!type) throw new Error(`${path}: say in pack.mjs which type it is of`)
  const bytes = readFileSync(join(dist, path))
  const smaller = (coded) => (coded.length < bytes.length * worthIt ? put(coded) : '{}')
  const brotli = () =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    })
  return `{${text(path)}, ${text(type)}, ${put(bytes)}, ${smaller(gzipSync(bytes, { level: 9 }))}, ${smaller(brotli())}}`
}

const text = (value) => JSON.stringify(value)

/** "src/routes/c/$community/p.$post.tsx" is the route ["c", "$community", "p", "$post"]. */
function routeOf(key) {
  const found = /^src\/routes\/(.+)\.tsx?(?:\?tsr-split=(.*))?$/.exec(key)
  const isShown =
    found &&
    (found[2] === undefined || (/component|loader/.test(found[2]) && !/errorComponent|notFound/.test(found[2])))
  return isShown ? found[1].split(/[/.]/).filter((name, i, all) => !(i === all.length - 1 && name === 'route')) : null
}

/** Its address in the table of pages: names of parameters do not count, "_layout", "(group)" and "index" are no part. */
function shapeOf(route) {
  const parts = route.filter((name) => !/^_|^\(.*\)$|^index$/.test(name)).map((name) => name.replace(/_$/, ''))
  return '/' + parts.map((name) => (name.startsWith('$') ? '{}' : name)).join('/')
}

/** Puts the files of a chunk and of what it imports into a set, without those that index.html loads anyway. */
function addFiles(key, into, seen = new Set()) {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return into
  seen.add(key)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) if (!index.includes(file)) into.add(file)
  for (const other of chunk.imports ?? []) addFiles(other, into, seen)
  return into
}

/** For each address the files of its route and of the routes around it; for each language those of its words. */
function filesByShape() {
  const routes = Object.keys(manifest)
    .map((key) => [key, routeOf(key)])
    .filter(([, route]) => route)
  const isAround = (outer, inner) =>
    outer[0] === '__root' || (outer.length <= inner.length && outer.every((name, i) => name === inner[i]))
  const shapes = new Map()
  for (const [, route] of routes) {
    if (route.at(-1).startsWith('_')) continue // the root, and layouts without an address
    const shape = shapeOf(route)
    if (!shapes.has(shape)) shapes.set(shape, new Set())
    for (const [key, outer] of routes) if (isAround(outer, route)) addFiles(key, shapes.get(shape))
  }
  for (const language of languages) shapes.set(language, addFiles(`src/i18n/${language}/first.ts`, new Set()))
  return shapes
}

function linkTo(file) {
  const relation = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
  return `<link rel="${relation}" crossorigin href="/${file}">\n`
}

const index = readFileSync(join(dist, 'index.html'), 'utf8')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const catalogues = join(dist, '../src/i18n')
const languages = existsSync(catalogues)
  ? readdirSync(catalogues).filter(
      (name) => statSync(join(catalogues, name)).isDirectory() && /^[a-z]{2}(-[A-Za-z]+)?$/.test(name),
    )
  : []
languages.sort((a, b) => (b === 'en') - (a === 'en') || a.localeCompare(b))

const files = filesBelow(dist)
  .filter((path) => path !== '/index.html')
  .map(putFile)
const chunks = [...filesByShape()].map(([shape, set]) => `{${text(shape)}, ${text([...set].map(linkTo).join(''))}}`)
const indexAt = put(Buffer.from(index))
const list = (type, name, items) =>
  `const std::array<${type}, ${items.length}> ${name}{{${items.map((item) => `\n    ${item},`).join('')}\n}};\n`

mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'pack.bin'), Buffer.concat(pieces))
writeFileSync(
  join(out, 'pack.cpp'),
  `// Written by web/scripts/pack.mjs: the built web app.
#include <array>

#include "web/pack.hpp"

__asm__(".pushsection .rodata,\\"a\\"\\n"
        ".hidden lyceum_pack\\n.globl lyceum_pack\\n.balign 16\\nlyceum_pack:\\n"
        ".incbin ${JSON.stringify(join(out, 'pack.bin')).replaceAll('"', '\\"')}\\n.popsection\\n");
extern "C" const char lyceum_pack[];

namespace {

std::string_view at(std::size_t from, std::size_t bytes) { return {lyceum_pack + from, bytes}; }

${list('web::File', 'files', files)}${list('web::Chunks', 'chunks', chunks)}${list('std::string_view', 'languages', languages.map(text))}
}  // namespace

const web::Pack web::built{${indexAt}, files, chunks, languages};
`,
)
