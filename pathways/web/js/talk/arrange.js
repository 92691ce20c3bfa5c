// Arrange the talk: order, left out, names, own notes; saved to a file, opened from one, kept on this device if wished.

import { make, makeButton, own } from '../lib/dom.js';
import { download, MOST_LETTERS, readFile } from '../lib/file.js';
import { createTalkDialog } from './dialogs.js';
import { arrangeScenes, emptyMine, readMine, TALK_NAME_MOST, TALK_NOTE_MOST, writeMine } from './mine.js';
import { keepMine, nameScene } from './state.js';

export function createTalkArrange(talk) {
  let message = [];
  const dialog = createTalkDialog(talk, 'arrange', 'talk_arrange', () => parts());

  function parts() {
    const { words, state } = talk;
    const all = arrangeScenes(talk.payload.scenes[state.voice], state.mine);
    const file = make('input', {
      type: 'file',
      accept: '.json,application/json',
      class: 'np-visually-hidden',
      tabindex: '-1',
      'aria-label': words('talk_open'),
    });
    file.addEventListener('change', () => open(file));
    const keep = make('input', { type: 'checkbox', onchange: () => setKept(keep.checked) });
    keep.checked = state.isKept;
    keep.disabled = state.store.isBlocked;
    return [
      make('p', { text: words('talk_arrange_hint') }),
      make(
        'div',
        { class: 'talk-arrange-tools' },
        makeButton('np-button', words('talk_save'), save, { 'data-tool': 'save' }),
        makeButton('np-button', words('talk_open'), () => file.click(), { 'data-tool': 'open' }),
        file,
        makeButton('np-button', words('talk_reset'), reset, { 'data-tool': 'reset' }),
        make('label', { class: 'talk-keep' }, keep, make('span', { text: words('talk_keep') })),
      ),
      make('div', { class: 'talk-messages', role: 'status' }, ...message.map((text) => make('p', { text }))),
      make('ol', { class: 'talk-rows' }, ...all.map((scene, n) => row(scene, n, all))),
    ];
  }

  function row(scene, n, all) {
    const { words, state } = talk;
    const { mine } = state;
    const shown = make('input', { type: 'checkbox', 'aria-label': words('talk_row_show', { title: scene.heading }) });
    shown.checked = !mine.out.includes(scene.id);
    shown.addEventListener('change', () =>
      change(() => {
        mine.out = mine.out.filter((id) => id !== scene.id);
        if (!shown.checked) mine.out.push(scene.id);
      }),
    );
    const name = make('input', {
      type: 'text',
      class: 'talk-row-name',
      maxlength: String(TALK_NAME_MOST),
      'aria-label': words('talk_row_name', { title: scene.heading }),
    });
    name.value = nameScene(talk, scene);
    name.addEventListener('change', () =>
      change(() => {
        const text = name.value.trim();
        if (!text || text === scene.heading) delete mine.names[scene.id];
        else mine.names[scene.id] = text;
        name.value = text || scene.heading;
      }),
    );
    const note = make('textarea', {
      rows: '3',
      maxlength: String(TALK_NOTE_MOST),
      'aria-label': words('talk_row_notes', { title: scene.heading }),
    });
    note.value = own(mine.notes, scene.id) ?? '';
    note.addEventListener('input', () =>
      change(() => {
        if (note.value.trim()) mine.notes[scene.id] = note.value;
        else delete mine.notes[scene.id];
      }),
    );
    const move = (by, key, glyph) =>
      makeButton('np-icon-button', glyph, () => moveScene(all, n, by), {
        'aria-label': words(key, { title: scene.heading }),
        disabled: !all[n + by],
        'data-move': `${by}/${scene.id}`,
      });
    const notes = make('details', {}, make('summary', { text: words('talk_own_notes') }), note);
    notes.open = note.value !== '';
    return make(
      'li',
      { class: 'talk-row', 'data-scene': scene.id },
      shown,
      name,
      move(-1, 'talk_row_up', '↑'),
      move(1, 'talk_row_down', '↓'),
      notes,
    );
  }

  function change(act) {
    act();
    keepMine(talk);
    talk.refresh();
  }

  function moveScene(all, n, by) {
    const ids = all.map((scene) => scene.id);
    [ids[n], ids[n + by]] = [ids[n + by], ids[n]];
    change(() => {
      talk.state.mine.order = ids;
    });
    dialog.redraw();
    const find = (way) => dialog.element.querySelector(`[data-move="${way}/${CSS.escape(all[n].id)}"]`) ?? null;
    const again = find(by);
    (again && !again.disabled ? again : find(-by))?.focus();
    talk.say(talk.words('talk_moved', { title: all[n].heading, at: n + by + 1 }));
  }

  function tell(texts) {
    message = texts;
    dialog.redraw();
  }

  function save() {
    const { payload, state } = talk;
    const name = `talk-${payload.id.split('/').slice(1).join('-')}.json`;
    download(writeMine(state.mine, payload.id), 'application/json', name);
  }

  async function open(input) {
    const [file] = input.files;
    if (!file) return;
    const text = await readFile(file, MOST_LETTERS);
    const known = new Set(
      Object.values(talk.payload.scenes)
        .flat()
        .map((scene) => scene.id),
    );
    const { mine, problems, isRead } = readMine(text, talk.payload.id, known);
    if (isRead)
      change(() => {
        talk.state.mine = mine;
      });
    const said = problems.map(({ key, values }) => talk.words(key, values));
    tell(isRead ? [talk.words('talk_opened'), ...said] : said);
    dialog.element.querySelector('[data-tool="open"]')?.focus();
  }

  function reset() {
    change(() => {
      talk.state.mine = emptyMine();
    });
    tell([talk.words('talk_was_reset')]);
    dialog.element.querySelector('[data-tool="reset"]')?.focus();
  }

  function setKept(isKept) {
    talk.state.isKept = isKept;
    keepMine(talk);
  }

  return {
    ...dialog,
    toggle() {
      message = [];
      dialog.toggle();
    },
  };
}
