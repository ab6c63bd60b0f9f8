import { createContext, useContext } from 'react'

/** What is wrong with the members of a form, by path ("title", "topics[0].key"). */
export const FormProblems = createContext<Map<string, string>>(new Map())

export function useProblemOf(name: string | undefined): string | undefined {
  const problems = useContext(FormProblems)
  if (!name) return undefined
  const own = problems.get(name)
  if (own) return own
  return [...problems].find(([path]) => path.startsWith(`${name}[`) || path.startsWith(`${name}.`))?.[1]
}
