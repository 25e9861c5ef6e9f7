import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, type Instant, refuse } from '../../kernel/kernel.ts'
import type { UnitPort } from '../staff/staff.ts'
import { forWholeTown } from '../staff/whole-town.ts'
import {
  BreachStep,
  DataAnswer,
  DataBreach,
  DataErasure,
  DataRequest,
  NamesakeRow,
  type PersonalPort,
  type PersonalRefusal,
} from './personal.ts'
import { checkStep } from './personal.rules.ts'

type Ports = { readonly personal: PersonalPort; readonly units: UnitPort }

/** Who answers for personal data: the administrator and the plan's owner. */
export const keepsPersonal = (officer: Officer) => holdsRole(officer, 'administrator', 'plan-owner')

/** The job that looks for the rows of a request. */
export const SEARCH = 'personal.search'
/** The job that takes the bytes of a file away. */
export const ERASE_FILE = 'personal.erase-file'

export const personalCommands = {
  'personal.open-request': command({
    version: 1,
    schema: DataRequest,
    may: keepsPersonal,
    example: (town) => ({
      id: town.id<'data-request'>('new-request'),
      kind: 'copy' as const,
      subject: { personalId: town.id<'data-subject'>('new-request'), name: 'Lê Thị Mẫu', phone: '0900 000 031' },
      receivedOn: town.today,
    }),
    effects: (request) => [{ kind: SEARCH, key: request.id }],
    decide: forWholeTown(
      async (request: DataRequest, { today, commandId, personal }: Asking & Ports): Decided<PersonalRefusal> => {
        if (request.receivedOn > today) return refuse({ code: 'request-in-future', today })
        await personal.addRequest(request, commandId)
        return accept(null)
      },
    ),
  }),

  'personal.mark-namesake': command({
    version: 1,
    schema: NamesakeRow,
    may: keepsPersonal,
    example: (town) => ({
      request: town.id<'data-request'>('request'),
      source: 'personal_text' as const,
      row: town.id<'personal-text'>('head'),
    }),
    effects: noEffects,
    decide: forWholeTown(
      async (row: NamesakeRow, { commandId, personal }: Asking & Ports): Decided<PersonalRefusal> => {
        const refusal = await openRequest(row.request, personal)
        if (refusal) return refuse(refusal)
        await personal.addNamesake(row, commandId)
        return accept(null)
      },
    ),
  }),

  'personal.erase': command({
    version: 1,
    schema: DataErasure,
    may: keepsPersonal,
    example: (town) => ({
      id: town.id<'data-erasure'>('erasure'),
      request: town.id<'data-request'>('request'),
      files: [],
    }),
    effects: ({ files }) => files.map((key) => ({ kind: ERASE_FILE, key })),
    decide: forWholeTown(
      async (erasure: DataErasure, { commandId, personal }: Asking & Ports): Decided<PersonalRefusal> => {
        const refusal = await openRequest(erasure.request, personal)
        if (refusal) return refuse(refusal)
        const [atWork] = await personal.officersAtWork(erasure.request)
        if (atWork !== undefined) return refuse({ code: 'person-at-work', name: atWork })
        const known = new Set(await personal.filesOf(erasure.request))
        if (!erasure.files.every((file) => known.has(file))) return refuse({ code: 'file-not-found-for-request' })
        await personal.erase(erasure, commandId)
        return accept(null)
      },
    ),
  }),

  'personal.answer-request': command({
    version: 1,
    schema: DataAnswer,
    may: keepsPersonal,
    example: (town) => ({
      request: town.id<'data-request'>('request'),
      outcome: 'given' as const,
      on: town.today,
      words: null,
    }),
    effects: noEffects,
    decide: forWholeTown(
      async (answer: DataAnswer, { today, commandId, personal }: Asking & Ports): Decided<PersonalRefusal> => {
        if (answer.on > today) return refuse({ code: 'request-in-future', today })
        if (!(await personal.findRequest(answer.request))) return refuse({ code: 'request-unknown' })
        const added = await personal.addAnswer(answer, commandId)
        return added ? accept(null) : refuse({ code: 'request-answered-already' })
      },
    ),
  }),

  'personal.notice-breach': command({
    version: 1,
    schema: DataBreach,
    may: keepsPersonal,
    example: (town) => ({
      id: town.id<'data-breach'>('new-breach'),
      noticedAt: `${town.today}T01:30:00Z` as Instant,
      what: { personalId: town.id<'personal-text'>('new-breach'), text: 'Gửi nhầm danh sách hộ cho đơn vị khác.' },
      people: 12,
    }),
    effects: noEffects,
    decide: forWholeTown(
      async (breach: DataBreach, { today, commandId, personal }: Asking & Ports): Decided<PersonalRefusal> => {
        if (isLater(breach.noticedAt, today)) return refuse({ code: 'breach-in-future' })
        await personal.addBreach(breach, commandId)
        return accept(null)
      },
    ),
  }),

  'personal.take-breach-step': command({
    version: 1,
    schema: BreachStep,
    may: keepsPersonal,
    example: (town) => ({
      id: town.id<'breach-step'>('new-step'),
      breach: town.id<'data-breach'>('breach'),
      step: 'authority-told' as const,
      at: `${town.today}T09:00:00Z` as Instant,
      words: null,
    }),
    effects: noEffects,
    decide: forWholeTown(
      async (step: BreachStep, { today, commandId, personal }: Asking & Ports): Decided<PersonalRefusal> => {
        const breach = await personal.findBreach(step.breach)
        if (!breach) return refuse({ code: 'breach-unknown' })
        if (isLater(step.at, today)) return refuse({ code: 'breach-in-future' })
        const refusals = checkStep(step, breach)
        if (refusals.length > 0) return refuse(...refusals)
        await personal.addBreachStep(step, commandId)
        return accept(null)
      },
    ),
  }),
}

/** A moment after the day of the town; that day ends in Việt Nam at 17:00 by Greenwich. */
const isLater = (at: Instant, today: string) => Date.parse(at) >= Date.parse(`${today}T17:00:00Z`)

async function openRequest(request: DataRequest['id'], personal: PersonalPort): Promise<PersonalRefusal | null> {
  const found = await personal.findRequest(request)
  if (!found) return { code: 'request-unknown' }
  if (found.answeredOn !== null) return { code: 'request-answered-already' }
  return found.searchedAt === null ? { code: 'request-not-searched' } : null
}
