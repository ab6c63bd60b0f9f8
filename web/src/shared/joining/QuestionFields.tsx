import * as limits from '@/api/limits'
import { TextArea } from '@/ui/Field'
import { answerName } from './answers'

/** What a community asks of who wants to join. */
export function QuestionFields({ questions, required }: { questions: string[]; required: boolean }) {
  return questions.map((question, at) => (
    <TextArea
      key={question}
      label={<span dir="auto">{question}</span>}
      name={answerName(at)}
      required={required}
      optional={!required}
      rows={3}
      maxLength={limits.JoinRequestDraft.answers.items.maxLength}
      data-autofocus={at === 0 ? '' : undefined}
    />
  ))
}
