/** What is asked after a meeting, and the answers that can be ticked: the two scales of domain.md ("Scales") in their words. */
import { dayKinds } from '../programme/day.ts'
import type { EvaluationQuestion, EvaluationScale, Forum } from '../records/forum.ts'

/** The five steps, the best first. */
export const scaleSteps: Readonly<Record<EvaluationScale, readonly string[]>> = {
  degree: ['I meget høj grad', 'I høj grad', 'I nogen grad', 'I lav grad', 'I meget lav grad'],
  satisfaction: ['Meget tilfreds', 'Tilfreds', 'Hverken tilfreds eller utilfreds', 'Utilfreds', 'Meget utilfreds'],
}

/** The answer beside the steps. */
export const besideSteps: Readonly<Record<EvaluationQuestion['beside'], string>> = {
  'do-not-know': 'Ved ikke',
  'not-yet': 'Har endnu ikke deltaget',
}

const usual: EvaluationQuestion = {
  id: 'usual',
  text: 'I hvilken grad fik du udbytte af mødet?',
  scale: 'degree',
  beside: 'do-not-know',
}

/** What is asked after a meeting where its forum has no questions of its own. */
export const usualQuestions: readonly EvaluationQuestion[] = [usual]

/** The same in the words of a day, for forums that hold days. */
const usualDayQuestions: readonly EvaluationQuestion[] = [{ ...usual, text: 'I hvilken grad fik du udbytte af dagen?' }]

export const usualQuestionsOf = ({ kind }: Pick<Forum, 'kind'>): readonly EvaluationQuestion[] =>
  dayKinds.has(kind) ? usualDayQuestions : usualQuestions

/** None where the forum does not ask. */
export const questionsOf = (forum: Pick<Forum, 'evaluation' | 'kind'>): readonly EvaluationQuestion[] =>
  forum.evaluation.ask
    ? (forum.evaluation.questions ?? usualQuestionsOf(forum)).filter(({ text }) => text.trim() !== '')
    : []

/** All answers to a question, in their printed order. */
export const optionsOf = ({ scale, beside }: Pick<EvaluationQuestion, 'scale' | 'beside'>): readonly string[] => [
  ...scaleSteps[scale],
  besideSteps[beside],
]
