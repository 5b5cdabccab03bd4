/** What is asked after a meeting, and the answers that can be ticked: the two scales of domain.md ("Scales") in their words. */
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

/** What is asked where a forum has no questions of its own. */
export const usualQuestions: readonly EvaluationQuestion[] = [
  { id: 'usual', text: 'I hvilken grad fik du udbytte af mødet?', scale: 'degree', beside: 'do-not-know' },
]

/** None where the forum does not ask. */
export const questionsOf = ({ evaluation }: Pick<Forum, 'evaluation'>): readonly EvaluationQuestion[] =>
  evaluation.ask ? (evaluation.questions ?? usualQuestions).filter(({ text }) => text.trim() !== '') : []

/** All answers to a question, in their printed order. */
export const optionsOf = ({ scale, beside }: Pick<EvaluationQuestion, 'scale' | 'beside'>): readonly string[] => [
  ...scaleSteps[scale],
  besideSteps[beside],
]
