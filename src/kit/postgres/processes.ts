import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, in the system's own notation; null when it is gone or only waits to be buried.
 * A pid is given again to others; a pid with its beginning belongs to one process for ever.
 */
export function bornAt(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // proc_pid_stat(5): the name may hold spaces and brackets; state is field 3, starttime field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? null : fields[19]!;
}

/** The command a process was started with; empty when it is gone. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=') ?? '';
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

/** A process that ends while its files are read answers ESRCH. */
function isMissing(fault: unknown): boolean {
  const { code } = fault as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ESRCH';
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch (fault) {
    if ((fault as { status?: number }).status === 1) return null;
    throw fault;
  }
}
