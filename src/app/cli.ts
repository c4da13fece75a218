import { doctor } from './doctor.ts';
import { start } from './start.ts';

type Command = { run: (parameters: string[]) => Promise<number>; says: string };

const commands: Record<string, Command> = {
  start: { run: start, says: 'open the house on this machine' },
  doctor: { run: doctor, says: 'say in plain words what is wrong' },
};

/** `regulars …`. @returns the exit code */
export async function main(parameters: string[]): Promise<number> {
  const [name = 'help', ...rest] = parameters;
  const command = commands[name];
  if (!command) {
    console.log(help());
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    return await command.run(rest);
  } catch (fault) {
    console.error((fault as Error).message);
    if (process.env['REGULARS_LOG'] === 'debug') console.error(fault);
    return 1;
  }
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return ['regulars COMMAND', ...Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`)].join('\n');
}
