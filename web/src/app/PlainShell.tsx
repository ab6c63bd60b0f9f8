import { Link, Outlet } from '@tanstack/react-router'
import { useSite } from '@/shared/session'
import { SkipLink } from '@/ui/SkipLink'

/** Pages before one is in: one card in the middle. */
export function PlainShell() {
  const site = useSite()
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] bg-bg">
      <SkipLink />
      <header className="p-4">
        <Link to="/" className="inline-flex items-center gap-2.5 font-[640]">
          <img src="/favicon.svg" alt="" width={34} height={34} />
          <span dir="auto">{site.name}</span>
        </Link>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="grid content-start justify-items-center px-3 pt-4 pb-16 outline-none sm:pt-12"
      >
        <Outlet />
      </main>
    </div>
  )
}
