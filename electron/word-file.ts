/**
 * Papers of the open archive as Word files, with the logo and the template that they are made with. What a paper says, and where its
 * file goes, is decided elsewhere.
 */
import type { CaseForm } from '../src/core/documents/case-form.ts'
import type { ContributionForm } from '../src/core/documents/contribution-form.ts'
import { type DocumentModel, filesOf } from '../src/core/documents/model.ts'
import { err, ok } from '../src/core/result.ts'
import { writeCaseForm } from './documents/case-form/write-case-form.ts'
import { writeContributionForm } from './documents/case-form/write-contribution-form.ts'
import { makeWordFile, type PaperBlobs } from './documents/make-word-file.ts'
import type { OpenVault, VaultResult } from './vault/index.ts'

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const wordFile = async (
  vault: OpenVault,
  model: DocumentModel,
  options: Parameters<typeof makeWordFile>[2] = {},
): Promise<VaultResult<Uint8Array>> => {
  const made = await makeWordFile(model, storedFilesOf(vault, model), options)
  return made.ok ? made : err({ code: made.error })
}

export const caseFormFile = (vault: OpenVault, form: CaseForm): Promise<VaultResult<Uint8Array>> =>
  formFile(() => writeCaseForm(form, storedFilesOf(vault, form.frame)))

export const contributionFormFile = (vault: OpenVault, form: ContributionForm): Promise<VaultResult<Uint8Array>> =>
  formFile(() => writeContributionForm(form, storedFilesOf(vault, form.frame)))

const formFile = async (write: () => Promise<Uint8Array>): Promise<VaultResult<Uint8Array>> => {
  try {
    return ok(await write())
  } catch {
    // A template that came with a data file was never tried on, and may not fit.
    return err({ code: 'document-failed' })
  }
}

/** A file that is not to be had is left out: a paper without its logo is better than none. */
const storedFilesOf = (vault: OpenVault, model: DocumentModel): PaperBlobs =>
  new Map(
    filesOf(model).flatMap((blobId) => {
      const file = vault.readBlob(blobId)
      return file.ok ? [[blobId, file.value] as const] : []
    }),
  )
