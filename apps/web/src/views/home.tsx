import type { Reader } from '@firebreak/ui';
import type { VNode } from 'preact';

/** The sign of each door uses the same grammar as the maps: place, flow, cut, archive, scale. */
const doors: readonly {
  readonly to: string;
  readonly title:
    | 'doorPerson'
    | 'doorRights'
    | 'doorDesk'
    | 'doorAdviser'
    | 'doorService'
    | 'doorAudit'
    | 'doorResearcher'
    | 'doorOversight';
  readonly sign: VNode;
}[] = [
  {
    to: 'trace/',
    title: 'doorPerson',
    sign: (
      <g>
        <rect x="6" y="14" width="22" height="20" rx="7" />
        <path d="M30 24h14" />
        <path class="sign-alarm" d="M40 19l5 5-5 5" />
      </g>
    ),
  },
  {
    to: 'rights/',
    title: 'doorRights',
    sign: (
      <g>
        <path d="M10 6h20l8 8v28H10z M30 6v8h8" />
        <path d="M16 20h16M16 26h10" />
        <path class="sign-cut" d="M16 36c3-5 5-5 6-1s3 2 5-1 4-2 6 0" />
      </g>
    ),
  },
  {
    to: 'firewall/desk/',
    title: 'doorDesk',
    sign: (
      <g>
        <path d="M4 40h40M8 40V28h32v12" />
        <circle cx="24" cy="13" r="6" />
        <path class="sign-cut" d="M14 28c1-5 5-7 10-7s9 2 10 7" />
      </g>
    ),
  },
  {
    to: 'firewall/',
    title: 'doorService',
    sign: (
      <g>
        <path d="M4 24h15M29 24h15" />
        <path class="sign-cut" stroke-width="4" d="M20 36l8-24" />
      </g>
    ),
  },
  {
    to: 'footprint/',
    title: 'doorAdviser',
    sign: (
      <g>
        <rect x="10" y="6" width="28" height="36" />
        <path d="M16 16h16M16 23h16M16 30h9" />
        <path class="sign-cut" d="M24 38l6 6 12-14" />
      </g>
    ),
  },
  {
    to: 'audit/',
    title: 'doorAudit',
    sign: (
      <g>
        <path d="M6 6v36h36" />
        <path d="M14 16h22M14 13v6M36 13v6M12 31h14M12 28v6M26 28v6" />
        <circle class="sign-alarm" cx="27" cy="16" r="3" />
        <circle class="sign-cut" cx="19" cy="31" r="3" />
      </g>
    ),
  },
  {
    to: 'atlas/',
    title: 'doorResearcher',
    sign: (
      <g>
        <rect x="8" y="8" width="32" height="32" />
        <path d="M13 8v32M20 17h14M20 24h14M20 31h9" />
      </g>
    ),
  },
  {
    to: 'atlas/map/',
    title: 'doorOversight',
    sign: (
      <g>
        <path d="M24 6v36M12 42h24M8 14h32M8 14l-5 13h10zM40 14l-5 13h10z" />
      </g>
    ),
  },
];

export function HomeView({ reader }: { reader: Reader }): VNode {
  const { messages, language } = reader;
  return (
    <>
      <h1>{messages.homeTitle}</h1>
      <p class="lead">{messages.homeLead}</p>
      <h2>{messages.doorsTitle}</h2>
      <ul class="doors">
        {doors.map((door) => (
          <li key={door.title}>
            <a href={`/${language}/${door.to}`}>
              <svg viewBox="0 0 48 48" aria-hidden="true">
                {door.sign}
              </svg>
              <strong>{messages[door.title]}</strong>
              <span>{messages[`${door.title}Text`]}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
