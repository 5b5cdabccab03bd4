/** What is shown when: doors, lock or the unlocked archive, and which page an address leads to. */
export const App = () => null
