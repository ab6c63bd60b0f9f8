import { Unbuilt } from '@/ui/Unbuilt'

export function PostPage() {
  return <Unbuilt name="PostPage" />
}
