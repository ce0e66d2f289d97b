// Drives the desk of a room in a real browser, on a real server with a real PostgreSQL: calls,
// incidents, units, and what is between two who share a room.
import { describe } from 'node:test';
import { commandLineStories } from './by-command-line.mjs';
import { keyboardStories } from './by-keyboard.mjs';
import { mouseStories } from './by-mouse.mjs';
import { callBackStories } from './call-backs.mjs';
import { dangerStories } from './danger.mjs';
import { closedRoadStories } from './closed-roads.mjs';
import { demoSetting } from './demo.mjs';
import { dutyStories } from './duty.mjs';
import { groupStories } from './groups.mjs';
import { missionStories } from './missions.mjs';
import { noticeStories } from './notices.mjs';
import { questionStories } from './questions.mjs';
import { roadStories } from './roads.mjs';
import { silentCallStories } from './silent-calls.mjs';
import { tieStories } from './ties.mjs';

describe('the desk', () => {
  const setting = demoSetting();

  mouseStories(setting);
  keyboardStories(setting);
  commandLineStories(setting);
  dutyStories(setting);
  dangerStories(setting);
  questionStories(setting);
  noticeStories(setting);
  missionStories(setting);
  groupStories(setting);
  callBackStories(setting);
  silentCallStories(setting);
  tieStories(setting);
  closedRoadStories(setting);
  // Last of all: roads are closed in one room afterwards and slower in the other.
  roadStories(setting);
});
