import type { RequestFailed } from '@/api/problems'
import type { FormValues } from '@/ui/Form'

export const answerName = (at: number) => `answers.${at}`

/** What was answered, in the questions' order, empty where one was left open; undefined when all of them were. */
export function answersOf(values: Pick<FormValues, 'text'>, questions: string[]): string[] | undefined {
  const answers = questions.map((_, at) => values.text(answerName(at)))
  const count = answers.findLastIndex(Boolean) + 1
  return count ? answers.slice(0, count) : undefined
}

/** The questions that a refusal names: a hidden community tells them in no other way. */
export function questionsOf(failure: RequestFailed): string[] {
  const open = [...failure.members].filter(([path]) => path.startsWith('answers.'))
  return open.sort(([a], [b]) => Number(a.split('.')[1]) - Number(b.split('.')[1])).map(([, question]) => question)
}
