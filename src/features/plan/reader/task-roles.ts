import { groupBy } from '../../../kernel/kernel.ts'
import type { Flow } from './flow.ts'
import type { Heading } from './headings.ts'
import { childrenOf, type Entry } from './outline.ts'
import type { TaskRole, Written } from './reading.ts'
import { type RoleLabel, roleLabelOf, roleOfTitle } from './role-labels.ts'
import { tableRoles } from './task-table.ts'
import { withoutEnd } from './trimming.ts'
import { unitSubject } from './unit-subject.ts'

type Roles = {
  readonly flow: Flow
  readonly entries: readonly Entry[]
  readonly headings: ReadonlyMap<number, Heading>
  readonly children: ReadonlyMap<number, readonly number[]>
}
/** One group of labels under a task. */
type Group = {
  readonly task: string
  readonly index: number
  readonly title: Written | null
  lead: Written | null
  partner: Written | null
  time: Written | null
  at: Written
}

/** Lead, partner and time of tasks where labels or table columns give them. */
export function taskRolesOf(
  flow: Flow,
  entries: readonly Entry[],
  headings: ReadonlyMap<number, Heading>,
): readonly TaskRole[] {
  const roles: Roles = { flow, entries, headings, children: childrenOf(entries) }
  const groups: Group[] = []
  entries.forEach((_, i) => {
    for (const value of valuesAt(roles, i)) put(groups, value)
  })
  sentenceLeads(roles, groups)
  return [...numbered(withoutRepeated(groups).sort((a, b) => a.index - b.index)), ...tableRoles(flow)]
}

/** Words with their offset in the flow, so that a part of them has its own place. */
type Located = Written & { readonly from: number }
/** A role with its words, for the task it stands under. */
type Value = {
  readonly task: string
  readonly index: number
  readonly title: Written | null
  readonly role: RoleLabel['role']
  readonly words: readonly Located[]
}

function valuesAt(roles: Roles, i: number): readonly Value[] {
  const entry = roles.entries[i]
  if (!entry) return []
  const label = roleLabelOf(entry.body) ?? titleLabel(roles, i)
  if (!label) return []
  const task = taskOf(roles, i)
  if (task === null) return []
  const start = entry.bodyAt + label.valueAt
  const inline = valueAt(roles.flow, start, entry.paragraph.end)
  const words = inline ? [inline] : listBelow(roles, i)
  const index = taskIndex(roles, i)
  const value = { task, index, title: titleAbove(roles, i, index), role: label.role, words }
  if (label.role === 'time' && words.length > 1) return timedUnits(roles, value)
  return words.length === 0 ? [] : split(roles.flow, value)
}

/** A heading or a letter that is itself the label: "2. Cơ quan chủ trì", "b) Cơ quan phối hợp". */
function titleLabel(roles: Roles, i: number): RoleLabel | null {
  const entry = roles.entries[i]
  if (!entry || !(entry.mark?.kind === 'letter' || entry.mark?.kind === 'arabic')) return null
  const role =
    /chủ trì, phối hợp|chủ trì, thực hiện/u.test(entry.body) && hasLabels(roles, i) ? null : roleOfTitle(entry.body)
  return role ? { role, label: entry.body, valueAt: entry.body.length } : null
}

const hasLabels = (roles: Roles, i: number) =>
  (roles.children.get(i) ?? []).some((child) => roleOfTitle(roles.entries[child]?.body.split(':')[0] ?? '') !== null)

/** The nearest numbered entry above that is no label itself. */
function taskIndex(roles: Roles, i: number): number {
  let at = roles.entries[i]?.parent ?? -1
  while (at !== -1) {
    const entry = roles.entries[at]
    if (!entry) return -1
    const isLabel = roleLabelOf(entry.body) !== null || roleOfTitle(entry.body) !== null
    if (entry.mark && entry.mark.label !== '' && !isLabel) return at
    at = entry.parent
  }
  return -1
}

const LOOK_BACK = 8
/** The item just above the labels, else the task's heading. */
function titleAbove(roles: Roles, i: number, index: number): Written | null {
  const bodyOf = (entry: Entry | undefined) => (entry ? valueAt(roles.flow, entry.bodyAt, entry.paragraph.end) : null)
  for (let at = i - 1; at > Math.max(index, i - LOOK_BACK); at--) {
    const entry = roles.entries[at]
    if (!entry || roleLabelOf(entry.body) !== null || roleOfTitle(entry.body) !== null) continue
    return entry.parent === index && i - at < 4 ? bodyOf(entry) : bodyOf(roles.entries[index])
  }
  return bodyOf(roles.entries[index])
}

const taskOf = (roles: Roles, i: number): string | null => roles.entries[taskIndex(roles, i)]?.path ?? null

function valueAt(flow: Flow, start: number, end: number): Located | null {
  const raw = flow.text.slice(start, end)
  const text = withoutEnd(raw.trim(), ' .;')
  const from = start + raw.indexOf(text)
  return text === '' ? null : located(flow, text, from)
}

const located = (flow: Flow, text: string, from: number): Located => ({
  text,
  from,
  at: flow.at(from, from + text.length),
})

