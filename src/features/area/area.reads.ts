import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import { day, type LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, localDate, prose } from '../../kernel/schema.ts'
import type { Area, AreaPort } from './area.ts'
import { readQuestion } from './area-question.ts'
import type { Succession, SuccessionPort } from './succession.ts'
import { follow } from './succession.rules.ts'
import type { Became } from './succession.texts.ts'

type Ports = Asking & { readonly areas: AreaPort; readonly successions: SuccessionPort }

export const areaReads = {
  'area.list': read({
    params: z.object({ on: z.nullable(localDate) }),
    bound:
      'the branches of the tree in which a unit works as they stood on one day, without sites, and the tops of the others',
    may: anyOfficer,
    example: (town) => ({ on: town.today }),
    answer: async ({ on }, { today, areas }: Asking & { readonly areas: AreaPort }) => ({
      areas: await areas.listAreas(on ?? today),
    }),
  }),

  'area.ask': read({
    params: z.object({ q: prose(200) }),
    bound: 'at most twenty areas of any time whose name begins with the words, each with what became of it',
    may: anyOfficer,
    example: () => ({ q: 'Bình Minh 2024 nay là?' }),
    answer: async ({ q }, ports: Ports) => {
      const question = readQuestion(q)
      const found = question.words.length < 2 ? [] : await ports.areas.askAreas(question)
      return { question, today: ports.today, found: await becameOf(found, ports) }
    },
  }),

  'area.page': read({
    params: z.object({ area: id<'area'>() }),
    bound: 'one area with its versions, the changes it took part in, and at most five hundred areas in it',
    may: anyOfficer,
    example: (town) => ({ area: town.id<'area'>('ward') }),
    answer: async ({ area: asked }, ports: Ports) => {
      const { areas, successions, today } = ports
      const area = await areas.findArea(asked)
      if (!area) return null
      const on = dayOfPage(area, today)
      const [versions, spellings, below, changes, [became], [parent]] = await Promise.all([
        areas.listVersions(asked),
        areas.listSpellings(asked),
        areas.listBelow(asked, on),
        successions.listChangesOf(asked),
        becameOf([area], ports),
        areas.listParents([asked], on),
      ])
      return {
        area,
        on,
        number: versions[0]?.number ?? 1,
        parent: parent ?? null,
        versions,
        spellings,
        below,
        became: became ?? null,
        changes: await namedChanges(changes, areas),
      }
    },
  }),
}

/** What is gone is shown as it stood last. */
const dayOfPage = ({ validTo, validFrom }: Area, today: LocalDate) =>
  validTo !== null && validTo < today ? validTo : validFrom > today ? validFrom : today

/** An act is known before it is in force: what will be is said too. */
const EVER = day('2200-12-31')

async function becameOf(found: readonly Area[], { areas, successions, today }: Ports): Promise<readonly Became[]> {
  if (found.length === 0) return []
  const all = await successions.listSuccessions(
    found.map(({ id }) => id),
    'onward',
  )
  const followed = found.map((area) => ({ area, ...follow(area.id, all, EVER) }))
  const ends = [...new Set(followed.flatMap(({ now }) => now))]
  const [standing, parents] = await Promise.all([areas.findAreas(ends), areas.listParents(ends, today)])
  const nameAbove = new Map(parents.map(({ area, name }) => [area, name]))
  return followed.map(({ area, changes, now }) => ({
    area,
    changes,
    now: standing
      .filter(({ id }) => now.includes(id))
      .map((one) => ({ area: one, parentName: nameAbove.get(one.id) ?? null })),
  }))
}

/** A change with the names of those whom it concerned. */
async function namedChanges(successions: readonly Succession[], areas: AreaPort) {
  const ids = successions.flatMap(({ predecessor, successor }) => [predecessor, successor])
  const named = new Map((await areas.findAreas([...new Set(ids)])).map((area) => [area.id, area]))
  const find = (one: Id<'area'>) => named.get(one) ?? null
  return successions.flatMap(({ predecessor, successor, change }) => {
    const [from, to] = [find(predecessor), find(successor)]
    return from && to ? [{ change, from, to }] : []
  })
}
