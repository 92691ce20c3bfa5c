// The words of the interface: those of the payload, and English where it has none.

import { own } from './dom.js';

const ENGLISH = {
  chart: 'Map of the treatment',
  toolbar: 'Tools for the map',
  view_tools: 'Zoom',
  zoom_in: 'Zoom in',
  zoom_out: 'Zoom out',
  zoom_fit: 'Show the whole map',
  zoom_reset: 'Back to the first view',
  full_screen: 'Full screen',
  full_screen_end: 'Leave full screen',
  show_as_text: 'Show as text',
  outline: 'The map as text',
  outline_next: 'What may come next',
  outline_before: 'What comes before',
  outline_aside: 'Also linked',
  outline_end: 'Nothing on this map follows.',
  search: 'Search the map',
  search_hint: 'Search: a word, a medicine…',
  search_none: 'No step found. Try another word.',
  search_found_one: '1 step found',
  search_found_many: '{count} steps found',
  search_clear: 'Clear the search',
  legend: 'Legend and filter',
  legend_hint: 'Choose what to see clearly. The rest stays, but fades.',
  legend_modality: 'Kind of treatment',
  legend_status: 'Where it stands today',
  legend_region: 'Region',
  legend_reset: 'Show everything again',
  legend_count: '{name}: {count}',
  card_close: 'Close',
  card_back: 'Back to the map',
  card_phase: 'Phase',
  card_arrow: 'Why this follows that',
  library_more: 'More in the library',
  why: 'Why?',
  why_of: 'Why does {to} follow {from}?',
  ask_yes: 'Yes, show this',
  ask_no: 'Hide this again',
  source_published: 'Published {date}',
  source_checked: 'checked {date}',
  live_selected: '{title}. {ways}',
  live_closed: 'Card closed.',
  live_focus: '{title}. {ways}',
  ways_none: 'No way leads on from here.',
  ways_one: '1 way leads on: {names}.',
  ways_many: '{count} ways lead on: {names}.',
  live_enter: 'The card is open. Press Enter again to read it.',
  keys:
    'Arrow keys follow the arrows, [ and ] go to the other ways, Enter opens a step, ' +
    'slash searches, Escape closes.',
  hint_pick: 'Choose a step or an arrow to read about it.',
  kind_then: 'then',
  kind_if: 'if',
  kind_alternative: 'or instead',
  kind_option: 'may be offered',
  kind_with: 'at the same time',
  kind_requires: 'needed for',
  kind_requires_from: 'needs first',
  kind_informs_from: 'draws on',
  kind_repeat: 'again',
  kind_relapse: 'if it comes back',
  kind_informs: 'helps to decide',
  kind_continues: 'goes on to',
};

// 'status_not-standardized' → 'Not standardized': for a pack with words of its own.
function spellOut(key) {
  const text = key.replace(/^[a-z]+_/, '').replace(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function createWords(words) {
  return (key, values = {}) => {
    const text = own(words, key) ?? own(ENGLISH, key) ?? spellOut(key);
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  };
}
