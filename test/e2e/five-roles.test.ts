import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { firstWork } from '../town-facts.ts'
import { accepted, type InTown, newId } from '../town.ts'
import { accessibilityFindings, withoutBrowser } from './browser.ts'
import { inOffice, type Office } from './town-office.ts'

const { id } = exampleTown
const HOUSEHOLD = `/households/${id('round')}/${id('household')}`
const HERE = `/works/${firstWork.id}`

/** A record of the other ward. */
async function logElsewhere({ thu, send }: InTown) {
  const work = { ...firstWork, id: newId<'work'>(), unit: thu.unit, places: [id<'area'>('second-ward')], note: null }
  assert.deepEqual(await send(thu, 'plan.log-work', work), accepted)
  return `/works/${work.id}`
}

/** Dung, who was an officer of her ward, inspects the other one. */
const inspectTheOther = ({ owner, dung }: InTown) =>
  owner.query(`update officer_right set role = 'inspector', area = $2 where officer = $1`, [dung.id, id('second-ward')])

const NOT_HERE = /Không tìm thấy|Vai trò của bạn không xem được mục này/

/** What a person finds at an address: the thing with its ways to write, the thing to look at, or nothing. */
async function findAt(page: Page, address: string): Promise<'writes' | 'looks' | 'nothing'> {
  await page.goto(address)
  const thing = page.locator('.facts, .two-columns').first()
  await thing.or(page.getByRole('alert').getByText(NOT_HERE)).first().waitFor()
  assert.deepEqual(await accessibilityFindings(page), [])
  if (!(await thing.isVisible())) return 'nothing'
  await page.waitForLoadState('networkidle')
  const ways = page.getByText(/^(Thêm minh chứng|Sửa phiếu|Ghi phiếu)$/)
  return (await ways.count()) > 0 ? 'writes' : 'looks'
}

test(
  'owner, unit officer, reader of all, inspector and administrator each see what is theirs, and are offered no more than they may do',
  { skip: withoutBrowser() },
  inOffice(async (office) => {
    const elsewhere = await logElsewhere(office.town)
    await inspectTheOther(office.town)
    const seen = await Promise.all(
      (['lan', 'hung', 'minh', 'dung', 'an'] as const).map(async (who) => [who, await lookAll(office, who, elsewhere)]),
    )
    assert.deepEqual(Object.fromEntries(seen), {
      lan: { household: 'writes', here: 'writes', elsewhere: 'writes' },
      hung: { household: 'writes', here: 'writes', elsewhere: 'nothing' },
      minh: { household: 'looks', here: 'looks', elsewhere: 'looks' },
      dung: { household: 'nothing', here: 'nothing', elsewhere: 'looks' },
      an: { household: 'nothing', here: 'looks', elsewhere: 'looks' },
    })
  }),
)

async function lookAll({ open }: Office, who: 'lan' | 'hung' | 'minh' | 'dung' | 'an', elsewhere: string) {
  const page = await open(who)
  return {
    household: await findAt(page, HOUSEHOLD),
    here: await findAt(page, HERE),
    elsewhere: await findAt(page, elsewhere),
  }
}
