import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a pop-up is made of: its markup and styles, and the answer it was painted from. */
export type PopUp = { markup: string; styles: string; answer: string };

/** The least that shows a caller: a POST whose words every open page is sent at once and paints. */
export type BareCalls = { url: string; tell: (calls: unknown[]) => Promise<void>; close: () => void };

/** A server that looks nothing up, and a page of it without a library. */
export async function bareCalls(popUp: PopUp): Promise<BareCalls> {
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let words = '';
      request.setEncoding('utf8').on('data', (piece: string) => (words += piece));
      request.on('end', () => {
        for (const stream of streams) stream.write(`data: ${words}\n\n`);
        response.end();
      });
    } else if (request.url === '/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    } else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(popUp));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    tell: async (calls) => {
      await fetch(url, { method: 'POST', body: JSON.stringify(calls) });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pageOf({ markup, styles }: PopUp): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Calls</title><style>${styles}</style>
<body><div aria-label="Calls"></div><template>${markup}</template>
<script>
  const region = document.querySelector('[aria-label="Calls"]');
  new EventSource('/live').onmessage = ({ data }) => {
    region.replaceChildren(
      ...JSON.parse(data).map(({ callId, guest }) => {
        const call = document.querySelector('template').content.firstElementChild.cloneNode(true);
        call.dataset.call = callId;
        call.querySelector('h2').textContent = guest.name;
        return call;
      }),
    );
  };
</script></body></html>`;
}
