import { expect, test } from 'vitest';
import { openSample } from '../../testing/open';
import { DrawnLinks } from './drawnLinks';

test('a link becomes critical when a preview makes both its ends so, and stops when it ends', async () => {
  const { session } = await openSample();
  const plan = session.plan!;
  const links = new DrawnLinks();
  const span = { first: 0, last: plan.visible.length };
  const critical = (key: string): boolean =>
    links.of(plan, span, 'all').find((one) => one.key === key)!.critical;
  const calm = links.of(plan, span, 'all').find(({ link, to, critical: already }) => {
    const { driver } = to.dates;
    return !already && link !== null && driver.type === 'link' && driver.link === link.id;
  })!;
  for (const row of [calm.from, calm.to]) row.haunt({ ...row.dates, critical: true }, null);
  expect(critical(calm.key)).toBe(true);
  for (const row of [calm.from, calm.to]) row.haunt(null, null);
  expect(critical(calm.key)).toBe(false);
});
