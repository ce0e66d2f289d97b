// The same screens in further languages and themes: whoever changes one seldom breaks just these.
import { describe } from 'node:test';
import { deskWithoutBarriers, LOOKS } from './accessibility.mjs';
import { wholeLineStories } from './by-command-line.mjs';
import { demoSetting } from './demo.mjs';
import { settingsWithoutBarriers } from './settings.mjs';

describe('in further languages and themes', () => {
  const setting = demoSetting();

  wholeLineStories(setting, ['en']);
  deskWithoutBarriers(setting, LOOKS.long);
  settingsWithoutBarriers(setting, LOOKS.long);
});
