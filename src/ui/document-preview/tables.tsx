/** The tables of a paper on screen: words in columns, and counts as bars. */
import type { DocumentBars, DocumentTable } from '../../core/documents/model.ts'
import classes from './document-preview.module.css'
import { placed } from './paper.ts'
import { Inlines } from './words-on-paper.tsx'

export const TextTable = ({ table }: { readonly table: DocumentTable }) => (
  <table className={classes.table} data-spacing={table.spacing} aria-label={table.description}>
    <colgroup>
      {table.columns.map((column) => (
        <col key={column.title} style={{ width: `${column.width * 100}%` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {table.columns.map((column) => (
          <th key={column.title} scope="col">
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {placed(table.rows).map(({ place, each: row }) => (
        <tr key={place}>
          {placed(row).map(({ place: cell, each }) => (
            <td key={cell}>
              <Inlines content={each} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

export const Bars = ({ block: { description, heading, columns, rows, totals } }: { readonly block: DocumentBars }) => {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  return (
    <table className={classes.table} aria-label={description}>
      <thead>
        <tr>
          {[heading, ...columns].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, counts }) => (
          <tr key={label}>
            <td>{label}</td>
            {placed(counts).map(({ place, each: count }) => (
              <td key={place}>
                <span className={classes.bar} style={{ width: `${(count * 70) / most}%` }} />
                {count}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{totals.label}</th>
          {placed(totals.counts).map(({ place, each }) => (
            <td key={place}>
              <strong>{each}</strong>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
