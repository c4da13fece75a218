/** The house whose pages are open, read from the address: `/h/SLUG/…`. */
export function hereHouse(): string | null {
  const slug = /^\/h\/([^/]+)/.exec(location.pathname)?.[1];
  return slug ? decodeURIComponent(slug) : null;
}
