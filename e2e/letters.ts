import { runAct, type Act } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import { receive, type Incoming, type Received } from '#desk/conversations/receive.ts';
import type { ServedHouse } from './open.ts';

/** What was written to the demo house: said by hand, so that a story knows every word. */
export type Letters = {
  /** Something a guest wrote, so many minutes ago. */
  wrote: (said: Partial<Incoming> & { text: string }, minutesAgo?: number) => Promise<Received>;
  /** One act of the demo house past its contract. */
  act: <Result>(work: (act: Act) => Promise<Result>, minutesAgo?: number) => Promise<Result>;
};

/** Opens a mailbox in the demo house; nothing is fetched from it, and nothing leaves by it. */
export async function openLetters({ house, demo }: ServedHouse): Promise<Letters> {
  const slug = /\/h\/([^/?]+)/.exec(demo())![1]!;
  const { rows } = await house.database.owner.query<{ houseId: number; venueId: string }>(
    `select h.id as "houseId", v.id as "venueId" from door.house h
     join houses.venue v on v.house_id = h.id where h.slug = $1 order by v.opened_at limit 1`,
    [slug],
  );
  const { houseId, venueId } = rows[0]!;
  const caller = { ...stranger, kind: 'job' as const, houseId };
  const act: Letters['act'] = (work, minutesAgo = 0) => {
    const now = new Date(house.clock.now().getTime() - minutesAgo * 60_000);
    return runAct(house.regulars.ground, { houseId, caller, now }, work);
  };
  const lineId = newId();
  await house.database.owner.query(
    `insert into desk.line (house_id, id, channel, name, address, opened_at) values ($1, $2, 'email', $3, $4, $5)`,
    [houseId, lineId, 'Front desk', 'hello@halcyon.test', house.clock.now()],
  );
  return {
    act,
    wrote: (said, minutesAgo) =>
      act(
        (act) =>
          receive(act, {
            ...{
              channel: 'email',
              lineId,
              venueId,
              conversationId: null,
              guestId: null,
              subject: '',
              folded: '',
            },
            ...{ contact: '', fromName: '', datedAt: null, replyTo: '', to: ['hello@halcyon.test'], cc: [] },
            ...{ automatic: null, messageKey: null, mailId: null, attachments: [] },
            ...said,
          }),
        minutesAgo,
      ),
  };
}

/** A morning's mail: known and unknown, calm and late, one over a line that a machine wrote. */
export async function morningMail({
  wrote,
}: Letters): Promise<Record<'dorothea' | 'grace' | 'nobody', Received>> {
  await wrote(
    {
      ...{ contact: 'amara.okafor@example.com', fromName: 'Amara Okafor', subject: 'My scarf' },
      text: 'Good morning, I think I left my grey scarf on the hook by chair two. Is it still there? I could come by on Monday.\n\nAmara',
    },
    35,
  );
  const grace = await wrote(
    {
      ...{ contact: 'grace.mbeki@example.com', fromName: 'Grace Mbeki', subject: 'Charged twice' },
      text: 'Hello, my card shows £45 twice for last Saturday. Could you look into it and send one of them back, please?\n\nGrace Mbeki',
    },
    400,
  );
  await wrote(
    {
      ...{ contact: '+447700900171', fromName: '', channel: 'text', lineId: null },
      text: 'Running ten minutes late, sorry!',
    },
    4,
  );
  const dorothea = await wrote(
    {
      ...{ contact: 'dorothea.lindqvist@example.com', fromName: 'Dorothea Lindqvist' },
      subject: 'Two chairs side by side?',
      text: 'Dear all,\n\nmy sister Ingrid is coming along today. Could we sit side by side, near the window? And is there somewhere to park the car with her wheelchair?\n\nWarmly,\nDorothea',
      folded: '> On Thursday you wrote:\n> We look forward to seeing you on Saturday at half past ten.',
      attachments: [
        {
          name: 'parking-permit.pdf',
          mediaType: 'application/pdf',
          size: 182_000,
          sha256: null,
          contentId: null,
          inline: false,
        },
      ],
    },
    52,
  );
  const nobody = await wrote(
    {
      ...{ contact: 'h.lindqvist@post.test', fromName: 'H. Lindqvist', subject: 'Wedding party of nine' },
      text: 'We are nine and would like the whole morning of 12 June. What would that cost, and may we bring our own music?',
    },
    70,
  );
  await wrote(
    {
      ...{
        contact: 'mailer-daemon@post.test',
        fromName: 'Mail Delivery System',
        subject: 'Undelivered Mail',
      },
      ...{ text: 'The address was not found.', automatic: 'bounce' as const },
    },
    90,
  );
  return { dorothea, grace, nobody };
}
