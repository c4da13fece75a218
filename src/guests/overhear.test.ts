import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overhear } from './overhear.ts'
import { overheardOn, phrases } from './overhear.phrases.ts'

for (const { note, order, facts } of phrases) {
  test(`"${note}" is overheard${order ? ` where dates are ${order}` : ''}`, () => {
    const heard = overhear(note, overheardOn, order)
    assert.deepEqual(heard.map(({ kind }) => kind), facts.map(({ kind }) => kind), JSON.stringify(heard.map(({ kind, text }) => [kind, text])))
    for (const [i, fact] of facts.entries()) assert.partialDeepStrictEqual(heard[i], fact)
  })
}
