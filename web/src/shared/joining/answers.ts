import type { RequestFailed } from '@/api/problems'
import type { FormValues } from '@/ui/Form'

export const answerName = (at: number) => `answers.${at}`

/** Stands for a question that was left open before one that was answered: the server takes no empty answer. */
export const noAnswer = '–'

/** What was answered, in the questions' order; undefined when every field was left empty. */
export function answersOf(values: Pick<FormValues, 'text'>, questions: string[]): string[] | undefined {
  const answers = questions.map((_, at) => values.text(answerName(at)))
  const count = answers.findLastIndex(Boolean) + 1
  return count ? answers.slice(0, count).map((answer) => answer || noAnswer) : undefined
}

/** The questions that a refusal names: a hidden community tells them in no other way. */
export function questionsOf(failure: RequestFailed): string[] {
  const open = [...failure.members].filter(([path]) => path.startsWith('answers.'))
  return open.sort(([a], [b]) => Number(a.split('.')[1]) - Number(b.split('.')[1])).map(([, question]) => question)
}
