import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '..', 'dist')

interface Chunk {
  file: string
  src?: string
  imports?: string[]
  css?: string[]
}
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024

/** The files that must be there before these chunks run. */
function closure(keys: string[]): Set<string> {
  const files = new Set<string>()
  const add = (key: string) => {
    const chunk = manifest[key]!
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(add)
  }
  keys.forEach(add)
  return files
}

const route = (name: string) => Object.keys(manifest).filter((key) => key.startsWith(`src/routes/${name}.tsx`))
const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + size(file), 0)
const english = Object.keys(manifest).filter((key) => key === 'src/i18n/en/first.ts')
const entry = closure(['index.html', ...english])
const feed = new Set([...entry, ...closure([...route('c.$community'), ...route('c.$community.index')])])

// KB of JavaScript, gzip.
const mostAtFirst = 150
const mostOnTop = 60

test('the first signed-in page', () => expect(sum(feed)).toBeLessThanOrEqual(mostAtFirst))

const routes = [...new Set(Object.keys(manifest).flatMap((key) => /^src\/routes\/(.+?)\.tsx/.exec(key)?.[1] ?? []))]
test.each(routes)('what %s adds', (name) => {
  const more = [...closure(route(name))].filter((file) => !feed.has(file))
  expect(sum(more)).toBeLessThanOrEqual(mostOnTop)
})

test('films, uploads and dragging are loaded by who uses them', () => {
  const everywhere = [...new Set(routes.flatMap((name) => [...closure(route(name))]))].map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  )
  // Words that only those libraries hold.
  for (const word of ['hlsManifestParsed', 'Upload-Checksum', 'DndContext']) {
    expect(
      everywhere.some((text) => text.includes(word)),
      word,
    ).toBe(false)
  }
})

test('styles and the font', () => {
  const css = Object.values(manifest).flatMap((chunk) => chunk.css ?? [])
  expect(sum(new Set(css))).toBeLessThanOrEqual(18)
})
