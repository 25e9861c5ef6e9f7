import { addDays, type LocalDate } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import { groupBy, type Id } from '../../../kernel/kernel.ts'
import { bareName } from '../area.rules.ts'
import type { Area, AreaKind, AreaSpelling } from '../area.ts'
import type { AreaChange, ChangeKind, Succession } from '../succession.ts'
import {
  COMMUNE_ACTS,
  GONE_UNITS,
  NEW_FROM,
  OLD_FROM,
  PROVINCE_ACT,
  RAISED_UNITS,
  type RaisedUnit,
} from './national.data.ts'

/** One line of the list: which unit of before 1/7/2025 went where. `code` null: it had ended earlier, only its name is known. */
export type OldUnit = {
  readonly code: string | null
  readonly name: string
  readonly district: string
  readonly province: string
  /** Code of the commune that it became, or became part of. */
  readonly into: string
}

/** The list of one province of today: its communes, and what they were made of. Names as one writes them, NFC. */
export type ProvinceList = {
  readonly code: string
  readonly name: string
  readonly communes: readonly { readonly code: string; readonly name: string }[]
  readonly old: readonly OldUnit[]
}

/** A part of the register as a list has it. Its ids follow from it, so that the same list is the same areas. */
export type RegisterPart = {
  readonly areas: readonly Area[]
  readonly successions: readonly Succession[]
  readonly spellings: readonly AreaSpelling[]
}

const LAST_OLD = addDays(NEW_FROM, -1)

/** The register of a province: before and after 1/7/2025, with the changes between. */
export function registerOf(list: ProvinceList): RegisterPart {
  const old = list.old.map(withGoneUnit)
  const province = provinceArea(list)
  const coded = old.filter(({ code }) => code !== null)
  const oldProvinces = [...new Set(coded.map((unit) => unit.province))]
    .filter((name) => bareName(name) !== bareName(list.name))
    .map((name) => oldArea({ name, kind: 'province', code: null, parent: null, within: list.code }))
  const provinces = new Map([...oldProvinces, province].map((area) => [bareName(area.name), area]))
  const districts = districtsOf(coded, provinces)
  const units = unitsOf(old, districts)
  const communes = list.communes.map(({ code, name }): Area => newArea({ code, name, parent: province.id }))
  const raised = raise([province, ...communes])
  const spellings = old.flatMap((unit) => spellingOf(unit, units, communes))
  return {
    areas: [...raised.areas, ...oldProvinces, ...districts.values(), ...units.values()],
    successions: [
      ...oldProvinces.map((one) => followedBy(one, province, { act: PROVINCE_ACT, kind: 'merged' })),
      ...communeSuccessions(list, { old, units, communes }),
      ...raised.successions,
    ],
    spellings,
  }
}

/** A line without a code may speak of a unit whose code another source knows. */
function withGoneUnit(unit: OldUnit): OldUnit & { readonly lastDay: LocalDate } {
  const gone = GONE_UNITS.find(
    ({ name, district, province }) => name === unit.name && district === unit.district && province === unit.province,
  )
  return gone && unit.code === null
    ? { ...unit, code: gone.code, lastDay: gone.lastDay }
    : { ...unit, lastDay: LAST_OLD }
}

type Known = ReturnType<typeof withGoneUnit>
type Facts = {
  readonly name: string
  readonly kind: AreaKind
  readonly code: string | null
  readonly parent: Id<'area'> | null
  /** What tells it apart from others of its name. */
  readonly within: string
}

const oldArea = ({ within, ...facts }: Facts, validTo = LAST_OLD): Area => ({
  ...facts,
  id: idOf(within, facts.kind, facts.name, OLD_FROM),
  validFrom: OLD_FROM,
  validTo,
})

/** A province that keeps its name goes on, though others join it. */
const provinceArea = ({ code, name, old }: ProvinceList): Area => ({
  id: idOf(code, OLD_FROM),
  code,
  name: old.find((unit) => bareName(unit.province) === bareName(name))?.province ?? name,
  kind: 'province',
  parent: null,
  validFrom: OLD_FROM,
  validTo: null,
})

const newArea = ({ code, name, parent }: { code: string; name: string; parent: Id<'area'> }): Area => ({
  id: idOf(code, NEW_FROM),
  code,
  name,
  kind: kindOfCommune(name),
  parent,
  validFrom: NEW_FROM,
  validTo: null,
})

const idOf = (...of: readonly string[]) => derivedId<'area'>('national list', of.join('|'))

/** A town (thị trấn) was a unit of a commune's rank. */
function kindOfCommune(name: string): AreaKind {
  if (name.startsWith('Phường ')) return 'ward'
  return name.startsWith('Đặc khu ') ? 'special-zone' : 'commune'
}

