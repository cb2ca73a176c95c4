// Lines on a 24 by 24 grid, always beside a word.

export const ICONS = {
  tick: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  dash: '<path d="M6 12h12"/>',
  ring: '<circle cx="12" cy="12" r="9" stroke-dasharray="4 4.5"/>',
  line: '<path d="M4 12a12 12 0 0 1 16 0M7 15.5a7.5 7.5 0 0 1 10 0"/><circle cx="12" cy="19" r="1"/>',
  noline:
    '<path d="M4 12a12 12 0 0 1 4-2.5M14 9.2a12 12 0 0 1 6 2.8M7 15.5a7.5 7.5 0 0 1 5-2M4 4l16 16"/><circle cx="12" cy="19" r="1"/>',
  now: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>',
  text: '<path d="M5 5h14M5 10h14M5 15h14M5 20h8"/>',
  pen: '<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4"/>',
  people:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.9a3.5 3.5 0 0 1 0 6.2M18 14.6c2.1.8 3.5 2.7 3.5 5.4"/>',
  more: '<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>',
  hand: '<path d="M8 12V5.5a1.5 1.5 0 0 1 3 0V11V4a1.5 1.5 0 0 1 3 0v7V5.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6c-2.6 0-4.2-1.1-5.4-3.2L3.3 13.6a1.5 1.5 0 0 1 2.5-1.6L8 14.5"/>',
  play: '<path d="M8 5l11 7-11 7z"/>',
  pause: '<path d="M8 5v14M16 5v14"/>',
  undo: '<path d="M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6v1"/>',
  up: '<path d="M12 19V5M6 11l6-6 6 6"/>',
  down: '<path d="M12 5v14M6 13l6 6 6-6"/>',
  warn: '<path d="M12 4L2.5 20h19zM12 10v4.5"/><circle cx="12" cy="17.2" r=".6"/>',
  file: '<path d="M6 3h8l5 5v13H6zM14 3v5h5"/>',
  seat: '<path d="M6 4v9h12M6 13l-1 7M18 13v7M10 13V8"/>',
  table: '<path d="M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5"/>',
  door: '<path d="M6 21V4h9v17M3 21h18M15 6h3v15"/><circle cx="12" cy="12.5" r=".7"/>',
  print: '<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"/>',
  back: '<path d="M15 5l-7 7 7 7"/>',
  speak: '<path d="M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11"/>',
  lock: '<path d="M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3"/>',
} as const;
export type IconName = keyof typeof ICONS;
