/** What every page does after it is readable: theme, progress in the rail, glossary cards. */
import { startGlossaryCards } from './glossary-cards.ts';
import { startProgress } from './progress.ts';
import { startThemeSelect } from './theme.ts';

startThemeSelect();
startProgress();
startGlossaryCards();
