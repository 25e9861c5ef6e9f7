import { Button, Menu, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { roleNames } from '../../features/staff/staff.texts.ts'
import { post, useMe } from '../api.ts'
import { planAddress, useChosenPlan } from '../chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../language.tsx'
import { shellTexts } from './shell.texts.ts'

/** Search, size of the text, language, and who sits here. */
export function HeadTools() {
  const { language, setLanguage } = useLanguage()
  const t = useText(shellTexts)
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <div className="head-tools">
      <TaskSearch />
      <TextSize />
      <Button variant="subtle" color="dark" px="xs" lang={other} onClick={() => setLanguage(other)}>
        {t.language}
      </Button>
      <Person />
    </div>
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
      onSubmit={(event) => {
        event.preventDefault()
        go(planAddress('/tasks', plan.id, { q: words }))
      }}
    >
      <TextInput
        type="search"
        w="11rem"
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
      <Button variant="subtle" color="dark" px="xs" aria-label={t.smaller} onClick={step(-1)} disabled={size === 0}>
        A−
      </Button>
      <Button
        variant="subtle"
        color="dark"
        px="xs"
        aria-label={t.larger}
        onClick={step(1)}
        disabled={size === SIZES.length - 1}
      >
        A+
      </Button>
    </>
  )
}

function Person() {
  const t = useText(shellTexts)
  const say = useSay()
  const me = useMe()
  const queries = useQueryClient()
  const officer = me.data?.officer
  if (!officer) return null
  const signOut = async () => {
    await post('/api/sign-out', {})
    queries.clear()
    window.location.assign('/sign-in')
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
        <Menu.Item onClick={() => void signOut()}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
