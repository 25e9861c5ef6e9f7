import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { AnswerOf, CommandType, ContentOf, ParamsOf, ReadName } from '../src/commands/catalogue.ts'
import { reads } from '../src/commands/catalogue.ts'
import type { Outcome } from '../src/commands/outcome.ts'
import { sentence } from '../src/commands/sentences.ts'
import { paramsOf } from '../src/features/plan/selection.ts'
import type { Officer, Refusal } from '../src/kernel/command.ts'
import { yearPeriod } from '../src/kernel/day.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Selection } from '../src/kernel/figure.ts'
import type { Id, Sha256 } from '../src/kernel/kernel.ts'
import { openTestDatabases, type TestDatabase, type TestDatabases } from '../src/server/database/clone.ts'
import type { Pools } from '../src/server/database/open-database.ts'
import { openPool } from '../src/server/database/pools.ts'
import { MIGRATIONS } from '../src/server/database/prepare.ts'
import { type Db, openDb } from '../src/server/db.ts'
import { keepFile } from '../src/server/files/keep-file.ts'
import { openApp } from '../src/server/http/app.ts'
import { type Program, programOn } from '../src/server/program.ts'
import { findHeld } from '../src/server/reach.ts'
import { openWorld, type World } from '../src/server/world.ts'
import { booksBalance } from './books.ts'
import { asked, buildTown, deliver, inOnePiece, layFiles } from './build-town.ts'
import { type Name, people } from './people.ts'
import { areas, plan } from './town-facts.ts'
import { sha256Of } from './town-files.ts'

/** An id as a screen makes it. */
export const newId = <Kind extends string>() => randomUUID() as Id<Kind>

/** What the door said to one command. */
export type Answer =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly codes: readonly string[] }
export const accepted: Answer = { outcome: 'accepted' }
export const refused = (...codes: readonly string[]): Answer => ({ outcome: 'refused', codes })

/** The town of one test, on a database of its own, as the serving role. */
export type InTown = Readonly<Record<Name, Officer>> & {
  readonly program: Program
  /** As the serving role, with every area of the town in reach. */
  readonly db: Db
  /** The connections of `db`. */
  readonly everywhere: pg.Pool
  /** The owner's pool: what no serving code may do. */
  readonly owner: TestDatabase['owner']
  readonly world: World
  /** Asks at the door; every refusal is checked to have its sentences. `commandId`: to deliver the same again. */
  readonly send: <T extends CommandType>(
    officer: Officer,
    type: T,
    content: ContentOf<T>,
    commandId?: Id<'command'>,
  ) => Promise<Answer>
  /** The refusals with the values of their sentences. */
  readonly refusalsOf: <T extends CommandType>(
    officer: Officer,
    type: T,
    content: ContentOf<T>,
  ) => Promise<readonly Refusal[]>
  /** Asks for a read as the officer; null: no such thing, or not allowed. */
  readonly read: <R extends ReadName>(officer: Officer, name: R, params: ParamsOf<R>) => Promise<AnswerOf<R> | null>
  /** Opens the figure of the plan's whole year, narrowed by what is given. */
  readonly figure: (selection?: Partial<Selection>) => Promise<AnswerOf<'plan.figure'>>
  /** Keeps a file as an upload does; answers its name. */
  readonly keep: (bytes: Uint8Array) => Promise<Sha256>
  /** The program behind HTTP, without a port. */
  readonly app: () => Promise<FastifyInstance>
}

/** A test in the town: a fresh copy for each, thrown away after it. Whatever the test did, the town's books balance. */
export const inTown = (happens: (town: InTown) => Promise<void>) => async () => {
  const held = await openTown()
  try {
    await happens(held.town)
    await booksBalance(held.town.owner)
  } finally {
    await held.leave()
  }
}

