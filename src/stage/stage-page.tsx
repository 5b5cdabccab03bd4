/** A meeting on a second screen, to be read from the other end of the room: what is on, the time left, and what comes next. */
import { phaseWords } from '../core/documents/case-pack-words.ts'
import type { StageView } from '../core/meetings/stage.ts'
import { run, stage as words } from '../strings/run.ts'
import classes from './stage.module.css'

type Clock = NonNullable<StageView['clocks']['item']>

export const StagePage = ({ view }: { readonly view: StageView }) => {
  const { clocks, meeting } = view
  const clock = clocks.phase ?? clocks.item
  return (
    <main className={classes.stage} data-status={clocks.status} aria-label={words.title}>
      <header className={classes.top}>
        <span>{meeting}</span>
        <span className={classes.now}>{words.now(clocks.at.slice(11, 16))}</span>
      </header>
      <section className={classes.middle}>
        {clocks.status === 'over' ? (
          <h1 className={classes.title}>{words.thanks}</h1>
        ) : view.item === null ? (
          <>
            <h1 className={classes.title}>{words.begins}</h1>
            <p className={classes.question}>{words.beginsSoon}</p>
          </>
        ) : (
          <>
            <h1 className={classes.title} data-long={(view.item.title?.length ?? 0) > 48 || undefined}>
              {nameOf(view.item)}
            </h1>
            <Phases view={view} />
            {clock !== null && <TimeLeft clock={clock} clocks={clocks} />}
          </>
        )}
      </section>
      <footer className={classes.bottom}>
        <Next view={view} />
        {clocks.drift !== null && clocks.status !== 'over' && (
          <p className={classes.drift} data-late={clocks.drift >= 60 || undefined}>
            {run.drift(clocks.drift)}
          </p>
        )}
      </footer>
    </main>
  )
}

/** All phases of the case, the one that is on marked, and what can be asked in it. */
const Phases = ({ view: { phases, phase, questions } }: { readonly view: StageView }) =>
  phase === null ? null : (
    <>
      <ol className={classes.phases} aria-label={words.phases}>
        {phases.map((each) => (
          <li key={each} aria-current={each === phase ? 'step' : undefined}>
            {phaseWords[each]}
          </li>
        ))}
      </ol>
      {questions.map((question) => (
        <p key={question} className={classes.question}>
          {question}
        </p>
      ))}
    </>
  )

const TimeLeft = ({ clock, clocks }: { readonly clock: Clock; readonly clocks: StageView['clocks'] }) => (
  <div className={classes.time} data-over={isOver(clock) || undefined} role="timer">
    <p className={classes.clock}>
      <span className={classes.digits}>{run.clock(clock.left ?? clock.used)}</span>{' '}
      <span className={classes.unit}>{wordOf(clock)}</span>
    </p>
    {clock.planned !== null && (
      <progress className={classes.bar} max={clock.planned} value={Math.min(clock.used, clock.planned)} aria-hidden />
    )}
    <p className={classes.beside}>
      {[
        ...(clocks.status === 'stopped' ? [words.stopped] : []),
        ...(clocks.phase !== null && clocks.item !== null
          ? [run.wholeCase(`${run.clock(clocks.item.left ?? clocks.item.used)} ${wordOf(clocks.item)}`)]
          : []),
      ].join(' · ')}
    </p>
  </div>
)

const Next = ({ view: { clocks, item, next } }: { readonly view: StageView }) => {
  if (clocks.status === 'over') return <p />
  if (next === null) return <p>{item === null ? '' : words.last}</p>
  return (
    <p>
      <span className={classes.label}>{item === null ? words.first : words.next}</span> {nameOf(next)}
    </p>
  )
}

const nameOf = ({ number, title }: NonNullable<StageView['item']>): string => run.item(number, title ?? run.closedItem)
const isOver = ({ left }: Clock): boolean => left !== null && left < 0
const wordOf = (clock: Clock): string => (clock.left === null ? run.used : isOver(clock) ? run.over : run.left)
