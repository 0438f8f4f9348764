/**
 * Europe coloured and hatched by the rule of one sector. The table under it is the map in words.
 *
 * @module
 */
import type { VNode } from 'preact';

export interface CountryMapProps {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly {
    readonly id: string;
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly small: boolean;
  }[];
  /** Kind of rule by country; a country without one is drawn as not recorded. */
  readonly rules: Readonly<Record<string, { readonly rule: string; readonly confirmed: boolean } | undefined>>;
  readonly name: (country: string) => string;
  /** The word for a rule that nobody has confirmed. */
  readonly unconfirmed: string;
  readonly legend: readonly { readonly rule: string; readonly words: string }[];
}

export function CountryMap({ title, width, height, shapes, rules, name, unconfirmed, legend }: CountryMapProps): VNode {
  const classOf = (id: string): string => {
    const rule = rules[id];
    return rule === undefined ? 'country rule-unknown' : `country rule-${rule.rule}${rule.confirmed ? '' : ' rule-unconfirmed'}`;
  };
  const words = (id: string): string => {
    const rule = rules[id];
    const said = legend.find((l) => l.rule === (rule?.rule ?? 'unknown'))?.words ?? '';
    return `${name(id)}: ${said}${rule?.confirmed === false ? ` (${unconfirmed})` : ''}`;
  };
  return (
    <figure class="country-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        {shapes.map((shape) => (
          <path class={classOf(shape.id)} d={shape.path} key={shape.id}>
            <title>{words(shape.id)}</title>
          </path>
        ))}
        {shapes
          .filter((shape) => shape.small)
          .map((shape) => (
            <circle class={classOf(shape.id)} cx={shape.x} cy={shape.y} r={7} key={shape.id}>
              <title>{words(shape.id)}</title>
            </circle>
          ))}
        {shapes
          .filter((shape) => !shape.small)
          .map((shape) => (
            <text class="country-code" x={shape.x} y={shape.y + 4} text-anchor="middle" aria-hidden="true" key={shape.id}>
              {shape.id.toUpperCase()}
            </text>
          ))}
      </svg>
      <figcaption>
        <ul class="legend">
          {legend.map((item) => (
            <li key={item.rule}>
              <svg class="legend-box" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
                <rect class={`country rule-${item.rule}`} x="1" y="1" width="18" height="12" />
              </svg>{' '}
              {item.words}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** From most to least exposing; a country with several rules is coloured by the first that it has. */
export const rulesByExposure = ['duty', 'duty-on-request', 'may', 'proposed', 'silent', 'no-duty', 'forbidden'] as const;
