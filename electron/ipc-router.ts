/**
 * The one door between the pages and the main process. Whoever knocks is looked at (our own page, in our own window),
 * then the name, then the input; only then a handler hears of it. No handler can be reached around it. It knows neither
 * what the requests mean nor Electron.
 */
import {
  type ContractError,
  type Reply,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
  stageRequests,
} from '../src/core/contract.ts'
import { err, type Result } from '../src/core/result.ts'
import { isOwnAddress } from './window.ts'

type Answer<N extends RequestName> = Result<RequestOutput<N>, ContractError>
type Handler<N extends RequestName> = (input: RequestInput<N>) => Answer<N> | Promise<Answer<N>>
/** Every request of the contract; where one is missing the program does not compile. */
export type Handlers = { readonly [N in RequestName]: Handler<N> }

/** The handlers of some areas: those whose names begin with the area's word. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<RequestName, `${Area}.${string}`>>

/** The part of Electron's event that says who asks. */
export type Asking = {
  readonly sender: object
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: object | null } | null
}

type Route = (asking: Asking, name: unknown, input: unknown) => Promise<Reply<RequestName>>

/**
 * `ownContents` gives the contents of our window (null while there is none), `stageContents` those of the second screen, which may
 * ask for no more than `stageRequests`. `reportBug` is told of exceptions, whose words never reach the page.
 */
export const makeRouter =
  (
    handlers: Handlers,
    ownContents: () => object | null,
    reportBug: (where: string, thrown: unknown) => void,
    stageContents: () => object | null = () => null,
  ): Route =>
  async (asking, name, input) => {
    const onStage = isOurPage(asking, stageContents())
    if (!onStage && !isOurPage(asking, ownContents())) return err({ code: 'foreign-sender' })
    if (!isRequestName(name)) return err({ code: 'unknown-request' })
    if (onStage && !stageRequests.has(name)) return err({ code: 'foreign-sender' })
    try {
      return await answer(handlers, name, input)
    } catch (thrown) {
      reportBug(name, thrown)
      return err({ code: 'unexpected' })
    }
  }

const isRequestName = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(requests, name)

/** The top frame of our window, showing our own page. A frame that is gone has no sender and is nobody. */
const isOurPage = ({ sender, senderFrame }: Asking, own: object | null): boolean =>
  own !== null &&
  sender === own &&
  senderFrame !== null &&
  senderFrame.parent === null &&
  isOwnAddress(senderFrame.url) &&
  isOwnAddress(senderFrame.origin)

const answer = async <N extends RequestName>(handlers: Handlers, name: N, input: unknown): Promise<Answer<N>> => {
  const parsed = requests[name].input.safeParse(input)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      problem: issue.code,
    }))
    return err({ code: 'invalid-input', problems })
  }
  return await handlers[name](parsed.data as RequestInput<N>)
}
