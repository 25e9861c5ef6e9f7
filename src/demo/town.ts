import type { Area } from '../features/area/area.ts'
import type { AreaChange } from '../features/area/succession.ts'
import type { Officer } from '../kernel/command.ts'
import { day } from '../kernel/day.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { FOUNDER } from '../server/signin/first-administrator.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { type NewWardFacts, newWards, offices, type PersonFacts, people, type WardFacts, wards } from './town.data.ts'

/** The day on which the demo lives until somebody moves it. */
export const DEMO_DAY = day('2024-09-15')

export const areaId = (key: string) => demoId<'area'>(`area ${key}`)
export const unitId = (key: string) => demoId<'unit'>(`unit ${key}`)
export const officerId = (key: string) => demoId<'officer'>(`officer ${key}`)
export const PROGRAMME = demoId<'programme'>('programme')

/** Someone of the demo as the door knows him. */
export function officerOf(key: string): Officer {
  const person = people.find((one) => one.key === key)
  if (!person) throw new Error(`nobody in the demo is called ${key}`)
  return { id: officerId(key), unit: unitId(person.unit), roles: [person.role] }
}

/** The neighbourhoods of a ward; the ward itself where none are kept. */
export const placesOf = (ward: WardFacts): readonly Id<'area'>[] =>
  ward.neighbourhoods === 0 ? [areaId(ward.key)] : numbers(ward).map((number) => areaId(`${ward.key} ${number}`))

/** `0900 000 001`, `… 002`: numbers that belong to nobody. */
export const phoneOf = (person: PersonFacts) =>
  `0900 000 ${String(people.findIndex(({ key }) => key === person.key) + 1).padStart(3, '0')}`

/** Places, units, people, the saved list, the programme and the cut-off rules. */
export async function foundTown(program: Program): Promise<void> {
  await carryOutActs(program, [...areas(), ...changes(), ...units(), ...newcomers(), ...settings()])
}

const BEGINNING = day('2024-01-01')
const FOUNDING = { by: FOUNDER, on: BEGINNING }

/** All of them in one command, as an import would have them. */
function areas(): readonly Act[] {
  const above = { validFrom: BEGINNING }
  const places: readonly Area[] = [
    {
      ...above,
      id: areaId('province'),
      code: '75',
      name: 'Tỉnh Đồng Nai',
      kind: 'province',
      parent: null,
      validTo: day('2026-04-29'),
    },
    {
      ...above,
      id: areaId('city'),
      code: '732',
      name: 'Thành phố Long Khánh',
      kind: 'district',
      parent: areaId('province'),
      validTo: day('2025-06-30'),
    },
    ...wards.flatMap(wardAreas),
    ...sites(),
  ]
  return [act(FOUNDING, 'area.add', { areas: [...places], reason: null })]
}

/** Where work is done in a quarter: invented, as the quarters are. */
const sites = (): readonly Area[] =>
  (
    [
      ['market', 'Chợ Xuân An'],
      ['culture-house', 'Nhà văn hóa khu phố 1'],
      ['school', 'Trường Tiểu học Mẫu'],
    ] as const
  ).map(([kind, name], i) => ({
    id: areaId(`site ${kind}`),
    code: `26080-01-${i + 1}`,
    name,
    kind,
    parent: areaId('xuan-an 1'),
    validFrom: BEGINNING,
    validTo: day('2025-06-30'),
  }))

/** What became of the wards and of the province: facts, known to the demo before its day. */
function changes(): readonly Act[] {
  const raised: Area = {
    id: areaId('province city'),
    code: '75',
    name: 'Thành phố Đồng Nai',
    kind: 'province',
    parent: null,
    validFrom: day('2026-04-30'),
    validTo: null,
  }
  return [
    ...newWards.map((ward) =>
      reorganised({ kind: 'merged', act: 'Nghị quyết 1662/NQ-UBTVQH15' }, ward.from, newWardArea(ward)),
    ),
    reorganised({ kind: 'raised', act: 'Nghị quyết 30/2026/QH16' }, ['province'], raised),
  ]
}

