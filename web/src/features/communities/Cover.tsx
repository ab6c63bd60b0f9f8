/** What stands where a community has no cover: its first letter on the accent's paper. */
export function Cover({ name }: { name: string }) {
  return (
    <span aria-hidden className="grid size-full place-items-center bg-brand-soft text-2xl font-[640] text-brand-ink/70">
      {Array.from(name)[0]}
    </span>
  )
}
