import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import type { Schemas } from '@/api/client'
import { nameOf } from '@/ui/Avatar'
import type { Place } from './place'

/** A person's name that leads to them: as a member for members, else to what everybody may see. */
export function AuthorLink({
  person,
  place,
  className,
}: {
  person: Schemas['Person']
  place: Place
  className?: string
}) {
  const look = clsx('font-[620] hover:underline', className)
  if (!place.isMember) {
    return (
      <Link to="/users/$user" params={{ user: person._id }} className={look} dir="auto">
        {nameOf(person)}
      </Link>
    )
  }
  return (
    <Link
      to="/c/$community/members/$user"
      params={{ community: place.address, user: person._id }}
      className={look}
      dir="auto"
    >
      {nameOf(person)}
    </Link>
  )
}
