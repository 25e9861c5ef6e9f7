import { randomInt } from 'node:crypto'
import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Program } from '../server/program.ts'
import { setPassword } from '../server/signin/password-sign-in.ts'
import { offices, type PersonFacts, people, wards } from './town.data.ts'
import { officerId, phoneOf } from './town.ts'

type Account = { readonly person: PersonFacts; readonly password: string }

/** Gives everyone who has signed in a password made now. Made again when a load is completed: nobody has seen the first ones. */
export async function giveAccess({ db }: Program): Promise<readonly Account[]> {
  const accounts = people.flatMap((person) =>
    person.access === 'signed-in' ? [{ person, password: makePassword() }] : [],
  )
  await Promise.all(accounts.map(({ person, password }) => setPassword(db, officerId(person.key), password)))
  return accounts
}

/** Writes all accounts beside the data, for its owner's eyes only, and answers the first of them as a table to print. */
export async function tellAccounts({ dataDir }: Program, accounts: readonly Account[]): Promise<string> {
  const place = placeIn(dataDir)
  await writeFile(place, `${tableOf(accounts)}\n`, { mode: 0o600 })
  const shown = accounts.slice(0, SHOWN)
  return [
    'Tài khoản dùng thử (nhân vật hư cấu) · Demo accounts (invented persons):',
    tableOf(shown),
    `Tất cả ${accounts.length} tài khoản · All accounts: ${place}`,
  ].join('\n')
}

/** Where the accounts of the first start are written; null when they are not there (any more). */
export async function findAccounts({ dataDir }: Program): Promise<string | null> {
  const place = placeIn(dataDir)
  return access(place).then(
    () => `Tài khoản dùng thử · Demo accounts: ${place}`,
    () => null,
  )
}

const placeIn = (dataDir: string) => path.join(dataDir, 'demo-accounts.txt')

const SHOWN = 7

const CONSONANTS = 'bcdghklmnprstvx'
const VOWELS = 'aeiou'

/** Three groups of two syllables and two digits: easily read out, some 10¹³ of them. */
function makePassword(): string {
  const one = (letters: string) => letters[randomInt(letters.length)] ?? ''
  const syllable = () => `${one(CONSONANTS)}${one(VOWELS)}`
  const groups = Array.from({ length: 3 }, () => `${syllable()}${syllable()}`)
  return [...groups, String(randomInt(10, 100))].join('-')
}

function tableOf(accounts: readonly Account[]): string {
  const rows = accounts.map(({ person, password }) => [
    ROLES[person.role],
    person.name,
    phoneOf(person),
    password,
    unitName(person.unit),
  ])
  const table = [['Vai trò', 'Họ tên', 'Điện thoại', 'Mật khẩu', 'Đơn vị'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => [...(row[column] ?? '')].length)))
  return table.map((row) => `  ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()).join('\n')
}

const ROLES: Readonly<Record<PersonFacts['role'], string>> = {
  administrator: 'Quản trị',
  'plan-owner': 'Chủ kế hoạch',
  'unit-officer': 'Cán bộ đơn vị',
  inspector: 'Người kiểm tra',
  reader: 'Người xem (lãnh đạo)',
}

function unitName(key: string): string {
  const ward = wards.find((one) => one.key === key)
  if (ward) return `UBND ${ward.kind === 'ward' ? 'phường' : 'xã'} ${ward.name}`
  return offices.find((one) => one.key === key)?.shortName ?? key
}
