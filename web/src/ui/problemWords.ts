import { translate, type MessageId } from '@/i18n'

/** What the server says of a member or a request, by how it begins, and the message that says it to a reader. */
export type Wording = [RegExp, MessageId]

const known: Wording[] = [
  [/^is (required|missing)$|^must not be empty$/, 'ui.problem.required'],
  [/^must have at most ([\d,]+) characters?/, 'ui.problem.long'],
  [/^must have at least ([\d,]+) characters?/, 'ui.problem.short'],
  [/^must have at least ([\d,]+) entries/, 'ui.problem.small'],
  [/^must have at most ([\d,]+) (?:items|entries|elements)/, 'ui.problem.many'],
  [/^must be at most ([\d.,]+)$/, 'ui.problem.large'],
  [/^must be at least ([\d.,]+)$/, 'ui.problem.small'],
  [/^is too short/, 'ui.problem.tooShort'],
  [/^is too long/, 'ui.problem.tooLong'],
  [/^is one that many people use/, 'ui.problem.common'],
  [/^is your own name or address/, 'ui.problem.own'],
  [/^must be an e-mail address/, 'ui.problem.email'],
  [/^is already registered|^There is already an account/, 'ui.problem.registered'],
  [/^must be another address/, 'ui.problem.sameAddress'],
  [/^must be made of a-z/, 'ui.problem.slug'],
  [/^must not be 24 hexadecimal/, 'ui.problem.slugId'],
  [/^must (start with https|be an address that starts)/, 'ui.problem.address'],
  [/^must be in the future/, 'ui.problem.future'],
  [/^must be after startDate/, 'ui.problem.end'],
  [/^must be at most 31 days after startDate/, 'ui.problem.days'],
  [/^must be a recurrence rule|^is needed when isRecurring/, 'ui.problem.rule'],
  [/^must be a time zone|^is not a time zone/, 'ui.problem.zone'],
  [/^must be a colour/, 'ui.problem.color'],
  [/^must be a currency/, 'ui.problem.currency'],
  [/^must be a (whole |finite )?number|^is no number/, 'ui.problem.number'],
  [/^must be one line/, 'ui.problem.line'],
  [/^is not right|^The password is not right/, 'ui.problem.wrong'],
  [/^is needed before a course is published/, 'ui.problem.needed'],
  [/^must be at least one before a course is published/, 'ui.problem.lesson'],
  [/^names no file that you have uploaded/, 'ui.problem.file'],
  [/^(this invitation )?is not valid any more|^is not known here/, 'ui.problem.expired'],
  [/^The e-mail address or the password is not right/, 'ui.problem.signin'],
  [/^There were too many tries/, 'ui.problem.tries'],
  [/^You are the only admin|^a community needs an admin/, 'ui.problem.lastAdmin'],
  [/^This site takes no registrations/, 'ui.problem.closed'],
  [/^Only creators upload films/, 'ui.problem.films'],
  [/^You have too many files/, 'ui.problem.files'],
  [/^sign in first/, 'ui.problem.signinFirst'],
  [/^The account was changed meanwhile/, 'ui.error.changed'],
  [/^only |^a review is removed by/i, 'ui.problem.forbidden'],
]

let rare: Wording[] = []

/** The words of what one meets seldom: they come with those of all other pages. */
export async function allProblems() {
  rare = (await import('./rareProblems')).rareProblems
}

const wordsFor = (said: string) => [...rare, ...known].find(([pattern]) => pattern.test(said))

/** Whether there are words of the reader's language for it. */
export const isKnown = (said: string) => wordsFor(said) !== undefined

/** The server's words (English, made to follow a member's name) as a sentence in the reader's language. */
export function problemInWords(said: string): string {
  const [pattern, id] = wordsFor(said) ?? []
  if (pattern && id) return translate(id, { n: pattern.exec(said)?.[1] ?? '' })
  return said.charAt(0).toUpperCase() + said.slice(1)
}
