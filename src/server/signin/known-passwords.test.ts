import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNewPassword } from './known-passwords.ts'

const codesFor = async (password: string) =>
  (await checkNewPassword(password, ['Trần Thị Lan'])).map(({ code }) => code)

test('a password that leaked elsewhere is refused, with whatever everybody puts around it', async () => {
  const leaked = [
    'qwertyuiop',
    'password123',
    'Password2024!',
    'Mật khẩu mới',
    'matkhau@123',
    'AnhYeuEm2024',
    'anhyeuem!!!',
    'tranthi1990',
    '1qaz2wsx3edc',
    'UBND phường 1',
    'christopher',
  ]
  for (const password of leaked) assert.deepEqual(await codesFor(password), ['password-known'], password)
})

test('a few unrelated words are nobody’s list', async () => {
  for (const password of ['cá kho làng ngoài', 'bảy cây cầu tre', 'chín con suối nhỏ', 'xe đạp đỏ bên hồ 7'])
    assert.deepEqual(await codesFor(password), [], password)
})

test('what is too short or easily guessed is told as that', async () => {
  assert.deepEqual(await codesFor('password1'), ['password-too-short'])
  assert.deepEqual(await codesFor('1234567890'), ['password-easily-guessed'])
  assert.deepEqual(await codesFor('tran thi lan 1'), ['password-easily-guessed'])
})
