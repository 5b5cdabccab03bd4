/** The recovery code: readable, forgiving of spelling, unforgiving of errors; and its life in the vault. */
import { randomBytes, randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openVault } from '../../electron/vault/index.ts'
import { newRecoveryCode, readRecoveryCode } from '../../electron/vault/recovery-code.ts'
import { aVault, byCode, byPassphrase, code, reopen, testDeps, value } from './vault-fixture.ts'

const aCode = fc.uint8Array({ minLength: 15, maxLength: 15 }).map((bytes) => newRecoveryCode(() => Buffer.from(bytes)))
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupsOf = (text: string) => text.split('-')

describe('the code', () => {
  test('has eight groups of four symbols without look-alikes and reads back however it is typed', () => {
    fc.assert(
      fc.property(aCode, (text) => {
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
        const plain = text.replaceAll('-', '')
        const spellings = [
          text,
          plain,
          text.toLowerCase(),
          ` ${text.replaceAll('-', ' – ')}\n`,
          plain.replaceAll('0', 'O'),
        ]
        for (const typed of [...spellings, plain.replaceAll('1', 'l'), plain.replaceAll('1', 'I')]) {
          expect(readRecoveryCode(typed)).toEqual({ ok: true, value: plain })
        }
      }),
    )
  })

  test('one wrong symbol is always found, and its group named', () => {
    fc.assert(
      fc.property(aCode, fc.nat(31), fc.nat(30), (text, place, other) => {
        const plain = text.replaceAll('-', '')
        const wrong = symbols.replace(plain[place] ?? '', '')[other] ?? ''
        const typed = plain.slice(0, place) + wrong + plain.slice(place + 1)
        expect(readRecoveryCode(typed)).toEqual({ ok: false, error: { groups: [Math.floor(place / 4) + 1] } })
      }),
    )
  })

  test('swapped neighbours within a group and swapped groups are always found', () => {
    fc.assert(
      fc.property(aCode, fc.nat(7), fc.nat(2), fc.nat(7), (text, group, place, other) => {
        const groups = groupsOf(text)
        const four = [...(groups[group] ?? '')]
        const [a = '', b = ''] = [four[place], four[place + 1]]
        four.splice(place, 2, b, a)
        const swapped = groups.with(group, four.join('')).join('-')
        if (a !== b) expect(readRecoveryCode(swapped)).toEqual({ ok: false, error: { groups: [group + 1] } })
        const moved = groups.with(group, groups[other] ?? '').with(other, groups[group] ?? '')
        if (group !== other && groups[group] !== groups[other]) {
          expect(readRecoveryCode(moved.join('-'))).toMatchObject({ ok: false })
        }
      }),
    )
  })

  test('too little or too much names no group', () => {
    const text = newRecoveryCode(randomBytes)
    for (const typed of ['', text.slice(0, -1), `${text}0`, text.slice(5)]) {
      expect(readRecoveryCode(typed)).toEqual({ ok: false, error: { groups: [] } })
    }
  })

  test('two codes are never the same', () => {
    const many = Array.from({ length: 2000 }, () => newRecoveryCode(randomBytes))
    expect(new Set(many).size).toBe(2000)
    expect(new Set(many.map((each) => each[randomInt(4)])).size).toBeGreaterThan(20)
  })
})

describe('in the vault', () => {
  test('counts as confirmed once it was typed back, until there is a new one', async () => {
    const { vault, folder, recoveryCode } = await aVault()
    expect(value(vault.recoveryCodeConfirmed())).toBe(false)
    expect(code(await vault.confirmRecoveryCode((await aVault()).recoveryCode))).toBe('wrong-recovery-code')
    expect(code(await vault.confirmRecoveryCode('ABCD'))).toBe('malformed-recovery-code')
    expect(value(vault.recoveryCodeConfirmed())).toBe(false)
    value(await vault.confirmRecoveryCode(recoveryCode.toLowerCase()))
    expect(value(vault.recoveryCodeConfirmed())).toBe(true)
    const next = value(await vault.renewRecoveryCode())
    expect(value(vault.recoveryCodeConfirmed())).toBe(false)
    vault.close()
    expect(code(await openVault(testDeps(), folder, byCode(recoveryCode)))).toBe('wrong-recovery-code')
    const again = await reopen(folder, byCode(next))
    value(await again.confirmRecoveryCode(next))
    expect(value(again.recoveryCodeConfirmed())).toBe(true)
  })

  test('whoever has it may choose a new passphrase; whoever has not must know the old one', async () => {
    const { vault, folder, recoveryCode } = await aVault()
    expect(code(await vault.changePassphrase(null, 'en ny adgangssætning'))).toBe('wrong-passphrase')
    expect(code(await vault.changePassphrase('forkert sætning', 'en ny adgangssætning'))).toBe('wrong-passphrase')
    expect(code(await vault.changePassphrase('blå anemoner i regnvejr', 'kort'))).toBe('weak-passphrase')
    vault.close()
    const again = await reopen(folder, byCode(recoveryCode))
    value(await again.changePassphrase(null, 'en ny adgangssætning'))
    again.close()
    expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('wrong-passphrase')
    value(await openVault(testDeps(), folder, byPassphrase('en ny adgangssætning'))).close()
    value(await openVault(testDeps(), folder, byCode(recoveryCode))).close()
  })

  test('passphrase and code changed at the same time are both kept', async () => {
    const { vault, folder } = await aVault()
    const [changed, renewed] = await Promise.all([
      vault.changePassphrase('blå anemoner i regnvejr', 'en ny adgangssætning'),
      vault.renewRecoveryCode(),
    ])
    value(changed)
    vault.close()
    value(await openVault(testDeps(), folder, byPassphrase('en ny adgangssætning'))).close()
    value(await openVault(testDeps(), folder, byCode(value(renewed)))).close()
  })
})
