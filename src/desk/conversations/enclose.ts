import type { Act } from '#kit/act.ts';
import { keepForGood } from '#kit/files.ts';
import { newId } from '#kit/id.ts';
import type { Enclosed } from '#kit/post.ts';

/** Puts files of the house to a message; what was sent for a time only is kept from now on. @throws Refusal `kit.not_found` */
export async function enclose(act: Act, messageId: string, files: readonly Enclosed[]): Promise<void> {
  if (files.length === 0) return;
  const sizes = await keepForGood(
    act,
    files.map(({ sha256 }) => sha256),
  );
  await act.db
    .insertInto('desk.attachment')
    .values(
      files.map(({ sha256, name, mediaType }) => ({
        house_id: act.houseId,
        id: newId(),
        message_id: messageId,
        name,
        media_type: mediaType,
        size: sizes.get(sha256)!,
        sha256,
      })),
    )
    .execute();
}
