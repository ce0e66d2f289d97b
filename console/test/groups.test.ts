import { describe, expect, it } from 'vitest';
import { sightOf } from '../src/groups/sight';

describe('whose something is', () => {
  const atWork = { west: ['amina'], east: ['youssef'] };
  const amina = { mine: ['west'], atWork };

  it('is my own when any of my groups looks after it', () => {
    expect(sightOf(['west'], amina)).toBe('mine');
    expect(sightOf(['east', 'west'], amina)).toBe('mine');
  });

  it('is in other hands only while somebody who is there works one of its groups', () => {
    expect(sightOf(['east'], amina)).toBe('others');
    expect(sightOf(['north'], amina)).toBe('unwatched');
    expect(sightOf(['north'], { mine: ['west'], atWork: { north: [] } })).toBe('unwatched');
    expect(sightOf(['north', 'east'], amina)).toBe('others');
  });

  it('is nobody’s when no group has its district', () => {
    expect(sightOf([], amina)).toBe('nobodys');
  });
});
