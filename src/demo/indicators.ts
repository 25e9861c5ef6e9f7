import { INVENTED } from '../features/area/town-day.ts'
import type { Indicator } from '../features/report/indicator/indicator.ts'
import { day } from '../kernel/day.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { type DemoIndicator, type DemoValue, indicators } from './indicators.data.ts'
import type { Tasks } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { areaId, officerOf } from './town.ts'

/** Indicators in every state: reached, not reached, corrected, unknown, counted by the program, ended. All invented. */
export async function measure(program: Program, tasks: Tasks): Promise<void> {
  const lan = { by: officerOf('lan'), on: day('2024-06-25') }
  await carryOutActs(program, [
    ...indicators.map((one) => act(lan, 'report.set-indicator', firstOf(one, tasks))),
    ...indicators.flatMap((one) =>
      Object.entries(one.targets).map(([from, value]) =>
        act(lan, 'report.set-indicator-target', {
          id: demoId<'indicator-target'>(`to reach ${one.code} ${from}`),
          indicator: idOf(one),
          area: CITY,
          from: day(from),
          value,
          replaces: null,
        }),
      ),
    ),
  ])
  await carryOutActs(
    program,
    indicators.flatMap((one) => one.told.flatMap((value) => told(one, value))),
  )
  await showProofs(program)
  await carryOutActs(program, indicators.flatMap(ended(tasks)))
}

const CITY = areaId('city')
const idOf = ({ code }: Pick<DemoIndicator, 'code'>) => demoId<'indicator'>(`indicator ${code}`)

const firstOf = (one: DemoIndicator, tasks: Tasks): Indicator => {
  const { code, name, unit, measured, shape, every, better, bound } = one
  return {
    code,
    name,
    unit,
    measured,
    shape,
    every,
    better,
    id: idOf(one),
    source: `Kế hoạch giám sát, đánh giá (${INVENTED.toLowerCase()})`,
    validFrom: day('2024-04-01'),
    validTo: null,
    bound: bound === 'meetings' ? { from: 'task', task: tasks.meetings.id } : bound,
    replaces: null,
  }
}

/** What was told, and before it perhaps what it corrects. */
function told(one: DemoIndicator, value: DemoValue): readonly Act[] {
  const moment = { by: officerOf(value.by), on: day(value.on) }
  const { before, denominator } = value
  const said = {
    indicator: idOf(one),
    area: value.ward === null ? CITY : areaId(value.ward),
    from: day(value.from),
    denominator,
  }
  const id = valueId(one, value)
  if (before === null)
    return [
      act(moment, 'report.tell-indicator', { ...said, id, numerator: value.numerator, replaces: null, reason: null }),
    ]
  const wrong = demoId<'indicator-value'>(`wrong ${id}`)
  const reason = { personalId: demoId<'personal-text'>(`why ${id}`), text: before.reason }
  return [
    act(moment, 'report.tell-indicator', {
      ...said,
      id: wrong,
      numerator: before.numerator,
      replaces: null,
      reason: null,
    }),
    act(moment, 'report.tell-indicator', { ...said, id, numerator: value.numerator, replaces: wrong, reason }),
  ]
}

const valueId = ({ code }: DemoIndicator, { ward, from }: DemoValue): Id<'indicator-value'> =>
  demoId(`value ${code} ${ward ?? 'city'} ${from}`)

async function showProofs(program: Program) {
  const shown = indicators.flatMap((one) =>
    one.told.flatMap((value) => (value.proof === null ? [] : [{ one, value, page: pageOf(value.proof) }])),
  )
  const files = await keepProofs(
    program,
    shown.map(({ page }) => page),
  )
  const acts = shown.map(({ one, value, page }) => {
    const file = files.get(page)
    if (!file) throw new Error(`the page of ${one.code} was not made`)
    const id = valueId(one, value)
    const proof = { id: demoId<'evidence'>(`page of ${id}`), value: id, file }
    const fileName = fileNameOf(page, `bieu tong hop ${one.code} ${value.from}`)
    return act({ by: officerOf(value.by), on: day(value.on) }, 'report.prove-indicator', { ...proof, fileName })
  })
  await carryOutActs(program, acts)
}

const pageOf = (title: string): Proof => ({
  kind: 'page',
  page: { title, body: [INVENTED], mark: INVENTED.toLocaleUpperCase('vi') },
})

const ended =
  (tasks: Tasks) =>
  (one: DemoIndicator): readonly Act[] =>
    one.ended === null
      ? []
      : [
          act({ by: officerOf('lan'), on: day('2024-09-02') }, 'report.set-indicator', {
            ...firstOf(one, tasks),
            id: demoId<'indicator'>(`end of ${one.code}`),
            validTo: day(one.ended),
            replaces: idOf(one),
          }),
        ]
