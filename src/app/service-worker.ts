/**
 * Keeps the pages readable without a network: the shell of the newest version, and the files of the
 * one before it for pages that are still open. What the house said is kept by the pages themselves.
 */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Lasting & { request: Request; respondWith: (response: Promise<Response>) => void };
type Worker = {
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Lasting) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
  };
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
};
const worker = globalThis as unknown as Worker;

// Filled in by the build.
const files = '%files%' as unknown as string[];
const shell = 'shell-%version%';
const patience = 3_000;
/** What has no page of ours behind it: calls, and a mail as it was written, in its own frame. */
const notOurs = /^\/(api|mail)\//;

worker.addEventListener('install', (event) => event.waitUntil(fetchShell()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(forgetOldShells().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || notOurs.test(pathname)) return;
  if (mode === 'navigate') event.respondWith(page(event.request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(event.request));
});

async function fetchShell(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll(['/', ...files]);
  await worker.skipWaiting();
}

async function forgetOldShells(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith('shell-'));
  await Promise.all(shells.slice(0, -2).map((name) => caches.delete(name)));
}

/** The newest page while the house answers quickly, the kept one when it does not. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (response.status < 500) return response;
  } catch {
    // No network, or none worth waiting for: what follows is what this worker is for.
  }
  const cache = await caches.open(shell);
  return (await cache.match('/')) ?? Response.error();
}

/** A file's name tells its contents, so the kept one is as good as a fetched one. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
