/** What every page does after it is readable: theme, progress in the rail, glossary cards, wide boxes. */
import { startGlossaryCards } from './glossary-cards.ts';
import { startProgress } from './progress.ts';
import { startScrollers } from './scrollers.ts';
import { startThemeSelect } from './theme.ts';

startThemeSelect();
startProgress();
startGlossaryCards();
startScrollers();
