import type { CheckContext } from '../problem.ts';

/** Law changes: a policy is read again every year. */
export function oldLaw({ policy, on, warning }: CheckContext): void {
  if (on === null) return;
  const yearLater = `${String(Number(policy.law.slice(0, 4)) + 1).padStart(4, '0')}${policy.law.slice(4)}`;
  if (yearLater < on)
    warning(
      ['law'],
      `the policy was written by the law of ${policy.law}, more than a year ago`,
      'read it against the law of today, then set `law`',
    );
  else if (policy.law > on)
    warning(['law'], `the policy was written by the law of ${policy.law}, which is still to come`, 'set `law` to a day whose law is known');
}
