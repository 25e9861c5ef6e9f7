import { type ReactNode, useEffect, useRef } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { holdsRole, type Role } from '../../kernel/command.ts'
import { useMe } from '../api.ts'
import { planAddress, useChosenPlan } from '../chosen-plan.tsx'
import { LockScreen } from '../../features/staff/LockScreen.office.tsx'
import { useText } from '../language.tsx'
import { FigureDrawerPlace } from '../ui/FigureLink.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { useOwnSentences } from '../ui/use-own-sentences.ts'
import { DemoBanner } from './DemoBanner.office.tsx'
import { FigureDrawerHost } from './FigureDrawerHost.office.tsx'
import { HeadTools } from './HeadTools.office.tsx'
import { useOpenedFigure } from './opened-figure.ts'
import { PlanChoice } from './PlanChoice.office.tsx'
import { DoorScreens, OfficeScreens } from './routes.tsx'
import { ScreenFault } from './ScreenFault.office.tsx'
import { useSignOut } from './sign-out.ts'
import { shellTexts } from './shell.texts.ts'

const DOOR = ['/sign-in', '/second-factor', '/first-access', '/first-administrator']

/** The frame of every screen. Who is not signed in sees the door; an empty installation asks for its first administrator. */
export function Shell() {
  useOwnSentences()
  const me = useMe()
  const [address] = useLocation()
  const atDoor = DOOR.includes(address)
  return (
    <Loaded of={me}>
      {({ officer, halfWay, firstAdministrator }) => {
        if (firstAdministrator !== 'there' && address !== '/first-administrator')
          return <Redirect to="/first-administrator" />
        if (officer === null && !atDoor)
          return <Redirect to={`/${halfWay ? 'second-factor' : 'sign-in'}?back=${encodeURIComponent(addressNow())}`} />
        return atDoor ? <Door /> : <Office />
      }}
    </Loaded>
  )
}

const addressNow = () => `${window.location.pathname}${window.location.search}`

function Door() {
  return (
    <>
      <header className="head">
        <div className="head-line">
          <span className="brand plan-choice">Chung Tay</span>
          <HeadTools />
        </div>
      </header>
      <main className="main">
        <ScreenFault at="door">
          <DoorScreens />
        </ScreenFault>
      </main>
    </>
  )
}

function Office() {
  const t = useText(shellTexts)
  const signOut = useSignOut()
  const { opened, open, close } = useOpenedFigure()
  return (
    <FigureDrawerPlace value={open}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="head">
        <div className="head-line">
          <Link className="brand" href="/">
            Chung Tay
          </Link>
          <PlanChoice />
          <HeadTools />
        </div>
        <Navigation />
        <SectionPages />
      </header>
      <DemoBanner />
      <LockScreen signOut={signOut} />
      <Content />
      <ScreenFault at={opened ? 'open' : 'closed'}>
        <FigureDrawerHost opened={opened} close={close} />
      </ScreenFault>
    </FigureDrawerPlace>
  )
}

/** The screen. When the link that led to it is gone from the window, the focus goes on here, not to the window's top. */
function Content() {
  const [address] = useLocation()
  const main = useRef<HTMLElement>(null)
  const before = useRef(address)
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    const { activeElement } = document
    // A screen that waits for its code is hidden at first, with the link that was pressed still in it.
    if (activeElement === document.body || main.current?.contains(activeElement))
      main.current?.focus({ preventScroll: true })
  }, [address])
  return (
    <main ref={main} className="main" id="content" tabIndex={-1}>
      <ScreenFault at={address}>
        <OfficeScreens />
      </ScreenFault>
    </main>
  )
}

/** What stands in the head: a page, or a section with pages of its own. */
const PAGES = [
  'tasks',
  'calendar',
  'works',
  'outreach',
  'classes',
  'households',
  'budget',
  'inspections',
  'reports',
  'documents',
  'areas',
  'units',
] as const
const SECTIONS = {
  // One page a line.
  outreach: [
    'messages',
    'publications',
    'broadcasts',
    'materials',
    'banners',
    'questions',
    'movement',
    'coverage',
    'portal',
  ],
  households: ['households', 'standards'],
  budget: ['estimate', 'commitments', 'dossiers', 'rules'],
  inspections: ['recommendations', 'checklists', 'indicators'],
  reports: ['reports', 'reporting-dates'],
  units: ['units', 'personal-data', 'log'],
} as const

/** Pages that not everybody has. */
const ONLY_FOR: Readonly<Record<string, readonly Role[]>> = {
  log: ['administrator'],
  'personal-data': ['administrator', 'plan-owner'],
}

function Navigation() {
  const t = useText(shellTexts)
  return (
    <nav className="nav" aria-label={t.navigation}>
      <Page to="/">{t.overview}</Page>
      {PAGES.map((page) => (
        <Page key={page} to={`/${pagesOf(page)[0]}`} has={pagesOf(page)}>
          {t[page]}
        </Page>
      ))}
    </nav>
  )
}

/** The pages of the section that one is in, below the line of sections. */
function SectionPages() {
  const t = useText(shellTexts)
  const [address] = useLocation()
  const officer = useMe().data?.officer
  const section = Object.keys(SECTIONS).find((name) => pagesOf(name as keyof typeof SECTIONS).some(isAt(address)))
  if (!section) return null
  const key = section as keyof typeof SECTIONS
  const pages = SECTIONS[key].filter(
    (page) => !(page in ONLY_FOR) || (officer && holdsRole(officer, ...(ONLY_FOR[page] ?? []))),
  )
  if (pages.length < 2) return null
  return (
    <nav className="nav nav-section" aria-label={t[key]}>
      {pages.map((page) => (
        <Page key={page} to={`/${page}`}>
          {t[page]}
        </Page>
      ))}
    </nav>
  )
}

const pagesOf = (page: (typeof PAGES)[number]): readonly string[] =>
  page in SECTIONS ? SECTIONS[page as keyof typeof SECTIONS] : [page]
const isAt = (address: string) => (page: string) => address === `/${page}` || address.startsWith(`/${page}/`)

type PageProps = {
  readonly to: string
  /** The pages that one is in while this one is marked. */
  readonly has?: readonly string[]
  readonly children: ReactNode
}

function Page({ to, has = [to.slice(1)], children }: PageProps) {
  const [address] = useLocation()
  const { plan } = useChosenPlan()
  const here = to === '/' ? address === '/' : has.some(isAt(address))
  const link = useRef<HTMLAnchorElement>(null)
  // On a phone the line of screens is longer than the window: where one is stands in sight.
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [here])
  return (
    <Link
      ref={link}
      href={plan ? planAddress(to, plan.id) : to}
      aria-current={here ? (has.length > 1 ? 'true' : 'page') : undefined}
    >
      {children}
    </Link>
  )
}
