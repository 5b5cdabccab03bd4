/** The pack as it will look. */
import { useMemo } from 'react'
import type { CasePackWish } from '../../../core/contract.ts'
import { casePackDocument } from '../../../core/documents/case-pack.ts'
import type { DocumentModel } from '../../../core/documents/model.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { useBlobAddress } from '../../../replica/index.ts'
import { errorText } from '../../../strings/errors.ts'
import { DocumentPreview } from '../../../ui/document-preview/document-preview.tsx'

export const PackPreview = ({ records, wish }: { readonly records: RecordSet; readonly wish: CasePackWish }) => {
  const model = useMemo(() => casePackDocument(records, wish), [records, wish])
  return model.ok ? <Shown model={model.value} /> : <p>{errorText(model.error)}</p>
}

const Shown = ({ model }: { readonly model: DocumentModel }) => {
  const { address } = useBlobAddress(model.letterhead.logo?.blobId ?? null)
  return <DocumentPreview model={model} logo={address} titleLevel={3} />
}
