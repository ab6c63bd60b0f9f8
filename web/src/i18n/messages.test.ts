import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@messageformat/parser'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const source = join(here, '..')
const read = (language: string): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(join(here, language))
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(here, language, name), 'utf8'))),
  )

const english = read('en')
const others = readdirSync(here).filter((name) => name !== 'en' && statSync(join(here, name)).isDirectory())

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.|\.d\.ts$|\.gen\.ts$/.test(entry.name) ? [path] : []
  })
}

/** The names of the values that a message takes. */
function valuesOf(text: string): string[] {
  const names = new Set<string>()
  const walk = (parts: ReturnType<typeof parse>) => {
    for (const part of parts) {
      if ('arg' in part) names.add(part.arg)
      if ('cases' in part) part.cases.forEach((one) => walk(one.tokens as ReturnType<typeof parse>))
    }
  }
  walk(parse(text))
  return [...names].sort()
}

test('every message is valid', () => {
  for (const [id, text] of Object.entries(english)) expect(() => parse(text), id).not.toThrow()
})

test.each(others)('%s says what English says', (language) => {
  const messages = read(language)
  expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  for (const [id, text] of Object.entries(messages)) expect(valuesOf(text), id).toEqual(valuesOf(english[id]!))
})

test('each file holds only ids with its own name', () => {
  for (const name of readdirSync(join(here, 'en')).filter((one) => one.endsWith('.json'))) {
    const foreign = Object.keys(JSON.parse(readFileSync(join(here, 'en', name), 'utf8'))).filter(
      (id) => !id.startsWith(name.replace('json', '')),
    )
    expect(foreign, name).toEqual([])
  }
})

test('every message is used', () => {
  const code = filesBelow(source)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const beginnings = [...code.matchAll(/`([a-z]+\.[\w.]*)\$\{/g)].map((match) => match[1]!)
  const unused = Object.keys(english).filter(
    (id) => !code.includes(`'${id}'`) && !beginnings.some((start) => id.startsWith(start)),
  )
  expect(unused).toEqual([])
})
