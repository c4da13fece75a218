/**
 * Does `work` while no other tab of this browser does it under the same name; waits its turn. Without
 * Web Locks (a page that did not come over https) every tab works for itself.
 */
export async function alone<Result>(
  name: string,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  if (!('locks' in navigator)) return work();
  try {
    return await navigator.locks.request(name, signal ? { signal } : {}, work);
  } catch (fault) {
    if (signal?.aborted) return undefined;
    throw fault;
  }
}
