import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { chooseLanguage, currentLanguage, languages, useT, type Language } from '@/i18n'
import { singleKeysAreOn, switchSingleKeys } from '@/ui/keys'
import { Switch } from '@/ui/Choices'
import { Select } from '@/ui/Field'
import { Segments } from '@/ui/Segments'
import { chooseTheme, useTheme } from '@/ui/theme'
import { Section } from './Section'

/** Kept in this browser. */
export function AppearanceSection() {
  const t = useT()
  const theme = useTheme()
  const [keys, setKeys] = useState(singleKeysAreOn)
  return (
    <Section title={t('users.settings.appearance')} text={t('users.appearance.text')}>
      <div className="grid gap-5">
        <Segments
          className="justify-self-start"
          label={t('app.theme')}
          value={theme}
          onChange={chooseTheme}
          options={[
            { value: 'light', label: t('app.light'), icon: <Sun aria-hidden /> },
            { value: 'dark', label: t('app.dark'), icon: <Moon aria-hidden /> },
            { value: 'system', label: t('app.system'), icon: <Monitor aria-hidden /> },
          ]}
        />
        <Select
          label={t('users.language')}
          value={currentLanguage()}
          onChange={(event) => chooseLanguage(event.target.value as Language)}
        >
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </Select>
        <Switch
          label={t('users.keys')}
          hint={t('users.keys.hint')}
          checked={keys}
          onChange={(event) => {
            switchSingleKeys(event.target.checked)
            setKeys(event.target.checked)
          }}
        />
      </div>
    </Section>
  )
}
