import { describe, expect, test } from 'vitest';
import { scopeActivityIds, scopes, type ScopeActivity } from '../../../src/estimation/index.ts';

const ownerships = ['owned', 'leased', 'cloud'] as const;
const perspectives = ['lesson', 'customer', 'provider'] as const;

describe('the lesson’s key', () => {
  const key: Partial<Record<ScopeActivity, number>> = {
    'local-training': 2,
    'cloud-training': 2,
    'cloud-deployment': 2,
    'local-backup-servers': 2,
    'cloud-backup': 2,
    'hardware-purchase': 3,
    'hardware-disposal': 3,
    'staff-commuting': 3,
    'backup-generator': 1,
  };
  test.each(Object.entries(key))('%s is Scope %i, whoever owns the machine', (activity, scope) => {
    for (const ownership of ownerships) {
      const reading = scopes({
        activity: activity as ScopeActivity,
        ownership,
        perspective: 'lesson',
      });
      expect(reading.scope).toBe(scope);
    }
  });
});

describe('the strict reading', () => {
  test.each([
    ['local-training', 'owned', 'customer', 2, undefined],
    ['local-training', 'leased', 'customer', 2, undefined],
    ['cloud-training', 'cloud', 'customer', 3, 1],
    ['cloud-training', 'cloud', 'provider', 2, undefined],
    ['cloud-backup', 'cloud', 'customer', 3, 1],
    ['hardware-purchase', 'owned', 'customer', 3, 2],
    ['hardware-purchase', 'leased', 'customer', 3, 8],
    ['hardware-purchase', 'cloud', 'customer', 3, 1],
    ['hardware-purchase', 'cloud', 'provider', 3, 2],
    ['hardware-disposal', 'owned', 'customer', 3, 5],
    ['backup-generator', 'owned', 'customer', 1, undefined],
    ['backup-generator', 'cloud', 'customer', 3, 1],
    ['refrigerant-leak', 'owned', 'customer', 1, undefined],
    ['backup-generator', 'leased', 'customer', 3, 8],
    ['refrigerant-leak', 'leased', 'customer', 3, 8],
    ['staff-commuting', 'cloud', 'customer', 3, 7],
    ['business-travel', 'owned', 'provider', 3, 6],
    ['grid-losses', 'owned', 'customer', 3, 3],
  ] as const)('%s, %s, %s: Scope %i', (activity, ownership, perspective, scope, category) => {
    const reading = scopes({ activity, ownership, perspective });
    expect([reading.scope, reading.category]).toEqual([scope, category]);
  });

  test('every combination answers, with a category exactly in Scope 3 and a reason', () => {
    for (const activity of scopeActivityIds) {
      for (const ownership of ownerships) {
        for (const perspective of perspectives) {
          const { scope, category, reason } = scopes({ activity, ownership, perspective });
          if (perspective !== 'lesson') expect(category !== undefined).toBe(scope === 3);
          expect(reason).toMatch(/^[A-Z].{20,160}\.$/);
        }
      }
    }
  });
});
