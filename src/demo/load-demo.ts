import { sql } from 'kysely'
import { townDayStore } from '../features/area/town-day.server.ts'
import { day } from '../kernel/day.ts'
import type { Db } from '../server/db.ts'
import type { Program } from '../server/program.ts'
import { giveAccess, tellAccounts } from './accounts.ts'
import { prepareHalfYear, tellHalfYear } from './half-year.ts'
import { offerSites, takeBannersDown } from './banners.ts'
import { writeContacts } from './contacts.ts'
import { askAboutData } from './personal-data.ts'
import { reviewHouseholds } from './households.ts'
import { reviewOn } from './reviews.ts'
import { announceEvents } from './events.ts'
import { equipLoudspeakers, planLoudspeakers } from './loudspeakers.ts'
import { carryOutActs } from './acts.ts'
import { drawings } from './map.ts'
import { holdClasses } from './classes.ts'
import { takeExams } from './exams.ts'
import { practise } from './practice.ts'
import { printMaterials } from './materials.ts'
import { writeMessages } from './messages.ts'
import { judgeMovement } from './movement.ts'
import { spendMoney } from './money.ts'
import { measure } from './indicators.ts'
import { inspect } from './inspections.ts'
import { giveOrders } from './owner.ts'
import { confirmPlans, findTasks } from './plans.ts'
import { answerQuestions } from './questions.ts'
import { setReportingDates } from './reporting-dates.ts'
import { beginSecondReport, FIRST_SIGNATURE, signFirstReport } from './reports.ts'
import { DEMO_DAY, foundTown } from './town.ts'

const BEFORE_PLAN = day('2024-06-20')

/** `begun`: a load was interrupted; loading again completes it. */
export type DemoState = 'none' | 'begun' | 'loaded'

/**
 * Loads the demo town through the door; answers the accounts as text. Into an empty database, or one whose load was
 * interrupted: every id follows from its name, so what is there already is not written twice.
 */
export async function loadDemo(program: Program): Promise<string> {
  await townDayStore(program.db).setDemoDay(DEMO_DAY)
  const [accounts, halfYear] = await Promise.all([begin(program), prepareHalfYear(program)])
  const tasks = await findTasks(program)
  const story = { ...halfYear, tasks }
  await giveOrders(program, tasks)
  await carryOutActs(program, drawings())
  await equipLoudspeakers(program)
  await writeMessages(program)
  await printMaterials(program)
  await offerSites(program)
  await tellHalfYear(program, story, { after: BEFORE_PLAN, until: FIRST_SIGNATURE })
  await signFirstReport(program)
  await tellHalfYear(program, story, { after: FIRST_SIGNATURE, until: DEMO_DAY })
  await takeBannersDown(program)
  await judgeMovement(program)
  await answerQuestions(program)
  await writeContacts(program)
  await spendMoney(program, tasks)
  await reviewHouseholds(program)
  await reviewOn(program)
  await inspect(program)
  await planLoudspeakers(program, tasks)
  await holdClasses(program, tasks)
  await practise(program)
  await takeExams(program)
  await setReportingDates(program)
  await measure(program, tasks)
  await announceEvents(program, tasks)
  await askAboutData(program)
  await beginSecondReport(program)
  const told = await tellAccounts(program, accounts)
  await markLoaded(program.db)
  program.effects.wake()
  return told
}

/** The town, then its people's passwords beside the plans: hashing keeps a processor busy, the database is elsewhere. */
async function begin(program: Program) {
  await foundTown(program)
  const [accounts] = await Promise.all([giveAccess(program), confirmPlans(program)])
  return accounts
}

const LOADED = 'demo-loaded'

/** Whether a demo lives in this database. */
export async function findDemoState(db: Db): Promise<DemoState> {
  if ((await townDayStore(db).findDemoDay()) === null) return 'none'
  const { rows } = await sql`select from setting where name = ${LOADED}`.execute(db)
  return rows.length === 1 ? 'loaded' : 'begun'
}

const markLoaded = (db: Db) =>
  sql`insert into setting (name, value) values (${LOADED}, 'true') on conflict (name) do nothing`.execute(db)
