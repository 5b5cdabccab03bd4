/** The heading of a step, which takes the focus when the step begins, so that one hears and reads on from there. */
import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'

export const StepTitle = ({ children }: { readonly children: string }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Title order={2} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  )
}
