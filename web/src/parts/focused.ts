// Attached to the heading of what opens in the place of something else: whoever pressed the button reads on from there.

export function focused(heading: HTMLElement): void {
  heading.focus();
}
