/** The visible name above a text; the text itself carries a fuller one for screen readers. */
import classes from './meetings.module.css'

export const FieldLabel = ({ children }: { readonly children: string }) => (
  <span className={classes.fieldLabel} aria-hidden>
    {children}
  </span>
)
