/**
 * What the scenes are made of. The names are those of Noto; `alternatives` says what another artist
 * calls the same picture. A picture that an artist did not draw is left out for that artist alone.
 */
import type { Group } from '../../src/lab/engine/scenes/sprite-sheet.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

export const names: Readonly<Record<Group, readonly string[]>> = {
  cat: words(`
    cat black-cat cat-face grinning-cat grinning-cat-with-smiling-eyes cat-with-tears-of-joy
    smiling-cat-with-heart-eyes cat-with-wry-smile kissing-cat weary-cat crying-cat pouting-cat`),
  animal: words(`
    dog dog-face poodle wolf fox raccoon lion tiger tiger-face leopard bear panda koala hamster
    mouse-face rat rabbit rabbit-face chipmunk horse-face cow-face ox pig-face boar ram ewe goat camel
    elephant monkey monkey-face rooster hatching-chick bird penguin duck owl frog turtle crocodile
    snake dolphin tropical-fish octopus snail honeybee lady-beetle`),
  food: words(`
    red-apple pear peach tangerine lemon watermelon grapes strawberry cherries tomato carrot mushroom
    bread hamburger pizza french-fries cookie doughnut shortcake soft-ice-cream hot-beverage`),
  object: words(`
    balloon wrapped-gift soccer-ball basketball baseball tennis bowling artist-palette guitar violin
    trumpet saxophone headphone camera television telephone radio books open-book key light-bulb
    alarm-clock hourglass-done watch backpack briefcase crown top-hat umbrella-with-rain-drops
    package postbox bell wrench crystal-ball bicycle`),
  scenery: words(`
    evergreen-tree deciduous-tree palm-tree cactus cloud sun rainbow crescent-moon tulip sunflower
    blossom rose herb seedling maple-leaf house house-with-garden castle tent mountain fountain
    ferris-wheel automobile bus sailboat`),
};

/** Other names of the same picture, tried in this order after the name itself. */
const alternatives: Readonly<Record<string, readonly string[]>> = {
  'grinning-cat': ['grinning-cat-face'],
  'grinning-cat-with-smiling-eyes': ['grinning-cat-face-with-smiling-eyes'],
  'cat-with-tears-of-joy': ['cat-face-with-tears-of-joy'],
  'smiling-cat-with-heart-eyes': ['smiling-cat-face-with-heart-eyes'],
  'cat-with-wry-smile': ['cat-face-with-wry-smile'],
  'kissing-cat': ['kissing-cat-face'],
  'weary-cat': ['weary-cat-face'],
  'crying-cat': ['crying-cat-face'],
  'pouting-cat': ['pouting-cat-face'],
};

/** Every name under which an artist may have drawn the picture: some number or call it a face. */
export const candidates = (name: string): string[] =>
  [name, ...(alternatives[name] ?? [])].flatMap((each) => [
    each,
    `${each}-1`,
    `${each}-face`,
    `${each}-face-1`,
  ]);
