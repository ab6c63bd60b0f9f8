import type { PersonLike } from '@/ui/Avatar'

export type Part = 'creator' | 'admin' | 'teacher'

interface Sources {
  creator?: PersonLike
  admins: PersonLike[]
  teachers: PersonLike[]
}

/** Everybody with a part in a community, each once: its creator, then admins, then teachers. */
export function teamOf({ creator, admins, teachers }: Sources): { person: PersonLike; parts: Part[] }[] {
  const team = new Map<string, { person: PersonLike; parts: Part[] }>()
  const add = (person: PersonLike, part: Part) => {
    const parts = team.get(person._id)?.parts ?? []
    if (parts.includes(part) || (part === 'admin' && parts.includes('creator'))) return
    team.set(person._id, { person, parts: [...parts, part] })
  }
  if (creator) add(creator, 'creator')
  admins.forEach((person) => add(person, 'admin'))
  teachers.forEach((person) => add(person, 'teacher'))
  return [...team.values()]
}
