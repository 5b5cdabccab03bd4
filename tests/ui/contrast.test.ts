import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { describe, expect, it } from 'vitest'
import { cssVariables, theme } from '../../src/ui/theme.ts'

const merged = mergeMantineTheme(DEFAULT_THEME, theme)
const tokens = cssVariables(merged)

/** WCAG 2 contrast of two #rrggbb colours. */
const contrast = (a: string, b: string): number => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const all: Readonly<Record<string, string>> = { ...tokens.variables, ...tokens[scheme] }
  const token = (name: string): string => all[name] ?? ''
  const surfaces = ['--mantine-color-body', '--erfa-surface', '--erfa-rail']

  it.each(['--mantine-color-text', '--mantine-color-dimmed', '--mantine-color-anchor', '--mantine-color-error'])(
    '%s is readable on every surface',
    (text) => {
      for (const surface of surfaces) expect(contrast(token(text), token(surface))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['--erfa-selected-text', '--erfa-selected'],
    ['--erfa-needs-you-text', '--erfa-needs-you'],
    ['--erfa-wrong-text', '--erfa-wrong'],
    ['--mantine-color-placeholder', '--erfa-surface'],
    ['--erfa-paper-text', '--erfa-paper'],
    ['--erfa-paper-quiet', '--erfa-paper'],
    ['--erfa-paper-accent', '--erfa-paper'],
    ['--erfa-paper-text', '--erfa-paper-shade'],
  ])('%s is readable on %s', (text, surface) => {
    expect(contrast(token(text), token(surface))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['--erfa-control-line', '--erfa-focus', '--erfa-needs-you-line', '--erfa-wrong-line'])(
    '%s is seen as an edge on every surface',
    (mark) => {
      for (const surface of surfaces) expect(contrast(token(mark), token(surface))).toBeGreaterThanOrEqual(3)
    },
  )

  it('has white words on filled buttons', () => {
    const shade = merged.colors.petrol?.[scheme === 'light' ? 7 : 6] ?? ''
    expect(contrast('#ffffff', shade)).toBeGreaterThanOrEqual(4.5)
  })
})