function districtsOf(old: readonly Known[], provinces: ReadonlyMap<string, Area>): ReadonlyMap<string, Area> {
  const named = [...groupBy(old, districtKey)]
  return new Map(
    named.flatMap(([key, [unit]]) => {
      const parent = unit && provinces.get(bareName(unit.province))
      if (!unit || !parent) return []
      return [
        [
          key,
          oldArea({ name: unit.district, kind: 'district', code: null, parent: parent.id, within: unit.province }),
        ] as const,
      ]
    }),
  )
}

const districtKey = ({ district, province }: Pick<Known, 'district' | 'province'>) => `${district}|${province}`

/** By code: each unit once, in however many places it went. */
function unitsOf(old: readonly Known[], districts: ReadonlyMap<string, Area>): ReadonlyMap<string, Area> {
  return new Map(
    old.flatMap((unit) => {
      const parent = districts.get(districtKey(unit))
      if (unit.code === null || !parent) return []
      const { code, name, lastDay } = unit
      const facts = { name, kind: kindOfCommune(name), code, parent: parent.id, within: code }
      return [[code, oldArea(facts, lastDay)] as const]
    }),
  )
}

type Units = {
  readonly old: readonly Known[]
  readonly units: ReadonlyMap<string, Area>
  readonly communes: readonly Area[]
}

/** What every commune was made of; who went into several has a succession to each. */
function communeSuccessions(list: ProvinceList, { old, units, communes }: Units): readonly Succession[] {
  const act =
    COMMUNE_ACTS[list.code] ??
    `Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã của ${list.name} năm 2025`
  const into = groupBy(old, (unit) => unit.into)
  const whole = new Map(old.flatMap((unit) => (unit.code === null ? [] : [[nameKey(unit), unit.code] as const])))
  return communes.flatMap((commune) => {
    const made = (into.get(commune.code ?? '') ?? []).flatMap((unit) => unit.code ?? whole.get(nameKey(unit)) ?? [])
    const from = [...new Set(made)].flatMap((code) => units.get(code) ?? [])
    const kind = kindOfChange(from, commune)
    return from.map((unit) => followedBy(unit, commune, { act, kind }))
  })
}

const nameKey = ({ name, district, province }: OldUnit) => `${name}|${district}|${province}`

function kindOfChange(from: readonly Area[], into: Area): ChangeKind {
  const [only, ...more] = from
  if (!only || more.length > 0) return 'merged'
  if (only.name === into.name) return 'moved'
  return bareName(only.name) === bareName(into.name) ? 'raised' : 'renamed'
}

const followedBy = (from: Area, into: Area, of: Pick<AreaChange, 'act' | 'kind'>): Succession => ({
  predecessor: from.id,
  successor: into.id,
  change: changeOf(into, { ...of, on: NEW_FROM }),
})

const changeOf = (into: Area, of: Omit<AreaChange, 'id'>): AreaChange => ({
  ...of,
  id: derivedId('national list', `change ${of.on} ${into.id}`),
})

/** A name that no code belongs to: what it became part of is found by it. */
function spellingOf(unit: Known, units: ReadonlyMap<string, Area>, communes: readonly Area[]): readonly AreaSpelling[] {
  if (unit.code !== null) return []
  const isWhole = [...units.values()].some(({ name }) => name === unit.name)
  const commune = communes.find(({ code }) => code === unit.into)
  return commune && !isWhole ? [{ area: commune.id, spelling: unit.name }] : []
}

/** Those that got another rank end the day before, and go on under another name; communes of such a province lie in what followed it. */
function raise(areas: readonly Area[]): {
  readonly areas: readonly Area[]
  readonly successions: readonly Succession[]
} {
  const pairs = areas.flatMap((area) => {
    const unit = RAISED_UNITS.find(({ code }) => code === area.code)
    return unit ? [{ before: { ...area, validTo: addDays(unit.on, -1) }, after: raisedArea(area, unit), unit }] : []
  })
  const ended = new Map(pairs.map(({ before }) => [before.id, before]))
  return {
    areas: [...areas.map((area) => ended.get(area.id) ?? area), ...pairs.map(({ after }) => after)],
    successions: pairs.map(({ before, after, unit: { on, act } }) => ({
      predecessor: before.id,
      successor: after.id,
      change: changeOf(after, { on, act, kind: 'raised' }),
    })),
  }
}

const raisedArea = (area: Area, { code, name, on }: RaisedUnit): Area => ({
  ...area,
  id: idOf(code, on),
  name,
  kind: area.kind === 'province' ? 'province' : kindOfCommune(name),
  validFrom: on,
})
