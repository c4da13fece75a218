import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../test/house.ts';

/** A page of a house's own site, elsewhere, with its chat on it. */
export type Site = { url: string; close: () => void };

/**
 * The site's policy lets in the chat's script and what it calls, and nothing else of the house.
 * @param chat what connects a chat element to the origin it is given
 */
export async function openSite(
  house: string,
  chat: { calls: Client; venueId: string; title: string; greeting: string },
): Promise<Site> {
  let script = '';
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src ${house}; connect-src ${house}`,
    });
    response.end(`<!doctype html><html lang="en"><head><title>Halcyon</title>
      <meta name="viewport" content="width=device-width"><style>${look}</style></head>
      <body><main><h1>Halcyon</h1><p>Blow-drying in Marylebone since 2011. Walk in, or write to us.</p>
      <h2>Prices</h2><p>Blowout £38, braid £22, bridal by arrangement.</p></main>
      <script src="${script}" async></script></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { calls, venueId, title, greeting } = chat;
  const { lineId } = await calls.desk.openLine({
    channel: 'chat',
    name: title,
    venueId,
    settings: { origins: [url], greeting },
  });
  const line = (await calls.desk.lines({})).find(({ id }) => id === lineId)!;
  script = line.addresses[0]!.url;
  return {
    url,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As unlike ours as a site may be, with a size of type of its own. */
const look = `html { font-size: 10px } body { margin: 0; background: #e8f0e4; font: 1.8rem/1.6 monospace; color: #1c3b2a }
  main { max-width: 60rem; margin: 4rem auto; padding: 0 2rem } p, ol, button { letter-spacing: .02em }
  li { color: #b00 } button { background: #0a0; text-transform: uppercase }`;
