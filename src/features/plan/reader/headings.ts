import type { Flow } from './flow.ts'
import { childrenOf, type Entry } from './outline.ts'
import type { Section } from './reading.ts'
import { roleLabelOf, roleOfTitle } from './role-labels.ts'
import { withoutEnd } from './trimming.ts'
import { isUnitName, leadOut, unitSubject } from './unit-subject.ts'
import { opensUnit } from './unit-words.ts'

/** A heading inside an entry: its words and, when it runs in, where the text behind the colon begins. Offsets in `body`. */
export type Heading = { readonly text: string; readonly runIn: number | null }

/** The headings of an outline by the index of their entry. */
export function headingsOf(entries: readonly Entry[]): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>()
  const children = childrenOf(entries)
  entries.forEach((_, i) => {
    const heading = headingOf(entries, i)
    if (heading) found.set(i, heading)
  })
  letterHeadings(entries, children, found)
  return found
}

/** Sections as the reading shows them, annexes with the title below them. */
export function sectionsOf(
  flow: Flow,
  entries: readonly Entry[],
  headings: ReadonlyMap<number, Heading>,
): readonly Section[] {
  return [...headings]
    .sort(([a], [b]) => a - b)
    .flatMap(([i, heading]) => {
      const entry = entries[i]
      return entry ? [section(flow, entries, { entry, i, heading })] : []
    })
}

function section(
  flow: Flow,
  entries: readonly Entry[],
  { entry, i, heading }: { entry: Entry; i: number; heading: Heading },
): Section {
  const titled = heading.text === '' ? (entries[i + 1] ?? entry) : entry
  const text = heading.text === '' ? tidy(titled.body) : heading.text
  return { path: entry.path, heading: text, at: flow.at(titled.bodyAt, titled.bodyAt + Math.max(1, text.length)) }
}

const tidy = (text: string) => withoutEnd(text.trim(), ' .;:')

function headingOf(entries: readonly Entry[], i: number): Heading | null {
  const entry = entries[i]
  switch (entry?.mark?.kind) {
    case 'annex':
      return annexHeading(entry)
    case 'article':
      return isUnitName(tidy(entry.body)) ? whole(entry.body) : null
    case 'part':
    case 'capital':
    case 'roman':
      return outerHeading(entry.body)
    case 'arabic':
    case 'decimal':
      return underArticle(entries, entry) ? null : numberedHeading(entries, i)
    default:
      return null
  }
}

/** `PHỤ LỤC 01` on its own: the title is the next paragraph (empty text here). */
const annexHeading = (entry: Entry): Heading => ({ text: tidy(entry.body), runIn: null })

const whole = (body: string): Heading => ({ text: tidy(body), runIn: null })
const LONGEST_HEADING = 400
const LONGEST_LABEL = 110
const SHORT = 60

function outerHeading(body: string): Heading | null {
  const colon = runInAt(body)
  if (colon !== null && colon <= LONGEST_LABEL) return { text: tidy(body.slice(0, colon)), runIn: colon + 1 }
  return body.length <= LONGEST_HEADING ? whole(body) : null
}

function underArticle(entries: readonly Entry[], entry: Entry): boolean {
  let above = entries[entry.parent]
  while (above && above.mark?.kind !== 'article') above = entries[above.parent]
  return above !== undefined
}

function numberedHeading(entries: readonly Entry[], i: number): Heading | null {
  const entry = entries[i]
  if (!entry || /^[\d≥"“]/u.test(entry.body)) return null
  const colon = runInAt(entry.body)
  if (colon !== null) return runInHeading(entry.body, colon)
  const text = tidy(entry.body)
  if (text.length > LONGEST_HEADING) return null
  if (roleOfTitle(text) !== null) return whole(text)
  if (!/[.;]$/u.test(entry.body.trim())) return ordersUnit(text) ? null : whole(text)
  return closedHeading(entries, i)
}

/** Offset of the colon behind which the paragraph goes on; "Đề nghị:" opens a name and is no label. */
function runInAt(body: string): number | null {
  for (const colon of body.slice(0, LONGEST_HEADING).matchAll(/:\s*(?=\S)/gu)) {
    if (/^(?:Đề nghị|Giao)\s?$/u.test(body.slice(0, colon.index))) continue
    return isInBracket(body, colon.index) ? null : colon.index
  }
  return null
}

const isInBracket = (body: string, at: number) => body.lastIndexOf('(', at) > body.lastIndexOf(')', at)

function runInHeading(body: string, colon: number): Heading | null {
  const label = body.slice(0, colon)
  const rest = body.slice(colon + 1).trim()
  if (isUnitName(label))
    return opensUnit(rest) && unitSubject(rest) !== null ? null : { text: tidy(label), runIn: colon + 1 }
  if (/^\d/u.test(rest) && label.length > 40) return null
  if (label.length > LONGEST_LABEL || /[.;]\s/u.test(label) || ordersUnit(label)) return null
  return { text: tidy(label), runIn: colon + 1 }
}

/** "Sở A chủ trì …" is an order, not a heading. */
const ordersUnit = (text: string) => opensUnit(text.slice(leadOut(text))) && unitSubject(text) !== null

/** A heading may close with a stop when what it heads stands below it, or a bracket explains it. */
function closedHeading(entries: readonly Entry[], i: number): Heading | null {
  const body = entries[i]?.body.trim() ?? ''
  const text = tidy(body)
  const explained = /^([^(.;]{4,80}?)\s*\([^()]*\)?\s*\.?$/u.exec(body)?.[1]
  if (explained !== undefined && !ordersUnit(text)) return whole(explained)
  return headsWhatFollows(entries, i, text) ? whole(text) : null
}

function headsWhatFollows(entries: readonly Entry[], i: number, text: string): boolean {
  const next = entries[i + 1]
  if (next?.parent !== i || /\.\s/u.test(text)) return text.length <= SHORT && isUnitName(text)
  if (roleLabelOf(next.body) !== null) return true
  return !ordersUnit(text) && (next.mark !== null || text.length <= SHORT)
}

/** Letters are headings only where one of them heads a list of its own. */
function letterHeadings(
  entries: readonly Entry[],
  children: ReadonlyMap<number, readonly number[]>,
  found: Map<number, Heading>,
) {
  for (const [parent, list] of children) {
    const above = found.get(parent)
    const letters = list.filter((i) => entries[i]?.mark?.kind === 'letter')
    if (
      letters.length === 0 ||
      !above ||
      isUnitName(above.text) ||
      !letters.some((i) => headsList(entries, children, i))
    )
      continue
    for (const i of letters) {
      const heading = letterHeading(entries, children, i)
      if (heading) found.set(i, heading)
    }
  }
}

function headsList(entries: readonly Entry[], children: ReadonlyMap<number, readonly number[]>, i: number): boolean {
  const body = entries[i]?.body.trim() ?? ''
  if (/[.;]$/u.test(body) || runInAt(body) !== null || roleLabelOf(`${tidy(body)}:`) !== null) return false
  return body.length <= LONGEST_HEADING && entries[children.get(i)?.[0] ?? -1]?.mark !== undefined && children.has(i)
}

function letterHeading(
  entries: readonly Entry[],
  children: ReadonlyMap<number, readonly number[]>,
  i: number,
): Heading | null {
  const body = entries[i]?.body ?? ''
  if (headsList(entries, children, i)) return whole(body)
  const colon = runInAt(body)
  return colon !== null && colon <= LONGEST_LABEL && roleLabelOf(body) === null
    ? { text: tidy(body.slice(0, colon)), runIn: colon + 1 }
    : null
}
