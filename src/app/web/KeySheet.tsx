import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { deskKeys } from '#desk/web/keys.ts';

const todayKeys: [string[], string][] = [
  [['/'], 'Find somebody'],
  [['j', '↓'], 'The next party'],
  [['k', '↑'], 'The party before'],
  [['Enter'], 'Open the brief'],
  [['a'], 'Do what comes next: welcome, seat, farewell'],
  [['Esc'], 'Close what is open'],
  [['?'], 'These keys'],
];

/** The keys of the page that is open. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const keys = /^\/h\/[^/]+\/desk/.test(location.pathname) ? deskKeys : todayKeys;
  return (
    <Dialog open onClose={onClose} title="Keys" actions={<Button onClick={onClose}>Close</Button>}>
      <Lines>
        {keys.map(([names, does]) => (
          <Line
            key={does}
            action={
              <Row>
                {names.map((name) => (
                  <Kbd key={name}>{name}</Kbd>
                ))}
              </Row>
            }
          >
            {does}
          </Line>
        ))}
      </Lines>
    </Dialog>
  );
}
