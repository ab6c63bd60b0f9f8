import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { allProblems, isKnown } from './problemWords'

// What the server's sources say to people, against what the app can say in every language.

const server = join(import.meta.dirname, '../../../server')
const rooms = ['features', 'schema', 'auth', 'media', 'media_child']

/** Nobody meets these with the app: a form does not let it happen, or only programs talk so. */
const unmet = [
  // another text beside it says what is wrong: the member's own
  /^(Choose another password|a community keeps an address|a course is published with|an invitation expires in the)/,
  /^(some (fields|parameters) are not valid|the event's times are not|this slug looks like|The token would not be)/,
  /^(the community asks this of everybody|there are more answers|there is no such time zone|this is not a valid recur)/,
  // the protocol of uploads, which the app speaks
  /^(A request is sending|Another request is sending|Make the upload first)/,
  /^(Send Tus-Resumable|Upload-|The body must be)/,
  /^(The bytes have another SHA-256|This upload is|This is more than the upload|This file has not failed)/,
  // forms send the right types, lists their own cursors and orders
  /^(cannot be|is no |is of another type)/,
  /^(is none of|is missing|is measured|must be (a |an |true|one of|pairs|active or))/,
  /^(must be (after from|at most 400|latest|left out|newest|the id of an upload)|must (name every|not contain NUL))/,
  /^(A search is not sorted|a search lists|this list comes|this position|the (cursor|window|member|body)|The query)/,
  /^(The order must|The intervals|enroll in the course to keep)/,
  /^(a membership cannot|go with an invitation|belongs to no)/,
  /^(the server measures|it is nested|This is not JSON|a text is no UTF-8|you have too many tokens|not an e-mail)/,
  // rules for repeating that the form cannot make
  /^(COUNT|FREQ|INTERVAL|UNTIL|this combination of parts)/,
  // pictures' variants, which pages ask for, and crops, which nothing asks for
  /^(The (crop|part to keep)|This transformation|ar- |- (stands|takes)|. is none of)/,
  // the command line, and the owner's settings
  /^(An owner needs|This is not an e-mail|imagekit_|a header of a message)/,
  // written in files of captions, told with the line
  /^(Here a cue begins|These (are no times|settings))/,
  // second halves of what is put together
  /^(s: upload it for|upload another one)/,
  // headers
  /^(private|public),? /,
]

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesBelow(path)
    return /\.[ch]pp$/.test(entry.name) && !/_test\.|^test_/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

const refusals =
  /(?:Failure(?: \w+)?\{|require\(|Refusal\{|refuse_unless\(|problem\(|push_back\(\{|wrong\(|return ")[^;]*;/g
// Of these the app says what the status means (ui/failures.ts).
const told = /Fault::(not_found|unavailable|out_of_space|too_many|unauthenticated)/

/** The beginnings of all refusals: what is put together at run time counts up to there. */
function said(): string[] {
  const statements = rooms
    .flatMap((room) => sourcesBelow(join(server, room)))
    .flatMap((source) => source.match(refusals) ?? [])
    .filter((statement) => !told.test(statement))
  const texts = statements.flatMap((one) => [...one.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!))
  const isSentence = (text: string) => text.length > 9 && /^[A-Za-z]\S* /.test(text)
  return [...new Set(texts)].filter(isSentence).sort()
}

/** As it may go on. */
const ways = [
  '',
  '12',
  '12 characters',
  '12 entries',
  '12 cues.',
  '12 bytes',
  '12 videos',
  '12 MB.',
  '12 by 12',
  '1 MB, and of your ',
  '9 hours; the most is 12',
  'line 12',
]

beforeAll(allProblems)

test('the sources are read', () => expect(said().length).toBeGreaterThan(100))

test('what people meet is said in their language', () => {
  const strange = said().filter(
    (text) => !ways.some((way) => isKnown(text + way)) && !unmet.some((pattern) => pattern.test(text)),
  )
  expect(strange).toEqual([])
})
