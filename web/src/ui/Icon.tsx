const strokes = {
  home: 'M3.5 10.5 12 3.5l8.5 7M5.5 9v11h4.75v-6h3.5v6h4.75V9',
  inbox: 'M4 13.500 6.500 5h11l2.500 8.500V19H4ZM4 13.500h4.500l1.250 2.500h4.500l1.250-2.500H20',
  search: 'M10.500 17.500a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.700 15.700l4.800 4.800',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.250l3.250 2',
  bell: 'M6 16.500V11a6 6 0 1 1 12 0v5.500l1.500 1.500h-15ZM10 20.500a2.200 2.200 0 0 0 4 0',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 19.500c.5-3.500 3-5.200 6.500-5.200s6 1.700 6.500 5.200M15.500 4.700a3.500 3.500 0 0 1 0 6.600M17.500 14.700c2.300.6 3.700 2.200 4 4.800',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 9.5h17M3.5 14.5h17M12 3c5 5.5 5 12.5 0 18-5-5.5-5-12.5 0-18Z',
  draft: 'M4.500 19.500h4L19 9a2.100 2.100 0 0 0-3-3L5.500 16.500zM14.500 7.500l3 3',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  compass: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM15.500 8.500l-2 5-5 2 2-5Z',
  close: 'm6 6 12 12M18 6 6 18',
  down: 'm6.5 9.5 5.5 5.5 5.5-5.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.500M12 7.500v.01',
  error: 'M12 3.5 21.5 20h-19ZM12 10v4.500M12 17.200v.01',
  attach:
    'M20 11.500l-8.200 8.200a5.200 5.200 0 0 1-7.400-7.400l8.500-8.500a3.500 3.500 0 0 1 5 5l-8.500 8.500a1.700 1.700 0 0 1-2.500-2.500l7.800-7.800',
  camera:
    'M3.500 8h4l1.500-2.500h6L16.500 8h4v11h-17ZM12 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Z',
  file: 'M6 3.500h8l4.500 4.500v12.500H6ZM13.500 3.500v5h5',
  offline:
    'M4 4l16 16M8.5 16a5 5 0 0 1 5.600-.9M5.5 12.500a9.5 9.5 0 0 1 4-2.300M14.5 10.300a9.5 9.5 0 0 1 4 2.200M3 9a14 14 0 0 1 4-2.600M11 5.500A14 14 0 0 1 21 9M12 19.500v.01',
} as const;

export type IconName = keyof typeof strokes;

/** Always beside a word or inside something with a label, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      className="size-[1.25em] shrink-0 fill-none stroke-current stroke-[1.75]"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
