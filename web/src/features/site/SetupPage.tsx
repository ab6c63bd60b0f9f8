import { useState } from 'react'
import { useT } from '@/i18n'
import { useMe, useSite } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { SetupAccount } from './SetupAccount'
import { SetupCommunity } from './SetupCommunity'
import { Steps } from './Steps'

/** Three short steps: the owner's account, the first community, done. Never asks what can be asked later. */
export function SetupPage() {
  const t = useT()
  const site = useSite()
  const me = useMe()
  const [token] = useState(() => new URLSearchParams(location.search).get('token') ?? '')
  useTitle(t('site.setup.title'))
  const isAccountMade = site.isSetUp && me !== null
  return (
    <div className="w-full max-w-[36rem]">
      <Steps at={isAccountMade ? 1 : 0} labels={[t('site.setup.step.account'), t('site.setup.step.community')]} />
      <div className="card mt-4 p-6 sm:p-8">
        {isAccountMade ? <SetupCommunity /> : <SetupAccount token={token} needsToken={site.needsSetupToken} />}
      </div>
    </div>
  )
}
