/**
 * The building blocks of record schemas. Objects keep fields they do not know (a newer version of the program may have
 * written them) while their types stay exact; everything is readonly.
 */
import { z } from 'zod'

/** An object that keeps unknown fields at run time and hides them from the type. */
export const shape = <S extends z.ZodRawShape>(fields: S): z.ZodReadonly<z.ZodObject<S>> =>
  (z.looseObject(fields) as unknown as z.ZodObject<S>).readonly()

/** A readonly list, empty where the field is missing. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly().default([])

const idPattern = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,199}$/

/** Ids are random text; where something must be unique the id is derived from what makes it so (see ids.ts). */
export const idOf = <B extends string>(_brand: B) => z.string().regex(idPattern).brand<B>()

/** Id of an element inside a record (participant, text block, absence): unique within its list. */
export const elementId = z.string().regex(idPattern)

/** One line of text. Line breaks are refused: they belong in rich text. */
export const line = z
  .string()
  .max(2000)
  .regex(/^[^\r\n]*$/)
  .default('')

/** Text of several lines without formatting; line ends are "\n". */
export const text = z
  .string()
  .max(20_000)
  .regex(/^[^\r]*$/)
  .default('')

/** The addresses a link may carry: absolute, for the web or for mail. */
export const linkAddress = z.string().regex(/^(https?:\/\/|mailto:)\S+$/i)

/** Calendar date in Europe/Copenhagen, ISO `YYYY-MM-DD`. */
export const plainDate = z.iso.date()

/** Wall-clock time in Europe/Copenhagen, `HH:MM`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const optionalDate = plainDate.nullable().default(null)
export const optionalTime = wallTime.nullable().default(null)

/** Whole minutes; a meeting never lasts longer than three days. */
export const minutes = z
  .number()
  .int()
  .min(0)
  .max(3 * 24 * 60)
