import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { accepted, type InTown, inTown, refused } from '../../../../test/town.ts'
import { becameSays } from '../succession.texts.ts'

const LIST = { list: '1.0.0' }

const counts = async ({ owner }: InTown) => {
  const { rows } = await owner.query<{ areas: number; links: number; spellings: number }>(
    `select (select count(*)::int from area) as areas, (select count(*)::int from area_succession) as links, (select count(*)::int from area_spelling) as spellings`,
  )
  return rows[0]
}

test(
  'a province of the national list is loaded with what its communes were; loaded again it adds nothing',
  inTown(async (town) => {
    const { an, send, read, minh } = town
    assert.deepEqual(await send(an, 'area.load-list', { ...LIST, province: '75' }), accepted)
    const once = await counts(town)
    assert.deepEqual(await send(an, 'area.load-list', { ...LIST, province: '75' }), accepted)
    assert.deepEqual(await counts(town), once)
    const { provinces } = (await read(minh, 'area.national', {})) ?? assert.fail()
    assert.equal(provinces.find(({ code }) => code === '75')?.standing, 95)
    const found = await read(minh, 'area.ask', { q: 'xuân lập 2024 nay là?' })
    const says = found?.found.map((one) => becameSays(one, day('2026-05-01')).vi)
    assert.deepEqual(says?.length, 1)
    assert.match(says?.[0] ?? '', /^Phường Xuân Lập/)
  }),
)

test(
  'another version of the list, an unknown province and whoever does not administer are refused',
  inTown(async ({ an, hung, send }) => {
    assert.deepEqual(await send(an, 'area.load-list', { list: '0.9.0', province: '75' }), refused('list-other-version'))
    assert.deepEqual(await send(an, 'area.load-list', { ...LIST, province: '99' }), refused('province-unknown'))
    assert.deepEqual(await send(hung, 'area.load-list', { ...LIST, province: '75' }), refused('not-allowed'))
  }),
)

test(
  'the whole nation is loaded within seconds',
  inTown(async (town) => {
    const { an, send, read, minh } = town
    const { provinces } = (await read(minh, 'area.national', {})) ?? assert.fail()
    const begun = performance.now()
    for (const { code } of provinces)
      assert.deepEqual(await send(an, 'area.load-list', { ...LIST, province: code }), accepted, code)
    const seconds = (performance.now() - begun) / 1000
    console.log(`34 provinces in ${seconds.toFixed(1)} s`)
    assert.ok(seconds < 60, `${seconds} s`)
    assert.ok(((await counts(town))?.areas ?? 0) > 14_000)
    const page = await read(minh, 'area.list', { on: day('2025-07-01') })
    assert.ok((page?.areas.length ?? 0) < 100)
  }),
)
