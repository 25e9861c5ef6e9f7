import { Button, Menu, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { roleNames } from '../../features/staff/staff.texts.ts'
import { post, useMe } from '../api.ts'
import { planAddress, useChosenPlan } from '../chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../language.tsx'
import { shellTexts } from './shell.texts.ts'
import { useSignOut } from './sign-out.ts'

/** Search, size of the text, language, and who sits here. */
export function HeadTools() {
  return (
    <div className="head-tools">
      <TaskSearch />
      <TextSize />
      <LanguageChoice />
      <Person />
    </div>
  )
}

const LANGUAGES = [
  { language: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { language: 'en', short: 'EN', name: 'English' },
] as const

function LanguageChoice() {
  const { language: spoken, setLanguage } = useLanguage()
  return (
    <span className="language">
      {LANGUAGES.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={name}
          aria-pressed={spoken === language}
          onClick={() => setLanguage(language)}
        >
          {short}
        </button>
      ))}
    </span>
  )
}

function TaskSearch() {
  const t = useText(shellTexts)
  const { plan } = useChosenPlan()
  const [, go] = useLocation()
  const [words, setWords] = useState('')
  if (!plan) return null
  return (
    <form
      role="search"
      className="head-search"
      onSubmit={(event) => {
        event.preventDefault()
        go(planAddress('/tasks', plan.id, { q: words }))
      }}
    >
      <TextInput
        type="search"
        aria-label={t.search}
        placeholder={`${t.search}…`}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
    </form>
  )
}

const SIZES = ['normal', 'large', 'larger'] as const
const KEPT = 'chung-tay.size'

function TextSize() {
  const t = useText(shellTexts)
  const [size, setSize] = useState(() =>
    Math.max(
      SIZES.findIndex((one) => one === localStorage.getItem(KEPT)),
      0,
    ),
  )
  useEffect(() => {
    const name = SIZES[size] ?? 'normal'
    document.documentElement.dataset['size'] = name
    localStorage.setItem(KEPT, name)
  }, [size])
  const step = (by: number) => () => setSize(Math.min(Math.max(size + by, 0), SIZES.length - 1))
  return (
    <>
      <Button variant="subtle" color="dark" px="xs" title={t.smaller} onClick={step(-1)} disabled={size === 0}>
        A−<span className="visually-hidden"> {t.smaller}</span>
      </Button>
      <Button
        variant="subtle"
        color="dark"
        px="xs"
        title={t.larger}
        onClick={step(1)}
        disabled={size === SIZES.length - 1}
      >
        A+<span className="visually-hidden"> {t.larger}</span>
      </Button>
    </>
  )
}

function Person() {
  const t = useText(shellTexts)
  const say = useSay()
  const me = useMe()
  const queries = useQueryClient()
  const signOut = useSignOut()
  const officer = me.data?.officer
  if (!officer) return null
  const lock = async () => {
    await post('/api/lock', {})
    await queries.invalidateQueries({ queryKey: ['me'], exact: true })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="dark" px="xs" rightSection="▾">
          {officer.name.trim().split(/\s+/).at(-1)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="var(--soft)" fz="sm">
          {officer.name}
          <br />
          {officer.unitName}
          <br />
          {officer.roles.map((role) => say(roleNames[role])).join(', ')}
        </Menu.Label>
        <Menu.Item component={Link} href="/own-access">
          {t.ownAccess}
        </Menu.Item>
        <Menu.Item onClick={() => void lock()}>{t.lock}</Menu.Item>
        <Menu.Item onClick={signOut}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
