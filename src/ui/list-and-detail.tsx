/**
 * List and detail side by side from 1200 px; below that one at a time, with a way back to the list. Which element is
 * selected stands in the address, so the caller says whether something is and where the list lives.
 */
import { Button, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { common } from '../strings/common.ts'
import classes from './list-and-detail.module.css'

type ListAndDetailProps = {
  /** Read aloud as the name of the pane: "Liste over møder". */
  readonly listLabel: string
  readonly list: ReactNode
  readonly detailLabel: string
  /** The selected element; null shows `nothingSelected` beside the list. */
  readonly detail: ReactNode | null
  readonly nothingSelected?: ReactNode
  /** Address of the list without a selection (`paths.meetings`). */
  readonly listPath: string
  /** Nothing to choose from yet: the list says so and has the room to itself. */
  readonly empty?: boolean
  /** The list is a wide table: it takes more of the width. */
  readonly wideList?: boolean
}

export const ListAndDetail = (props: ListAndDetailProps) => {
  const { listLabel, list, detailLabel, detail, nothingSelected, listPath, empty = false, wideList = false } = props
  return (
    <div
      className={classes.both}
      data-selected={detail !== null || undefined}
      data-empty={(empty && detail === null) || undefined}
      data-wide={wideList || undefined}
    >
      <section className={`${classes.list} no-print`} aria-label={listLabel} data-pane tabIndex={-1}>
        {list}
      </section>
      <section className={classes.detail} aria-label={detailLabel} data-pane tabIndex={-1}>
        {detail === null ? (
          nothingSelected
        ) : (
          <>
            <div className={`${classes.back} no-print`}>
              <Button
                component={Link}
                href={listPath}
                variant="subtle"
                leftSection={<IconArrowLeft size={20} aria-hidden />}
              >
                {common.backToList}
              </Button>
            </div>
            {detail}
          </>
        )}
        {detail === null && nothingSelected === undefined && <VisuallyHidden>{common.none}</VisuallyHidden>}
      </section>
    </div>
  )
}