const newWardArea = ({ key, code, name }: NewWardFacts): Area => ({
  id: areaId(`new ${key}`),
  code,
  name: `Phường ${name}`,
  kind: 'ward',
  parent: areaId('province'),
  validFrom: day('2025-07-01'),
  validTo: null,
})

const reorganised = (of: Pick<AreaChange, 'kind' | 'act'>, from: readonly string[], begun: Area) =>
  act(FOUNDING, 'area.reorganise', {
    change: { ...of, id: demoId<'area-change'>(`change ${begun.code} ${begun.validFrom}`), on: begun.validFrom },
    from: from.map(areaId),
    to: [begun.id],
    begins: [begun],
  })

const numbers = ({ neighbourhoods }: WardFacts) => Array.from({ length: neighbourhoods }, (_, i) => i + 1)

function wardAreas(ward: WardFacts): readonly Area[] {
  const dates = { validFrom: BEGINNING, validTo: day(ward.lastDay) }
  const isWard = ward.kind === 'ward'
  const whole = {
    ...dates,
    id: areaId(ward.key),
    code: ward.code,
    name: `${kindWord(ward)} ${ward.name}`,
    kind: ward.kind,
    parent: areaId('city'),
  }
  const parts = numbers(ward).map((number) => ({
    ...dates,
    id: areaId(`${ward.key} ${number}`),
    code: `${ward.code}-0${number}`,
    name: `${isWard ? 'Khu phố' : 'Ấp'} ${number}, ${kindWord(ward).toLowerCase()} ${ward.name}`,
    kind: isWard ? ('quarter' as const) : ('hamlet' as const),
    parent: areaId(ward.key),
  }))
  return [whole, ...parts]
}

function units(): readonly Act[] {
  const city = offices.map((office) =>
    act(FOUNDING, 'staff.add-unit', {
      name: office.name,
      shortName: office.shortName,
      kind: office.kind,
      id: unitId(office.key),
      area: areaId('city'),
      validFrom: BEGINNING,
      validTo: day('2025-06-30'),
    }),
  )
  const committees = wards.map((ward) =>
    act(FOUNDING, 'staff.add-unit', {
      id: unitId(ward.key),
      name: `Ủy ban nhân dân ${kindWord(ward).toLowerCase()} ${ward.name}`,
      shortName: `UBND ${kindWord(ward).toLowerCase()} ${ward.name}`,
      kind: 'peoples-committee',
      area: areaId(ward.key),
      validFrom: BEGINNING,
      validTo: day(ward.lastDay),
    }),
  )
  return [...city, ...committees]
}

const newcomers = () =>
  people.map((person) =>
    act(FOUNDING, 'staff.add-officer', {
      id: officerId(person.key),
      person: { personalId: demoId<'person'>(`person ${person.key}`), name: person.name, phone: phoneOf(person) },
      unit: unitId(person.unit),
      roles: [person.role],
      from: BEGINNING,
    }),
  )

const settings = () => [
  act(FOUNDING, 'staff.save-unit-list', {
    id: demoId<'unit-list'>('list of offices'),
    name: 'Các cơ quan, đơn vị',
    units: offices.map(({ key }) => unitId(key)),
    version: 0,
  }),
  act(FOUNDING, 'plan.add-programme', {
    id: PROGRAMME,
    name: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021–2025',
    from: day('2021-01-01'),
    to: day('2025-12-31'),
  }),
  cutOffRule('month-14', 'Tháng, chốt ngày 14', 15),
  cutOffRule('month', 'Tháng theo lịch', 1),
]

const cutOffRule = (key: string, name: string, firstDay: number) =>
  act(FOUNDING, 'report.add-cut-off-rule', {
    id: demoId<'cut-off-rule'>(`cut-off ${key}`),
    name,
    every: 'month',
    firstDay,
    validFrom: BEGINNING,
    validTo: null,
  })

const kindWord = ({ kind }: WardFacts) => (kind === 'ward' ? 'Phường' : 'Xã')
