import { serve, serveAtDoor } from '#kit/serve.ts';
import type { Sentences } from '#kit/words.ts';
import { accept } from './accept.ts';
import { addIdentity } from './add-identity.ts';
import { guests } from './api.ts';
import { goOnWithImport } from './bring/go-on.ts';
import { guestsCourse } from './bring/guests-course.ts';
import { imports, theImport } from './bring/imports.ts';
import { preview } from './bring/preview.ts';
import { importReport } from './bring/report.ts';
import { saveMapping } from './bring/save-mapping.ts';
import { startImport } from './bring/start.ts';
import { stopImport } from './bring/stop.ts';
import { confirm } from './confirm.ts';
import { consent } from './consent.ts';
import { correct } from './correct.ts';
import { describe } from './describe.ts';
import { dismiss } from './dismiss.ts';
import { erase } from './erase.ts';
import { erasures } from './erasure.ts';
import { evidence } from './evidence.ts';
import { forget } from './forget.ts';
import { hear } from './hear.ts';
import { list } from './list.ts';
import { livesAt } from './lives-at.ts';
import { meet } from './meet.ts';
import { merge } from './merge.ts';
import { noLongerTrue } from './no-longer-true.ts';
import { notNow } from './not-now.ts';
import { note } from './note.ts';
import { recognise } from './recognise.ts';
import { relate } from './relate.ts';
import { remember } from './remember.ts';
import { retired } from './retired.ts';
import { retireIdentity } from './retire-identity.ts';
import { sinceMerge } from './since-merge.ts';
import { split } from './split.ts';
import { stillTrue } from './still-true.ts';
import { theGuest } from './the-guest.ts';
import { timelineWith } from './timeline.ts';
import { unrelate } from './unrelate.ts';
import { used } from './used.ts';

/** `sentences` say what each event is, of every slice: the timeline of a guest shows them all. */
export function routesWith(sentences: Readonly<Sentences>) {
  return {
    recognise: serve(guests.recognise, recognise),
    list: serve(guests.list, list),
    guest: serve(guests.guest, theGuest),
    timeline: serve(guests.timeline, timelineWith(sentences)),
    retired: serve(guests.retired, retired),
    meet: serve(guests.meet, meet),
    describe: serve(guests.describe, describe),
    addIdentity: serve(guests.addIdentity, addIdentity),
    retireIdentity: serve(guests.retireIdentity, retireIdentity),
    livesAt: serve(guests.livesAt, livesAt),
    note: serve(guests.note, note),
    accept: serve(guests.accept, accept),
    dismiss: serve(guests.dismiss, dismiss),
    remember: serve(guests.remember, remember),
    correct: serve(guests.correct, correct),
    noLongerTrue: serve(guests.noLongerTrue, noLongerTrue),
    stillTrue: serve(guests.stillTrue, stillTrue),
    forget: serve(guests.forget, forget),
    confirm: serve(guests.confirm, confirm),
    used: serve(guests.used, used),
    notNow: serve(guests.notNow, notNow),
    consent: serve(guests.consent, consent),
    hear: serve(guests.hear, hear),
    relate: serve(guests.relate, relate),
    unrelate: serve(guests.unrelate, unrelate),
    evidence: serve(guests.evidence, evidence),
    merge: serve(guests.merge, merge),
    split: serve(guests.split, split),
    sinceMerge: serve(guests.sinceMerge, sinceMerge),
    erase: serve(guests.erase, erase),
    erasures: serve(guests.erasures, erasures),
    previewImport: serveAtDoor(guests.previewImport, ({ act }, input) => preview(act, input, guestsCourse)),
    startImport: serve(guests.startImport, startImport),
    stopImport: serve(guests.stopImport, stopImport),
    goOnWithImport: serve(guests.goOnWithImport, goOnWithImport),
    saveMapping: serve(guests.saveMapping, saveMapping),
    imports: serve(guests.imports, imports),
    import: serve(guests.import, theImport),
    importReport: serve(guests.importReport, importReport),
  };
}
