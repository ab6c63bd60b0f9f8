// Reads the server's OpenAPI document on standard input and writes what the app knows of it: types and form limits.
import { mkdirSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import openapiTS, { astToString } from 'openapi-typescript'

const folder = new URL(`../${process.argv[2] ?? 'src/api/'}`, import.meta.url)
const document = JSON.parse(await text(process.stdin))
const note = '// Written by ./dev api from the server; do not edit.\n'
const kept = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern', 'format', 'enum']

const limitsOf = (property) => {
  const own = Object.entries(property).filter(([key]) => kept.includes(key))
  const items = property.items && !property.items.$ref ? limitsOf(property.items) : {}
  return { ...Object.fromEntries(own), ...(Object.keys(items).length ? { items } : {}) }
}
const isInput = ([name, schema]) => /(Draft|Patch)$/.test(name) && schema.properties
const inputs = Object.entries(document.components.schemas).filter(isInput)
const tables = inputs.map(([name, schema]) => {
  const rows = Object.entries(schema.properties).map(([member, property]) => {
    const required = (schema.required ?? []).includes(member) ? { required: true } : {}
    return `  ${member}: ${JSON.stringify({ ...required, ...limitsOf(property) })},\n`
  })
  return `export const ${name} = {\n${rows.join('')}} as const\n`
})

mkdirSync(folder, { recursive: true })
writeFileSync(
  new URL('schema.d.ts', folder),
  note + astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false })),
)
writeFileSync(new URL('limits.ts', folder), note + tables.join('\n'))
