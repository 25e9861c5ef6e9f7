import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.ts'

test('a device is named by its browser and its system', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  const named = [
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, 'Chrome, Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/140.0.0.0`, 'Edge, Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) coc_coc_browser/137.0.180 ${chrome}`, 'Cốc Cốc, Windows'],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) Chrome/137.0.0.0 Mobile Safari/537.36 Zalo android/125',
      'Zalo, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['curl/8.5.0', ''],
    [undefined, ''],
  ] as const
  for (const [agent, device] of named) assert.equal(deviceOf(agent), device)
})
