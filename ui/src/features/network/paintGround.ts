/** What lies under the graph: bands of teams, and days. */
import { toScreen } from '../../core/graph/camera';
import type { DayScale } from '../../core/graph/timeline';
import { majorLabel, minorLabel } from '../../core/format';
import { dayTiers, ticks, toX, type Scale } from '../../core/scale';
import type { Pen } from './paint';

export const HEADER = 40;

export function paintBands({ ctx, scene, px, seen }: Pen): void {
  const { lanes } = scene.index.network;
  ctx.fillStyle = scene.ink.sunken;
  lanes.forEach((lane, at) => {
    if (lane.y > seen.y + seen.h || lane.y + lane.h < seen.y) return;
    if (at % 2 === 0) ctx.fillRect(seen.x, lane.y, seen.w, lane.h);
  });
  ctx.strokeStyle = scene.ink.line;
  ctx.lineWidth = px;
  ctx.beginPath();
  for (const lane of lanes) {
    ctx.moveTo(seen.x, lane.y + lane.h);
    ctx.lineTo(seen.x + seen.w, lane.y + lane.h);
  }
  ctx.stroke();
}

/** A band's name stays in the window as long as any of the band does. */
export function paintBandNames({ ctx, scene }: Pen): void {
  const { camera, ink, size, texts } = scene;
  const top = scene.days ? HEADER : 0;
  const font = `590 12px ${ink.font}`;
  ctx.font = font;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  scene.index.network.lanes.forEach((lane, at) => {
    const from = toScreen(camera, { x: 0, y: lane.y }).y;
    const to = toScreen(camera, { x: 0, y: lane.y + lane.h }).y;
    if (to < top + 16 || from > size.height || to - from < 14) return;
    const y = Math.min(Math.max(from, top) + 14, to - 8);
    const name = texts.fit(lane.name, 240, font, (text) => ctx.measureText(text).width);
    const wide = texts.width(name, font, (text) => ctx.measureText(text).width);
    ctx.globalAlpha = 0.86;
    ctx.fillStyle = at % 2 === 0 ? ink.sunken : ink.bg;
    ctx.fillRect(8, y - 9, wide + 12, 18);
    ctx.globalAlpha = 1;
    ctx.fillStyle = ink.text2;
    ctx.fillText(name, 14, y + 0.5);
  });
}

function scaleOf({ scene }: Pen, days: DayScale): Scale {
  const { camera } = scene;
  const pxPerDay = days.pxPerDay * camera.zoom;
  return { left: days.origin + camera.x / days.pxPerDay, pxPerDay };
}

export function paintDayLines(pen: Pen, days: DayScale): void {
  const { ctx, scene } = pen;
  const { ink, size } = scene;
  pen.screen();
  const scale = scaleOf(pen, days);
  const to = scale.left + size.width / scale.pxPerDay;
  ctx.strokeStyle = ink.gridLine;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const tick of ticks(dayTiers(scale.pxPerDay).minor, scale.left, to)) {
    const x = Math.round(toX(scale, tick.day)) + 0.5;
    ctx.moveTo(x, HEADER);
    ctx.lineTo(x, size.height);
  }
  ctx.stroke();
  line(pen, scale, scene.statusDay, ink.statusDate, []);
  line(pen, scale, scene.today, ink.today, [2, 3]);
}

function line(pen: Pen, scale: Scale, day: number | null, colour: string, dash: number[]): void {
  if (day === null) return;
  const { ctx, scene } = pen;
  const x = Math.round(toX(scale, day)) + 0.5;
  ctx.strokeStyle = colour;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(x, HEADER);
  ctx.lineTo(x, scene.size.height);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The header of a picture by date, in two tiers as the chart has it. */
export function paintDays(pen: Pen, days: DayScale): void {
  const { ctx, scene } = pen;
  const { ink, size } = scene;
  const scale = scaleOf(pen, days);
  const to = scale.left + size.width / scale.pxPerDay;
  const { major, minor } = dayTiers(scale.pxPerDay);
  ctx.fillStyle = ink.bg;
  ctx.fillRect(0, 0, size.width, HEADER);
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.strokeStyle = ink.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, HEADER - 0.5);
  ctx.lineTo(size.width, HEADER - 0.5);
  ctx.font = `590 12px ${ink.font}`;
  for (const tick of ticks(major, scale.left, to)) {
    const x = toX(scale, tick.day);
    const end = toX(scale, tick.end);
    ctx.moveTo(Math.round(x) + 0.5, 0);
    ctx.lineTo(Math.round(x) + 0.5, HEADER);
    ctx.fillStyle = ink.text;
    const label = majorLabel(major, tick.day);
    const room = end - Math.max(0, x) - 12;
    if (room > 6.5 * label.length) ctx.fillText(label, Math.max(0, x) + 8, 11);
  }
  ctx.font = `430 11px ${ink.font}`;
  ctx.fillStyle = ink.text2;
  for (const tick of ticks(minor, scale.left, to)) {
    const x = toX(scale, tick.day);
    const wide = toX(scale, tick.end) - x;
    ctx.moveTo(Math.round(x) + 0.5, HEADER / 2 + 4);
    ctx.lineTo(Math.round(x) + 0.5, HEADER);
    if (wide > 16) ctx.fillText(minorLabel(minor, tick.day, wide), x + 6, 30);
  }
  ctx.stroke();
}
