import { useRouter } from '@tanstack/react-router'
import { answered, api, type Schemas } from '@/api/client'
import { RequestFailed } from '@/api/problems'
import { useSessionChange } from '@/shared/session'
import { safeNext } from './next'

/** What follows a session's beginning: everything is loaded as the new person sees it. */
function useEnter() {
  const change = useSessionChange()
  const router = useRouter()
  return async (user: Schemas['User'], next: string | undefined) => {
    await change(user)
    await router.invalidate()
    router.history.push(safeNext(next))
  }
}

export function useLogIn() {
  const enter = useEnter()
  return async (email: string, password: string, next?: string) => {
    const { user } = await answered(api.POST('/sessions', { body: { email, password } }))
    await enter(user, next)
  }
}

type SignUp = Schemas['SignUpDraft']

/** `join`: a community that one joins with the same press. Where it asks questions, its own page does. */
export function useSignUp() {
  const enter = useEnter()
  return async (draft: SignUp, next?: string, join?: string) => {
    const { user } = await answered(api.POST('/users', { body: draft }))
    if (join) await joinQuietly(join)
    await enter(user, next)
  }
}

async function joinQuietly(community: string) {
  try {
    await answered(api.POST('/communities/{community}/join', { params: { path: { community } }, body: {} }))
  } catch (failure) {
    if (!(failure instanceof RequestFailed)) throw failure
  }
}

export const askForReset = (email: string) => answered(api.POST('/password-resets', { body: { email } }))
export const resetPassword = (token: string, password: string) =>
  answered(api.PUT('/password-resets/{token}', { params: { path: { token } }, body: { password } }))
