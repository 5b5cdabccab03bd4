/** A blob of the archive as an address that an image can show, for as long as the component is there. Kept nowhere. */
import { useEffect, useState } from 'react'
import type { ContractError } from '../core/contract.ts'
import type { BlobId } from '../core/records/ids.ts'
import { call } from './bridge.ts'

export type BlobAddress = { readonly address: string | null; readonly error: ContractError | null }

const nothing: BlobAddress = { address: null, error: null }

export const useBlobAddress = (blobId: BlobId | null): BlobAddress => {
  const [blob, setBlob] = useState<BlobAddress>(nothing)
  useEffect(() => {
    setBlob(nothing)
    if (blobId === null) return
    let made: string | null = null
    let gone = false
    void call('blob.read', { blobId }).then((reply) => {
      if (gone) return
      if (!reply.ok) return setBlob({ address: null, error: reply.error })
      made = URL.createObjectURL(new Blob([new Uint8Array(reply.value.bytes)], { type: reply.value.mediaType }))
      setBlob({ address: made, error: null })
    })
    return () => {
      gone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [blobId])
  return blob
}