function listBelow(roles: Roles, i: number): readonly Located[] {
  return (roles.children.get(i) ?? []).flatMap((child) => {
    const entry = roles.entries[child]
    if (!entry || /^\(/u.test(entry.body)) return []
    const value = valueAt(roles.flow, entry.bodyAt, entry.paragraph.end)
    return value ? [value] : []
  })
}

/** "Sở A chủ trì tham mưu …; Sở B và Sở C chủ động …": the first is the lead, the others join in. */
function split(flow: Flow, value: Value): readonly Value[] {
  const [only] = value.words
  const names =
    (value.role === 'lead' || value.role === 'doer') && value.words.length === 1 && only ? namesIn(flow, only) : []
  const [lead, ...others] = names
  if (!lead) return [value]
  const leading: Value = { ...value, role: 'lead', words: [lead] }
  return others.length > 0 ? [leading, { ...value, role: 'partner', words: others }] : [leading]
}

/** The subjects of the clauses of a value; none when its first clause is no order. */
function namesIn(flow: Flow, { text, from }: Located): readonly Located[] {
  const names: Located[] = []
  for (const clause of text.matchAll(/[^;]+(?:;|$)/gu)) {
    const sentence = clause[0].trimStart()
    const subject = unitSubject(sentence.split(/\.\s/u)[0] ?? '')
    if (names.length === 0 && (!subject || /^theo\s/u.test(sentence.slice(subject.verbAt)))) return []
    if (!subject) continue
    const at = from + clause.index + clause[0].length - sentence.length + subject.start
    names.push(located(flow, sentence.slice(subject.start, subject.end), at))
  }
  return names
}

/** "Thời gian thực hiện: + Sở A gửi … trước ngày …; + Sở B báo cáo … trước ngày …". */
function timedUnits(roles: Roles, value: Value): readonly Value[] {
  const subjects = value.words.map((word) => ({ word, subject: unitSubject(word.text) }))
  if (!subjects.every(({ subject }) => subject !== null)) return split(roles.flow, value)
  return subjects.flatMap(({ word, subject }) => {
    const name = located(roles.flow, word.text.slice(subject?.start, subject?.end), word.from + (subject?.start ?? 0))
    return [
      { ...value, role: 'lead' as const, words: [name] },
      { ...value, words: [word] },
    ]
  })
}

/** A label goes to the open group of its task, or opens the next when that role is taken. */
function put(groups: Group[], { task, index, title, role, words }: Value) {
  const whole = joinedWords(words)
  if (!whole) return
  const open = groups.at(-1)?.task === task ? groups.at(-1) : undefined
  const named = role === 'doer' ? (open?.lead && !open.partner ? 'partner' : 'lead') : role
  if (open && open[named] === null && !(named === 'lead' && open.partner)) {
    open[named] = whole
    return
  }
  const group: Group = { task, index, title, lead: null, partner: null, time: null, at: whole }
  group[named] = whole
  groups.push(group)
}

function joinedWords(words: readonly Located[]): Written | null {
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return null
  return { text: words.map(({ text }) => text).join('; '), at: { start: first.at.start, end: last.at.end } }
}

/** In a section whose tasks carry labels, a task of one sentence names its doer in the sentence. */
function sentenceLeads(roles: Roles, groups: Group[]) {
  const known = new Set(groups.map(({ task }) => task))
  const labelled = new Set(groups.map(({ index }) => roles.entries[index]?.parent ?? -1))
  roles.entries.forEach((entry, i) => {
    if (!roles.headings.has(i) || known.has(entry.path) || !labelled.has(entry.parent) || entry.mark?.kind !== 'arabic')
      return
    const text = roles.entries[roles.children.get(i)?.[0] ?? -1]
    const subject = text?.mark === null ? unitSubject(text.body) : null
    if (!text || !subject) return
    const lead = {
      text: text.body.slice(subject.start, subject.end),
      at: roles.flow.at(text.bodyAt + subject.start, text.bodyAt + subject.end),
    }
    groups.push({ task: entry.path, index: i, title: lead, lead, partner: null, time: null, at: lead })
  })
}

/** A group without a time whose bodies are each given their own time behind it says the same twice. */
function withoutRepeated(groups: readonly Group[]): Group[] {
  const timed = groupBy(
    groups.filter(({ time }) => time !== null),
    ({ task }) => task,
  )
  const leads = new Map([...timed].map(([task, later]) => [task, new Set(later.map(({ lead }) => lower(lead)))]))
  return groups.filter(({ task, lead, partner, time }) => {
    const later = leads.get(task)
    const names = [lower(lead), lower(partner)]
    return time !== null || later === undefined || later.size !== 2 || !names.every((name) => later.has(name))
  })
}

const lower = (name: Written | null) => name?.text.toLocaleLowerCase('vi')

function numbered(groups: readonly Group[]): readonly TaskRole[] {
  const total = new Map<string, number>()
  for (const { task } of groups) total.set(task, (total.get(task) ?? 0) + 1)
  const count = new Map<string, number>()
  return groups.map(({ task, title, lead, partner, time, at }) => {
    const n = (count.get(task) ?? 0) + 1
    count.set(task, n)
    return { task: (total.get(task) ?? 1) > 1 ? `${task}#${n}` : task, title, lead, partner, time, at: at.at }
  })
}
