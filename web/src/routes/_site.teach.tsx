import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'

/** Teaching is for who is signed in; what they may do there the server says. */
export const Route = createFileRoute('/_site/teach')({
  beforeLoad: ({ context: { me }, location }) => {
    if (!me) throw redirect({ to: '/login', search: { next: location.href } })
  },
  component: Outlet,
})
