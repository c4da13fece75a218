import { flushCompileCache } from 'node:module';
import { openEntrance } from './http.ts';
import { takePlace } from './place.ts';
import { openRegulars, prepare } from './regulars.ts';

/** The server of `npm run dev`, without pages: it attaches to the database of its parent, and is ended by it. */
const setupCode = '000000';
const entrance = await openEntrance();
const place = await takePlace(console.log);
await prepare(place.address);
const publicUrl = process.env['PUBLIC_URL']!;
const regulars = await openRegulars({ address: place.address, publicUrl, secret: place.secret, setupCode });
entrance.admit(regulars.server);
process.on('disconnect', () => process.exit());
process.send!('open');
flushCompileCache();
