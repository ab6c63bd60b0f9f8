import { useT } from '@/i18n'

/** What somebody answered on joining, below the questions as they are now. Nothing for who was not asked. */
export function Answers({ questions, answers }: { questions: string[]; answers: string[] }) {
  const t = useT()
  if (!answers.some((answer) => answer.trim())) return null
  return (
    <dl className="grid gap-2.5 rounded-control bg-sunken px-3.5 py-3">
      {answers.map((answer, at) => (
        // An answer is known by its place: it belongs to the question there.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          <dt className="text-sm text-ink-3" dir="auto">
            {questions[at] ?? t('memberships.question', { at: at + 1 })}
          </dt>
          <dd className="whitespace-pre-line" dir="auto">
            {answer.trim() || '–'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
