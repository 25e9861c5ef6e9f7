import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { plan } from '../../../test/town-facts.ts'
import { type Cookies, signInAs } from '../../../test/office-hours.ts'
import { partOf } from '../../../test/read-back.ts'
import { inTown } from '../../../test/town.ts'
import { exampleTown } from '../../kernel/example-town.ts'

const ward = exampleTown.id<'unit'>('ward-office')
const YEAR = { plan, from: '2024-01-01', to: '2024-12-31' }

test(
  'an Excel file names its plan, its period and its filters, and holds the rows that the screen shows',
  inTown(async (town) => {
    const app = await town.app()
    const cookies = await signInAs(app, 'lan')
    const all = await tableOf({ app, cookies }, 'plan.works', YEAR)
    assert.equal(all.file, 'ban-ghi_45-kh-ubnd_2024-01-01_2024-12-31.xlsx')
    assert.equal(all.title, 'Bản ghi · Kế hoạch số 45/KH-UBND ngày 21/06/2024 · từ 01/01/2024 đến 31/12/2024')
    const narrowed = await tableOf({ app, cookies }, 'plan.works', { ...YEAR, unit: ward, state: 'waiting' })
    const params = {
      ...YEAR,
      unit: ward,
      task: null,
      area: null,
      source: null,
      measure: null,
      asOf: null,
      q: null,
      after: null,
    }
    const screen = await town.read(town.lan, 'plan.works', { ...params, state: 'waiting' } as never)
    assert.match(narrowed.title, / · Đơn vị: [^·]+ · Trạng thái: Chờ xác nhận$/)
    assert.equal(narrowed.rows, screen?.rows.length)
    assert.ok(narrowed.rows > 0)
    assert.equal((await tableOf({ app, cookies }, 'plan.works', { ...YEAR, q: 'chưa ai ghi chữ này' })).rows, 0)
  }),
)

test(
  'tasks and units are narrowed in Excel as on the screen',
  inTown(async (town) => {
    const app = await town.app()
    const cookies = await signInAs(app, 'lan')
    const all = await tableOf({ app, cookies }, 'plan.progress', { plan })
    const withResults = await tableOf({ app, cookies }, 'plan.progress', { plan, results: 'with', language: 'en' })
    assert.match(withResults.title, /^Progress by task · Plan 45\/KH-UBND .* · With results$/)
    assert.ok(withResults.rows > 0 && withResults.rows < all.rows)
    const units = await tableOf({ app, cookies }, 'plan.units', { plan, units: 'nothing' })
    assert.match(units.title, / · Chưa có bản ghi$/)
    assert.ok(units.rows < (await tableOf({ app, cookies }, 'plan.units', { plan })).rows)
  }),
)

test(
  'of a plan that is not there is no file',
  inTown(async (town) => {
    const app = await town.app()
    const cookies = await signInAs(app, 'lan')
    const url = `/api/tables/plan.progress.xlsx?plan=${exampleTown.id('no-plan')}`
    assert.equal((await app.inject({ url, cookies })).statusCode, 404)
  }),
)

type Asker = { readonly app: FastifyInstance; readonly cookies: Cookies }

async function tableOf({ app, cookies }: Asker, name: string, words: Readonly<Record<string, string>>) {
  const answer = await app.inject({ url: `/api/tables/${name}.xlsx?${new URLSearchParams(words)}`, cookies })
  assert.equal(answer.statusCode, 200, answer.body)
  const xml = partOf(answer.rawPayload, 'xl/worksheets/sheet1.xml')
  return {
    file: /filename="(.+)"/.exec(String(answer.headers['content-disposition']))?.[1],
    title: /<t [^>]*>([^<]*)/.exec(xml)?.[1] ?? '',
    // Title and heads stand above the rows.
    rows: (xml.match(/<row /g)?.length ?? 0) - 2,
  }
}
