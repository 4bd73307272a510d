import { ruleSetOf } from '../../house-rules/rule-set.js';
import type { Check } from '../check.js';

/** The project's own patterns. Each finding is as grave as its rule, and says what the rule says. */
export const houseRule: Check<null> = {
  id: 'house-rule',
  type: 'pattern-problem',
  severity: 'critical',
  settings: null,
  find(texts, { style }) {
    const rules = style['house-rules'];
    if (rules.length === 0) return [];
    const { matches, left } = ruleSetOf(rules).find(texts);
    return [
      ...matches.map(({ rule, source, target, fix }) => ({
        source,
        target,
        severity: rule.severity,
        data: { name: rule.name, message: rule.message },
        ...(fix !== null && { fix }),
      })),
      ...(left > 0
        ? [{ source: null, target: null, severity: 'info' as const, data: { rules: left, context: 'left' } }]
        : []),
    ];
  },
};
