type Command = { run: (words: string[]) => Promise<number>; says: string };

/** Each loads what it needs when it is asked for: opening the house waits for no other command's libraries. */
const commands: Record<string, Command> = {
  start: { run: async () => (await import('./start.ts')).start(), says: 'open the house on this machine' },
  doctor: {
    run: async () => (await import('./doctor.ts')).doctor(),
    says: 'say in plain words what is wrong',
  },
  demo: {
    run: async (words) => (await import('./demo.ts')).demo(words),
    says: 'make a house with years of life, to try things in',
  },
  import: {
    run: async (words) => (await import('./import.ts')).importFile(words),
    says: 'guests FILE, visits FILE, house FILE.zip: bring in what another system kept',
  },
  read: {
    run: async (words) => (await import('./read.ts')).read(words),
    says: 'FILE: what guests write, of what they speak and how they feel; needs no house',
  },
  lifetime: {
    run: async (words) => (await import('./lifetime.ts')).lifetime(words),
    says: 'FILE: who is still a guest, from any log of visits; needs no house',
  },
  link: {
    run: async (words) => (await import('./link.ts')).linkFiles(words),
    says: 'FILE [FILE2]: which records are one person, from any list; needs no house',
  },
  export: {
    run: async (words) => (await import('./archive.ts')).exportHouse(words),
    says: 'FILE.zip: everything a house keeps, in open formats',
  },
  backup: {
    run: async (words) => (await import('./backup.ts')).backup(words),
    says: 'FOLDER: the whole database, while the house is open',
  },
  restore: {
    run: async (words) => (await import('./backup.ts')).restore(words),
    says: 'FOLDER: a backup brought back into an empty place',
  },
  'desk intake': {
    run: async (words) => (await import('./intake.ts')).intake(words),
    says: 'PATH: old mail into a house: a folder of .eml files, a maildir, an mbox',
  },
};

/** `regulars …`. @returns the exit code */
export async function main([name = 'help', ...words]: string[]): Promise<number> {
  try {
    const command = commands[name];
    if (command) return await command.run(words);
    const ofTwoWords = commands[`${name} ${words[0]}`];
    if (ofTwoWords) return await ofTwoWords.run(words.slice(1));
    const { invoke, sliceNames } = await import('./invoke.ts');
    if (sliceNames.includes(name)) return await invoke(name, words);
    console.log(help(sliceNames));
    return name === 'help' || name === '--help' ? 0 : 2;
  } catch (fault) {
    console.error((fault as Error).message);
    if (process.env['REGULARS_LOG'] === 'debug') console.error(fault);
    return 1;
  }
}

function help(slices: readonly string[]): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'regulars COMMAND',
    ...Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`),
    'regulars SLICE VERB',
    `  everything the house can do, by name: ${slices.join(', ')}.`,
    '  "regulars SLICE" lists the verbs of one.',
  ].join('\n');
}
