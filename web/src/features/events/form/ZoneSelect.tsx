import { useMemo } from 'react'
import { useT } from '@/i18n'
import { Select } from '@/ui/Field'
import { zoneName } from '../time/labels'
import { allZones, viewerZone } from '../time/zones'

function byArea(zones: string[]): [string, string[]][] {
  const areas = new Map<string, string[]>()
  for (const zone of zones) {
    const area = zone.includes('/') ? zone.split('/')[0]! : ''
    areas.set(area, [...(areas.get(area) ?? []), zone])
  }
  return [...areas]
}

/** Every zone by its part of the world; the reader's own comes first. */
export function ZoneSelect({ zone, onZone }: { zone: string; onZone: (zone: string) => void }) {
  const t = useT()
  const own = viewerZone()
  const areas = useMemo(() => byArea(allZones(zone, own)), [zone, own])
  return (
    <Select
      label={t('events.form.zone')}
      name="timeZone"
      className="sm:max-w-md"
      value={zone}
      hint={t('events.form.zone.hint')}
      onChange={(event) => onZone(event.target.value)}
    >
      <optgroup label={t('events.form.zone.own')}>
        <option value={own}>{zoneName(own)}</option>
      </optgroup>
      {areas.map(([area, zones]) => (
        <optgroup key={area} label={area || t('events.form.zone.other')}>
          {zones
            .filter((name) => name !== own)
            .map((name) => (
              <option key={name} value={name}>
                {zoneName(name)}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}
