import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useCallback } from 'react'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Empty } from '@/ui/Empty'
import { narrowPage, pillLook } from '@/ui/looks'
import { SearchField } from '@/ui/SearchField'
import { CourseResults } from './CourseResults'
import { kindNames, kinds, type Kind } from './kinds'
import { LessonResults } from './LessonResults'
import { MemberResults } from './MemberResults'
import { Nothing } from './Nothing'
import { PostResults } from './PostResults'

const route = getRouteApi('/c/$community/search')
const results = { posts: PostResults, courses: CourseResults, lessons: LessonResults, members: MemberResults }

/** Everything of one community that holds the searched words. */
export function SearchPage() {
  const t = useT()
  const me = useMe()
  const { community: address } = route.useParams()
  const { q: words = '', kind } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const isMember = community.viewer.status === 'active' || !!me?.isOwner
  const open = kinds.filter((one) => one !== 'members' || isMember)
  const onSearch = useCallback(
    (typed: string) => void navigate({ search: (old) => ({ ...old, q: typed.trim() || undefined }), replace: true }),
    [navigate],
  )
  useTitle(words ? `${words} · ${community.name}` : t('search.title', { place: community.name }))
  return (
    <div className={narrowPage}>
      <h1 className="px-1 text-xl">{t('search.title', { place: community.name })}</h1>
      <search>
        <SearchField label={t('search.field')} value={words} onChange={onSearch} />
      </search>
      <nav aria-label={t('search.kinds')} className="-mx-3 flex gap-1.5 overflow-x-auto px-3 [scrollbar-width:none]">
        <KindLink address={address} words={words} />
        {open.map((one) => (
          <KindLink key={one} address={address} words={words} kind={one} />
        ))}
      </nav>
      {words ? (
        <Results
          key={words}
          address={address}
          words={words}
          kinds={kind ? open.filter((one) => one === kind) : open}
          few={!kind}
        />
      ) : (
        <Empty icon={<Search />} title={t('search.begin')} text={t('search.begin.text')} />
      )}
    </div>
  )
}

function KindLink({ address, words, kind }: { address: string; words: string; kind?: Kind }) {
  const t = useT()
  return (
    <Link
      to="/c/$community/search"
      params={{ community: address }}
      search={{ q: words || undefined, kind }}
      replace
      activeOptions={{ exact: true }}
      className={pillLook}
    >
      {t(kind ? kindNames[kind] : 'search.everything')}
    </Link>
  )
}

/** `few`: some of each kind. Each kind shows nothing when it has no hit; when none has, the list is empty. */
function Results({
  address,
  words,
  kinds: chosen,
  few,
}: {
  address: string
  words: string
  kinds: readonly Kind[]
  few: boolean
}) {
  return (
    <>
      <div className="peer grid grid-cols-[minmax(0,1fr)] gap-5 empty:hidden">
        {chosen.map((kind) => {
          const Kind = results[kind]
          return <Kind key={kind} community={address} words={words} few={few} />
        })}
      </div>
      <div className="hidden peer-empty:block">
        <Nothing words={words} />
      </div>
    </>
  )
}
