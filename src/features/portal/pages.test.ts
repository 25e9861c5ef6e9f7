import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Html } from '../../kernel/html.ts'
import { SERVICES } from '../outreach/message/message.ts'
import { calendarPage } from './calendar-page.ts'
import { contactPage } from './contact-page.ts'
import { homePage } from './home-page.ts'
import { type PortalPage, portalPage } from './portal-page.ts'
import type { PublicListed } from './portal.ts'
import { supportPage } from './support-page.ts'

const { id } = exampleTown
/** The longest words that a field takes, in letters of three bytes. */
const long = (letters: number) => 'Ệ'.repeat(letters)
const numbered = (words: string, at: number) => `${String(at).padStart(4, '0')} ${words}`.slice(0, words.length)

const message = (at: number): PublicListed => ({
  message: id<'message'>(`message-${at}`),
  kind: 'policy',
  idea: numbered(long(300), at),
  services: SERVICES,
  audiences: ['residents'],
  source: long(500),
  goodUntil: day('2024-12-31'),
  unitName: long(200),
})
const many = <Row>(count: number, of: (at: number) => Row) => Array.from({ length: count }, (_, at) => of(at))

/** The page, light enough, with all that it says. */
function light(page: PortalPage): string {
  const text: Html = portalPage(page)
  const bytes = Buffer.byteLength(text.toString())
  assert.ok(bytes <= 60_000, `${page.title} weighs ${bytes} bytes`)
  return text.toString()
}

/** Goes on from page to page until no row is left; answers all that they say. */
function whole(open: (from: number) => PortalPage): string {
  let all = ''
  for (let from: number | null = 0; from !== null; ) {
    const page = light(open(from))
    all += page
    const next: string | undefined = /tu=(\d+)">Xem tiếp/.exec(page)?.[1]
    from = next === undefined ? null : Number(next)
  }
  return all
}

test('a thousand messages of the longest words are all found, on pages that a slow telephone can open', () => {
  const messages = many(1000, message)
  assert.match(light(homePage(messages, long(100))), /can=credit">Xem cả 1000 nội dung/)
  const asked = { who: 'poor', needs: SERVICES } as const
  const answer = whole((from) => supportPage(messages, asked, { from, notice: null }))
  for (const { idea } of messages) assert.ok(answer.includes(idea.slice(0, 8)), idea.slice(0, 4))
})

test('a town that tells three thousand runs of a month leaves none out, nor those of one ward', () => {
  const entries = many(3000, (at) => ({
    kind: 'run' as const,
    on: day('2024-09-16'),
    from: '06:30',
    to: '07:00',
    title: long(60),
    place: numbered(long(100), at),
    unitName: long(60),
    ward: `Phường ${at % 15}`,
  }))
  const until = day('2024-10-15')
  const town = whole((from) => calendarPage(entries, { ward: null, until, from, notice: null }))
  const ward = whole((from) => calendarPage(entries, { ward: 'Phường 7', until, from, notice: null }))
  assert.equal(town.split('Phát loa</strong>').length - 1, 3000)
  assert.equal(ward.split('Phát loa</strong>').length - 1, 200)
})

test('three hundred offices are all told', () => {
  const contacts = many(300, (at) => ({
    unit: id<'unit'>(`unit-${at}`),
    unitName: numbered(long(200), at),
    areaName: '',
    phone: '0251 3000 001',
    office: long(200),
    hours: long(120),
    version: 1,
  }))
  const told = whole((from) => contactPage(contacts, { from, notice: null }))
  assert.equal(told.split('tel:').length - 1, 300)
})
