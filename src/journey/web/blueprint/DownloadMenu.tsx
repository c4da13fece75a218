import { hereHouse } from '#kit/here.ts';
import { Menu } from '#ui/Menu.tsx';
import type { Drawn } from './editing.ts';
import type { FiguresByKey } from './figures.ts';
import { blueprintSvg } from './picture/blueprintSvg.ts';
import { saveFile } from './saveFile.ts';
import { useLabels } from './useLabels.ts';

type DownloadMenuProps = {
  shown: { version: number; madeAt: string | null };
  drawn: Drawn;
  unsaved: boolean;
  figures: FiguresByKey | null;
};

/** The drawing as a picture for a text or a drawing program. */
export function DownloadMenu({ shown, drawn, unsaved, figures }: DownloadMenuProps) {
  const labels = useLabels({ ...shown, unsaved });
  const save = (theme: 'light' | 'dark') =>
    saveFile(`journey-${hereHouse()}.svg`, 'image/svg+xml', blueprintSvg(drawn, { figures, labels, theme }));
  return (
    <Menu
      button="Download"
      items={[
        { words: 'As a picture (SVG)', onPick: () => save('light') },
        { words: 'As a dark picture (SVG)', onPick: () => save('dark') },
      ]}
    />
  );
}
