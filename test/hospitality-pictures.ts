import type { Page } from 'playwright-core';
import { openLetters } from '../e2e/letters.ts';
import type { Device, ServedHouse } from '../e2e/open.ts';
import { take, takePrint } from './picture.ts';

type Calls = Awaited<ReturnType<Device['client']>>;

/** What is done for people beyond what they came for, on a Saturday morning. */
export async function hospitalityPictures(served: ServedHouse, page: Page, calls: Calls): Promise<void> {
  const [venue] = (await calls.houses.house({})).venues;
  const { rows } = await calls.reception.today({ venueId: venue!.id, day: null });
  const { visitId } = rows.find(({ party }) => party.some(({ name }) => name === 'Dorothea Lindqvist'))!;

  await page.goto(served.demo(`?visit=${visitId}`));
  await take(page, 'moments-suggestion', async () => {
    const whyNot = page.getByText('Why this, and why not those');
    await whyNot.click();
    await whyNot.evaluate((part) => part.scrollIntoView({ block: 'center' }));
  });
  await take(page, 'giving', async () => {
    await page.getByRole('button', { name: 'Give to Dorothea Lindqvist' }).click();
    await page.getByText('is left for you to give this month').waitFor();
  });

  await page.goto(served.demo('moments'));
  await page.getByText('What might be').waitFor();
  await take(page, 'moments');
  await page.goto(served.demo('moments/ideas'));
  await page.getByRole('heading', { name: /ideas$/ }).waitFor();
  await take(page, 'ideas');
  await page.goto(served.demo('moments/purse'));
  await page.getByText('How much, and who may spend it').waitFor();
  await take(page, 'purse');
  await page.goto(served.demo('moments/held-back'));
  await page.getByRole('heading', { name: 'By rule' }).waitFor();
  await take(page, 'held-back');
  await page.goto(served.demo('steps'));
  await page.getByRole('button', { name: 'Everybody’s' }).click();
  await page.getByRole('heading', { name: 'Now' }).waitFor();
  await take(page, 'steps');

  await notePictures(served, page, calls);
  await journeyPictures(served, page);
}

/** A thank-you that is being written, its card, and what its guest received over the years. */
async function notePictures(served: ServedHouse, page: Page, calls: Calls): Promise<void> {
  const { wrote } = await openLetters(served);
  await page.goto(served.demo('notes'));
  await page.getByRole('heading', { name: 'Thank-you notes' }).waitFor();
  await take(page, 'notes');

  const asked = await calls.moments.notes({ which: 'all' });
  const notes = await Promise.all(asked.map(({ noteId }) => calls.moments.note({ noteId })));
  const toWrite = notes.filter(({ stage }) => stage === 'to_write');
  const told = toWrite.find(({ because }) => because.includes('back_after_long')) ?? toWrite[0]!;
  await wrote(
    {
      ...{ guestId: told.guestId, fromName: told.guestName, contact: told.ways[1]!.to ?? '' },
      text: 'The new job ate the summer, and my hair. Is there an hour for me this week, and is the window chair still there?',
    },
    4 * 24 * 60,
  );
  await page.goto(served.demo(`notes/${told.noteId}`));
  await page
    .getByRole('textbox', { name: /^To / })
    .fill(
      'The window chair missed you all summer. When you laughed at the door, it was as if you had never been gone.',
    );
  await page.getByText('2 of 3 sentences').waitFor();
  await take(page, 'note');

  const addressed = notes.find(({ address }) => address !== null) ?? told;
  await page.goto(served.demo(`notes/${addressed.noteId}/card`));
  await page.getByText('The words are for your hand.').waitFor();
  await take(page, 'note-card');
  await takePrint(page, 'note-card', { width: 559, height: 794 });

  const given = await Promise.all(
    [...new Set(notes.map(({ guestId }) => guestId))].map(async (guestId) => ({
      guestId,
      count: (await calls.moments.ofGuest({ guestId })).moments.length,
    })),
  );
  const [most] = given.toSorted((one, other) => other.count - one.count);
  await page.goto(served.demo(`guests/${most!.guestId}`));
  await page.getByRole('tab', { name: /^Received/ }).click();
  await page.getByText('What they were given, by whom, over the years.').waitFor();
  await take(page, 'ledger');
}

/** The journey of the salon, drawn; with what happened on it; and on paper. */
async function journeyPictures(served: ServedHouse, page: Page): Promise<void> {
  await page.goto(served.demo('journey'));
  await page.getByText('Through the door').first().waitFor();
  await take(page, 'journey');
  await page.goto(served.demo('journey?figures=90'));
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await take(page, 'journey-figures');
  await page.goto(served.demo('journey/print?figures=90'));
  await page
    .getByRole('img', { name: /The journey of a client/ })
    .first()
    .waitFor();
  await takePrint(page, 'journey-a3', { width: 1587, height: 1122 });
}
