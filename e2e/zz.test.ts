import { test, before, after } from 'node:test';
import { openServedHouse, type ServedHouse } from './open.ts';
let h: ServedHouse;
const t=performance.now(); const say=(w:string)=>console.log(w, Math.round(performance.now()-t));
before(async()=>{ h = await openServedHouse({guests: 300}); say('open'); });
after(async()=>{ await h.close(); say('closed')});
test('x', async () => {
  const d = await h.device();
  d.page.on('response', async r=>{ if(r.url().includes('/api/')) say(r.status()+' '+r.url()+' '+(r.url().includes('live')?'':(await r.text()).slice(0,100)));});
  d.page.on('request', async r=>{ if(r.url().includes('/api/')) say('> '+r.url());});
  const r = await d.context.request.post(`${h.url}/api/door.stepIntoDemo`, { data: {} });
  console.log(r.status(), await r.text());
  await d.page.goto(h.demo()); say('goto');
  await new Promise(r=>setTimeout(r,4000));
  await d.page.screenshot({path:'/tmp/e2e/today.png'}); say('shot');
  console.log(d.complaints, d.page.url());
});
