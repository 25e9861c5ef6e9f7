import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeText, machinePlaces } from './texts.ts'

const PLACES = ['/srv-disk/town', '/srv-disk/notes']
const saysOf = (text: string, path = 'docs/x.md') =>
  judgeText(path, text, PLACES).map(({ line, says }) => `${line}: ${says}`)

test('a folder of this machine is found with its line', () => {
  assert.deepEqual(saysOf('a\nread /srv-disk/notes/a.md\n'), ['2: speaks of /srv-disk/notes'])
})

test('an address that only ends alike is none', () => {
  assert.deepEqual(saysOf('GET /api/srv-disk/town and /srv-disk/townships'), [])
})

test('the home of a person is found', () => {
  const home = ['', 'home', 'hung', 'plan.docx'].join('/')
  assert.equal(saysOf(`see ${home}`).length, 1)
})

test('a host of packages is found', () => {
  assert.equal(saysOf(`from https://${['registry', 'example', 'org'].join('.')}/x`).length, 1)
})

test('the list of packages has no addresses of downloads', () => {
  assert.deepEqual(saysOf('"resolved": "x"', 'package-lock.json'), ['1: speaks of an address of a download'])
  assert.deepEqual(saysOf('"resolved": "x"', 'docs/x.json'), [])
})

test('folders that every machine has may be spoken of', () => {
  assert.ok(!machinePlaces('/usr/town').includes('/usr/bin'))
  assert.deepEqual(saysOf('/usr/bin/chromium'), [])
})
