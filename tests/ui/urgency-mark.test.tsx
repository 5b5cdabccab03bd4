import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { UrgencyMark } from '../../src/ui/urgency-mark.tsx'

const states = ['done', 'later', 'soon', 'today', 'late', 'lapsed'] as const
const signOf = (markup: string) => /<svg.*?<\/svg>/.exec(markup)?.[0] ?? null

describe('how soon something is due', () => {
  it.each(states)('is told in words beside the colour and the sign (%s)', (state) => {
    const markup = renderToStaticMarkup(<UrgencyMark state={state}>3 dage for sent</UrgencyMark>)
    expect(markup).toContain(`data-state="${state}"`)
    expect(markup).toContain('>3 dage for sent<')
    expect(signOf(markup)).toContain('aria-hidden="true"')
  })

  it('has another sign for each state', () => {
    const signs = states.map((state) => signOf(renderToStaticMarkup(<UrgencyMark state={state}>Frist</UrgencyMark>)))
    expect(new Set(signs).size).toBe(states.length)
  })

  it('has neither colour nor sign where nobody waits for it', () => {
    const markup = renderToStaticMarkup(<UrgencyMark state="plain">Uden frist</UrgencyMark>)
    expect(signOf(markup)).toBeNull()
  })
})
