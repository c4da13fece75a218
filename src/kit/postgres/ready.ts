import { connect } from 'node:net';
import { database, owner, socketOf } from './cluster.ts';

/**
 * Whether the server takes sessions now. A bare connect says nothing: the postmaster accepts while it still recovers
 * and then answers 57P03 (cannot_connect_now). Any other answer, a refusal too, comes from a server that is ready.
 * @throws when the socket may not be used at all
 */
export function isReady(dataDir: string): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const socket = connect(socketOf(dataDir));
  socket.on('connect', () => socket.write(startupPacket()));
  socket.on('data', (answer) => {
    resolve(!answer.includes('57P03'));
    socket.destroy();
  });
  socket.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EACCES') reject(fault);
  });
  socket.on('close', () => resolve(false));
  return promise;
}

/** StartupMessage of protocol 3.0 (PostgreSQL manual, 54.7): its length, the version, then names and values. */
function startupPacket(): Buffer {
  const parameters = Buffer.from(`user\0${owner}\0database\0${database}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + parameters.length, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, parameters]);
}
