import { world } from './world.ts'; import { salon } from './trades/salon.ts'; import { copyText } from '#kit/archive/copy-text.ts';
const t=performance.now(); let n=0,bytes=0;
for (const p of world({seed:1,guests:40000,trade:salon,now:new Date()})) for (const [k,rows] of p.tables) { n+=rows.length; if (process.argv[2]) for (const c of copyText(Object.keys(rows[0]!), rows)) bytes+=c.length; }
console.log(n, bytes, (performance.now()-t)|0);
