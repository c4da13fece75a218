import { Select } from '#ui/Select.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { countries, currencies, currencyOf, zones } from './region.ts';

export type VenueDraft = { name: string; country: string; timeZone: string; currency: string };

/** Where a venue stands and what is paid in there. */
export function VenueFields({ draft, onDraft }: { draft: VenueDraft; onDraft: (draft: VenueDraft) => void }) {
  return (
    <>
      <TextInput
        label="Name"
        hint="The street or the part of town, as your people call it"
        required
        maxLength={80}
        autoComplete="off"
        value={draft.name}
        onChange={({ target }) => onDraft({ ...draft, name: target.value })}
      />
      <Select
        label="Country"
        required
        value={draft.country}
        onChange={({ target }) =>
          onDraft({ ...draft, country: target.value, currency: currencyOf(target.value) ?? draft.currency })
        }
      >
        {countries().map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label="Time zone"
        required
        value={draft.timeZone}
        onChange={({ target }) => onDraft({ ...draft, timeZone: target.value })}
      >
        {[...new Set([draft.timeZone, ...zones()])].map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
      <Select
        label="Currency"
        required
        value={draft.currency}
        onChange={({ target }) => onDraft({ ...draft, currency: target.value })}
      >
        {currencies().map(({ code, name }) => (
          <option key={code} value={code}>
            {code} · {name}
          </option>
        ))}
      </Select>
    </>
  );
}
