const address = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/;

/** What somebody wrote; an address among the words leads there, and does not say where from. */
export function Said({ children }: { children: string }) {
  return children.split(address).map((part, at) =>
    // Every second part is what the expression caught.
    at % 2 === 1 ? (
      <a key={at} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
