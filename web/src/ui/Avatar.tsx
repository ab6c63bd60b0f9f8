import { clsx } from 'clsx'
import { variantOf, type PictureSource } from './pictures'

export interface PersonLike {
  _id: string
  firstName: string
  lastName: string
  avatarCard?: PictureSource
  /** The address as the document holds it, where there is no card. */
  avatar?: string
}

export const nameOf = (person: PersonLike) => `${person.firstName} ${person.lastName}`.trim()

const initialsOf = (person: PersonLike) =>
  [person.firstName, person.lastName].map((name) => Array.from(name)[0] ?? '').join('')

/** A hue that a person keeps: their id's last digits. */
const hueOf = (id: string) => parseInt(id.slice(-4), 16) % 360

/** A person's picture, or their initials. Says nothing to screen readers: the name stands beside it. */
export function Avatar({
  person,
  size = 36,
  className,
}: {
  person: PersonLike
  size?: 22 | 24 | 28 | 32 | 36 | 40 | 48 | 64 | 96
  className?: string
}) {
  const shape = clsx('inline-grid shrink-0 place-items-center overflow-hidden rounded-full select-none', className)
  const box = { width: size, height: size }
  const address = person.avatarCard?.address ?? person.avatar
  if (address) {
    return (
      <img
        src={variantOf(address, { width: size * 2, square: true })}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        className={clsx(shape, 'max-w-none bg-sunken object-cover')}
        style={box}
      />
    )
  }
  return (
    <span
      aria-hidden
      className={clsx(
        shape,
        'bg-[oklch(.92_.04_var(--hue))] font-semibold text-[oklch(.4_.08_var(--hue))] dark:bg-[oklch(.35_.05_var(--hue))] dark:text-[oklch(.88_.06_var(--hue))]',
      )}
      style={{ ...box, fontSize: size * 0.38, '--hue': hueOf(person._id) } as React.CSSProperties}
    >
      {initialsOf(person)}
    </span>
  )
}

/** A few overlapping faces. Decoration: whoever counts them says the number in words beside it. */
export function Faces({ people, size = 24 }: { people: PersonLike[]; size?: 22 | 24 | 28 }) {
  return (
    <span className="flex ps-1.5" aria-hidden>
      {people.map((person) => (
        <Avatar key={person._id} person={person} size={size} className="-ms-1.5 ring-2 ring-surface" />
      ))}
    </span>
  )
}
