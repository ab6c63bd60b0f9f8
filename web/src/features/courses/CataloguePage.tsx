import { Unbuilt } from '@/ui/Unbuilt'

export function CataloguePage() {
  return <Unbuilt name="CataloguePage" />
}
