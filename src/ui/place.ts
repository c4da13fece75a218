const gap = 4;
const roomWanted = 280;

/**
 * Puts a popover, drawn or not, at its button: below it, or above where there is more room;
 * from the left edge, or from the right one in the right half of the screen.
 */
export function place(popover: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - at.bottom;
  const up = below < roomWanted && at.top > below;
  const fromRight = (at.left + at.right) / 2 > width / 2;

  // Absolute in the page, not fixed: it travels with its button when the page scrolls.
  Object.assign(popover.style, {
    top: up ? 'auto' : px(at.bottom + gap + scrollY),
    bottom: up ? px(height - at.top + gap - scrollY) : 'auto',
    left: fromRight ? 'auto' : px(at.left),
    right: fromRight ? px(width - at.right) : 'auto',
    maxHeight: px((up ? at.top : below) - 4 * gap),
  });
}

function px(length: number): string {
  return `${Math.round(length)}px`;
}
