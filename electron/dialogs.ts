/** The desk's dialogs as Electron shows them. None leaves a trace among the system's recent documents. */
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { dialogWords } from '../src/strings/desktop.ts'
import type { Dialogs, FilePurpose, FilesPurpose, SavePurpose } from './desk.ts'

const anyFile: FileFilter = { name: dialogWords.allFiles, extensions: ['*'] }

const filters: Readonly<Record<FilePurpose | FilesPurpose | SavePurpose, FileFilter>> = {
  logo: { name: dialogWords.pictures, extensions: ['png', 'jpg', 'jpeg'] },
  template: { name: dialogWords.templates, extensions: ['docx', 'dotx'] },
  attachment: anyFile,
  table: { name: dialogWords.tables, extensions: ['csv', 'xlsx'] },
  history: { name: dialogWords.tablesAndCalendars, extensions: ['csv', 'xlsx', 'ics'] },
  'case-form': { name: dialogWords.caseForms, extensions: ['docx', 'doc', 'odt'] },
  'contribution-forms': { name: dialogWords.contributionForms, extensions: ['docx', 'doc', 'odt'] },
  text: { name: dialogWords.texts, extensions: ['docx', 'eml', 'txt'] },
  word: { name: dialogWords.wordFile, extensions: ['docx'] },
  copy: { name: dialogWords.archiveCopy, extensions: ['erfakreds'] },
  pdf: { name: dialogWords.pdfFile, extensions: ['pdf'] },
  calendar: { name: dialogWords.calendarFile, extensions: ['ics'] },
  mail: { name: dialogWords.mailDraft, extensions: ['eml'] },
  any: anyFile,
}

/** Dialogs belong to `window`; without one there is nobody to ask and the answer is null. */
export const makeDialogs = (window: () => BrowserWindow | null): Dialogs => ({
  chooseFolder: async (purpose) => {
    const owner = window()
    if (owner === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: dialogWords.chooseFolder[purpose],
      buttonLabel: dialogWords.choose,
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseFile: async (purpose) => {
    const owner = window()
    if (owner === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: dialogWords.chooseFile[purpose],
      buttonLabel: dialogWords.choose,
      filters: [filters[purpose]],
      properties: ['openFile', 'dontAddToRecent'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseFiles: async (purpose) => {
    const owner = window()
    if (owner === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: dialogWords.chooseFiles[purpose],
      buttonLabel: dialogWords.choose,
      filters: [filters[purpose]],
      properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    })
    return canceled || filePaths.length === 0 ? null : filePaths
  },
  saveAs: async (fileName, purpose) => {
    const owner = window()
    if (owner === null) return null
    const { canceled, filePath } = await dialog.showSaveDialog(owner, {
      title: dialogWords.saveAs,
      buttonLabel: dialogWords.save,
      defaultPath: fileName,
      filters: [filters[purpose]],
      properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
    })
    return canceled || filePath === '' ? null : filePath
  },
})

/** Whether the user wants the address opened in another program. */
export const askToOpen = async (window: BrowserWindow, address: string): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: dialogWords.appName,
    message: dialogWords.openOutside,
    detail: address,
    buttons: [dialogWords.openOutsideButton, dialogWords.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

export const tellInsecure = async (window: BrowserWindow): Promise<void> => {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: dialogWords.appName,
    message: dialogWords.insecureAddress,
    detail: dialogWords.insecureAddressWhy,
    buttons: [dialogWords.ok],
  })
}
