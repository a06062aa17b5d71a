/** The floors as a picture. Its colours hold on a light and on a dark page; it has no background. */
import type { House, Room } from './house.ts';

const width = 1080;
const boxHeight = 46;
const gapBetweenFloors = 46;
const leftMargin = 70;
const gapBetweenRooms = 12;
const widestBox = 200;
/** Floors of one room stand beside each other's middle, so that lines pass them in sight. */
const stagger = [0, 190, -190];

interface Box {
  room: Room;
  x: number;
  y: number;
  width: number;
}

/** The roof floor is drawn first; the rooms of a floor share its width and stand in its middle. */
function boxesOf(house: House): Box[] {
  return house.flatMap((rooms, floor) => {
    const y = (house.length - 1 - floor) * (boxHeight + gapBetweenFloors) + 8;
    const free = width - leftMargin - 8 - gapBetweenRooms * (rooms.length - 1);
    const boxWidth = Math.min(widestBox, Math.floor(free / rooms.length));
    const all = boxWidth * rooms.length + gapBetweenRooms * (rooms.length - 1);
    const aside = rooms.length === 1 ? (stagger[floor % stagger.length] ?? 0) : 0;
    const left = leftMargin + Math.round((width - leftMargin - 8 - all) / 2) + aside;
    return rooms.map((room, index) => ({
      room,
      x: left + index * (boxWidth + gapBetweenRooms),
      y,
      width: boxWidth,
    }));
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A line from the lower edge of a room to the upper edge of one that it imports. */
function line(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width / 2, from.y + boxHeight];
  const [x2, y2] = [to.x + to.width / 2, to.y];
  const bend = Math.min(40, (y2 - y1) / 2);
  return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"/>`;
}

function drawnBox({ room, x, y, width: boxWidth }: Box): string {
  const middle = x + boxWidth / 2;
  const files = `${room.files} ${room.files === 1 ? 'file' : 'files'}`;
  return [
    `<rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="6"/>`,
    `<text x="${middle}" y="${y + 20}" class="name">${escaped(room.name)}</text>`,
    `<text x="${middle}" y="${y + 37}">${files}</text>`,
  ].join('\n');
}

const styles = `
text { font: 12px system-ui, sans-serif; fill: #444; text-anchor: middle }
.name { font-weight: 600; font-size: 14px; fill: #111 }
.floor { text-anchor: start; fill: #808080 }
rect { fill: #eef2f0; stroke: #777 }
path { fill: none; stroke: #3a9c82; stroke-opacity: 0.6 }
@media (prefers-color-scheme: dark) {
  text { fill: #bbb }
  .name { fill: #f2f2f2 }
  rect { fill: #24302c; stroke: #888 }
}`;

/** The picture as the text of an SVG file. */
export function drawFloors(house: House): string {
  const boxes = boxesOf(house);
  const named = new Map(boxes.map((box) => [box.room.name, box]));
  const lines = boxes.flatMap((from) =>
    [...from.room.imports.keys()].flatMap((name) => {
      const to = named.get(name);
      return to && to.y > from.y ? [line(from, to)] : [];
    }),
  );
  const height = house.length * (boxHeight + gapBetweenFloors) - gapBetweenFloors + 16;
  const labels = house.map((_rooms, floor) => {
    const y = (house.length - 1 - floor) * (boxHeight + gapBetweenFloors) + 8 + boxHeight / 2 + 4;
    return `<text x="4" y="${y}" class="floor">floor ${floor}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>The floors of src: each room imports only from rooms below it</title>`,
    `<style>${styles}\n</style>`,
    ...lines,
    ...labels,
    ...boxes.map(drawnBox),
    '</svg>\n',
  ].join('\n');
}
