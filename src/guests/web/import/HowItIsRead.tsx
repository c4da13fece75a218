import { useState } from 'react';
import { Notice } from '#ui/Notice.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import type { Chosen, Mapping, Preview } from './bringing.ts';
import css from './Import.module.css';
import { encodings, formatWords, orderWords, presetWords } from './words.ts';

type HowItIsReadProps = {
  preview: Preview;
  chosen: Chosen;
  busy: boolean;
  onMapping: (mapping: Mapping) => void;
  onChosen: (chosen: Chosen) => void;
};

/** What the house took the file for, with what a person may know better. */
export function HowItIsRead({ preview, chosen, busy, onMapping, onChosen }: HowItIsReadProps) {
  const { mapping, format, encoding } = preview;
  const ofText = format === 'csv' || format === 'fixed' || format === 'vcard';
  return (
    <Section heading="How it is read" look="title">
      <Stack>
        <p aria-live="polite" aria-busy={busy}>
          {fromWhere(preview)}
        </p>
        {mapping.near && (
          <Notice title="This looks like it, but few real files of it are known.">
            Please look at each column below.
          </Notice>
        )}
        {mapping.dateWhy !== 'noDates' && (
          <div className={mapping.dateSure ? undefined : css.unsure}>
            <RadioGroup
              label="Dates"
              hint={preview.dates}
              name="order"
              inline
              choices={(['dmy', 'mdy', 'ymd'] as const).map((order) => ({
                value: order,
                label: orderWords[order],
              }))}
              value={mapping.dateOrder}
              onPick={(dateOrder) => onMapping({ ...mapping, dateOrder, dateSure: true })}
            />
          </div>
        )}
        <Row gap="m" align="start">
          {ofText && (
            <Select
              label="Letters"
              value={encoding}
              onChange={({ target }) => onChosen({ ...chosen, encoding: target.value })}
            >
              {[...new Set([encoding, ...Object.keys(encodings)])].map((one) => (
                <option key={one} value={one}>
                  {encodings[one] ?? one}
                </option>
              ))}
            </Select>
          )}
          {mapping.columns.some((field) => field === 'amount') && (
            <Select
              label="Sums"
              value={mapping.decimal}
              onChange={({ target }) =>
                onMapping({ ...mapping, decimal: target.value as Mapping['decimal'] })
              }
            >
              <option value="point">1,234.50</option>
              <option value="comma">1.234,50</option>
            </Select>
          )}
          {mapping.columns.some((field) => field === 'externalId' || field === 'guestExternalId') && (
            <SourceField
              key={preview.source}
              source={preview.source}
              onSource={(source) => onChosen({ ...chosen, source })}
            />
          )}
        </Row>
      </Stack>
    </Section>
  );
}

/** Numbers of one system are compared with that system's alone, so the next file should name the same one. */
function SourceField({ source, onSource }: { source: string; onSource: (source: string | null) => void }) {
  const [typed, setTyped] = useState(source);
  const leave = () => {
    const named = plainSource(typed);
    if (named !== source) onSource(named || null);
  };
  return (
    <TextInput
      label="Numbers are those of"
      hint="The system they come from"
      maxLength={40}
      autoComplete="off"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={leave}
    />
  );
}

/** As the house keeps names of systems: "my-till 2". */
function plainSource(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9 ._-]/g, '')
    .replace(/^[^a-z0-9]+/, '')
    .trim();
}

function fromWhere({ mapping, mappingFrom, format }: Preview): string {
  const file = `It is ${formatWords[format]}`;
  if (mapping.preset) return `${file} as ${presetWords[mapping.preset]} writes it.`;
  const known = {
    given: 'read as you say below.',
    saved: 'read as you said the last time for a file with these headings.',
    preset: 'with headings that are known.',
    guessed: 'whose headings are not known: the columns below are a guess. Please look at each.',
  };
  return `${file}, ${known[mappingFrom]}`;
}
