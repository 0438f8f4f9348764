/**
 * The way through the questions, tied to the browser's "back". Address and title stay what they are; an entry of the history holds
 * the number of the step and nothing else.
 *
 * @module
 */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Trail<Place> {
  readonly current: Place;
  /** How many steps lie behind. */
  readonly at: number;
  readonly go: (next: Place) => void;
  readonly back: () => void;
  /** To the beginning; what lay behind cannot be reached any more. */
  readonly reset: () => void;
}

export function useTrail<Place>(first: Place): Trail<Place> {
  const [{ places, at }, set] = useState<{ places: readonly Place[]; at: number }>({ places: [first], at: 0 });
  const here = useRef({ places, at });
  here.current = { places, at };
  const move = (next: { places: readonly Place[]; at: number }): void => {
    here.current = next;
    set(next);
  };
  useEffect(() => {
    // After a reload the answers are gone, and so is every step but the first.
    history.replaceState({ step: 0 }, '');
    const moved = (event: PopStateEvent): void => {
      const step = (event.state as { step?: unknown } | null)?.step;
      if (typeof step !== 'number') {
        // A link to a place on this page made a new entry: it belongs to the step where it was followed.
        history.replaceState({ step: here.current.at }, '');
        return;
      }
      move({ places: here.current.places, at: step < here.current.places.length ? step : 0 });
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  return {
    current: places[at]!,
    at,
    go: (next) => {
      const { places: before, at: now } = here.current;
      history.pushState({ step: now + 1 }, '');
      move({ places: [...before.slice(0, now + 1), next], at: now + 1 });
    },
    back: () => history.back(),
    reset: () => {
      const { at: steps } = here.current;
      move({ places: [first], at: 0 });
      if (steps > 0) history.go(-steps);
    },
  };
}