/** A fresh copy of the town that the caller leaves himself. */
export async function openTown(): Promise<{ readonly town: InTown; readonly leave: () => Promise<void> }> {
  databases ??= openTestDatabases(MIGRATIONS, { name: 'town', fill: fillTown })
  const database = await (await databases).cloneDatabase('town')
  const dataDir = await newFolder()
  const everywhere = openEverywhere(database)
  const drop = async () => {
    await everywhere.end()
    await database.drop()
  }
  const program = await programOn({ ...database, ...KIND, stop: drop }, dataDir)
  await layFiles(program)
  const apps: FastifyInstance[] = []
  const leave = async () => {
    for (const app of apps) await app.close()
    await program.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { town: townOf({ program, everywhere, apps }, database), leave }
}

/** Connections of the serving role that see and write in all areas of the town. */
function openEverywhere({ serving }: TestDatabase): pg.Pool {
  const { host, user, database } = serving.options
  const all = `{${areas.map((area) => area.id).join()}}`
  const options = `-c timezone=UTC -c datestyle=ISO -c app.reads=${all} -c app.sees=${all} -c app.writes=${all}`
  return openPool('serving', { host, user, database, options, allowExitOnIdle: true })
}

let databases: Promise<TestDatabases> | null = null
after(async () => {
  await (await databases)?.stop()
})

const KIND = { kind: 'embedded', lost: new Promise<string>(() => {}) } as const

/** The template is made by one process and copied by all: the keys of its telephone numbers are known to each. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-town-'))
  await mkdir(path.join(folder, 'secret'))
  await writeFile(path.join(folder, 'secret', 'personal-1.key'), Buffer.alloc(32, 'personal'))
  return folder
}

async function fillTown(pools: Omit<Pools, 'endPools'>) {
  const dataDir = await newFolder()
  const program = await programOn({ ...pools, ...KIND, stop: async () => {} }, dataDir)
  await buildTown(program)
  await program.stop()
  await rm(dataDir, { recursive: true })
}

type Held = { readonly program: Program; readonly everywhere: pg.Pool; readonly apps: FastifyInstance[] }

function townOf({ program, everywhere, apps }: Held, { owner }: TestDatabase): InTown {
  const db = openDb(everywhere)
  const world = openWorld(db, { ...program.door.surroundings, lastBlock: null })
  const ask = async <T extends CommandType>(officer: Officer, type: T, content: ContentOf<T>, id?: Id<'command'>) => {
    const [outcome] = await deliver(program, officer, [asked(type, content, id)])
    if (!outcome) throw new Error('the door did not answer')
    return outcome
  }
  const read: InTown['read'] = (officer, name, params) => readAs({ program, officer }, name, params)
  return {
    ...people,
    program,
    db,
    everywhere,
    owner,
    world,
    read,
    send: async (...of) => answerOf(await ask(...of)),
    refusalsOf: async (...of) => refusalsIn(await ask(...of)),
    figure: (selection) => openFigure(read, selection ?? {}),
    keep: async (bytes) => {
      const kept = await keepFile(program, sha256Of(bytes), inOnePiece(bytes))
      if (!kept.ok) throw new Error(`not kept: ${JSON.stringify(kept.refusals)}`)
      return kept.value.sha256
    },
    app: async () => {
      const app = await openApp(program)
      apps.push(app)
      return app
    },
  }
}

async function readAs<R extends ReadName>(
  { program, officer }: { readonly program: Program; readonly officer: Officer },
  name: R,
  params: ParamsOf<R>,
): Promise<AnswerOf<R> | null> {
  const { may, answer } = reads[name] as unknown as {
    may: (officer: Officer) => boolean
    answer: (params: ParamsOf<R>, ports: unknown) => Promise<AnswerOf<R> | null>
  }
  if (!may(officer)) return null
  const { reach } = await findHeld(program.db, officer.id)
  const asking = { officer, reach, today: exampleTown.today, commandId: null }
  return program.read(reach, (db) =>
    answer(params, { ...openWorld(db, { ...program.door.surroundings, lastBlock: null }), ...asking }),
  )
}

/** The same as `send` says it. */
export function answerOf(outcome: Outcome): Answer {
  const refusals = refusalsIn(outcome)
  return refusals.length === 0 ? accepted : refused(...refusals.map(({ code }) => code))
}

/** Refusals of an outcome; one without its two sentences fails the test. */
function refusalsIn(outcome: Outcome): readonly Refusal[] {
  if (outcome.outcome === 'accepted') return []
  for (const refusal of outcome.refusals) for (const language of ['vi', 'en'] as const) checkSentence(refusal, language)
  return outcome.refusals
}

function checkSentence(refusal: Refusal, language: 'vi' | 'en') {
  const words = sentence(refusal, language)
  if (!/^.{8,}[.!?)]$/s.test(words) || /undefined|null|NaN|\[object/.test(words))
    throw new Error(`the sentence of ${refusal.code} (${language}) says: ${words}`)
}

async function openFigure(read: InTown['read'], narrowed: Partial<Selection>): Promise<AnswerOf<'plan.figure'>> {
  const whole: Selection = {
    plan,
    task: null,
    unit: null,
    area: null,
    source: null,
    measure: null,
    period: yearPeriod(2024),
    asOf: null,
  }
  const opened = await read(people.minh, 'plan.figure', { ...paramsOf({ ...whole, ...narrowed }), after: null })
  if (!opened) throw new Error('the figure did not open')
  return opened
}
