import { useInfiniteQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import { nameOf } from '@/ui/Avatar'
import { MoreButton } from '@/ui/MoreButton'
import { fewResults, shown, type KindProps } from './kinds'
import { MoreOf } from './MoreOf'
import { Nothing } from './Nothing'
import { foundPostsQuery } from './queries'
import { Row } from './Row'
import { Section } from './Section'
import { snippetOf, textOf } from './snippet'

export function PostResults({ community, words, few }: KindProps) {
  const t = useT()
  const found = useInfiniteQuery(foundPostsQuery(community, words))
  const posts = allOf(found.data)
  const more = few ? (
    <MoreOf kind="posts" community={community} words={words} hasMore={posts.length > fewResults} />
  ) : (
    <MoreButton {...found} auto />
  )
  return (
    <Section
      title={t('search.posts')}
      isPending={found.isPending}
      isEmpty={!posts.length}
      nothing={!few && <Nothing words={words} />}
      more={more}
    >
      {shown(posts, few).map((post) => (
        <Row
          key={post._id}
          link={{ to: '/c/$community/p/$post', params: { community, post: post._id } }}
          icon={<FileText />}
          title={post.title}
          about={`${nameOf(post.authorCard)} · ${formatDay(post.createdAt)}`}
          snippet={snippetOf(textOf(post.contentHtml), words)}
          words={words}
        />
      ))}
    </Section>
  )
}
