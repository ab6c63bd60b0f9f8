import { Unbuilt } from '@/ui/Unbuilt'

export function CertificatePage() {
  return <Unbuilt name="CertificatePage" />
}
