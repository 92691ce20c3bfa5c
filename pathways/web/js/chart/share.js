// A link to a card, to copy or to hand to the device: the step, the map, the voice and the language; never a place.

import { make, makeButton } from '../lib/dom.js';
import { addressOf } from '../lib/go.js';

/**
 * The address that opens this card anywhere: of this site, on the page that shows every map.
 * @param {{ id: string, voice: string, lang: string }} payload
 * @param {string} id
 * @param {string} here
 */
export function addressOfCard({ id: map, voice, lang }, id, here) {
  const [, pathway, region] = map.split('/');
  return new URL(addressOf({ page: 'explore', query: { pathway, step: id, voice, lang, region } }), here).href;
}

/**
 * In a saved page there is no address that another device could open.
 * @param {import('../types/chart.d.ts').Chart} chart
 * @param {string} id
 */
export function drawShare(chart, id) {
  const { payload, words } = chart.content;
  if (!payload.library || !/^https?:$/.test(location.protocol)) return null;
  const told = make('p', { class: 'np-share-told', role: 'status' });
  const address = () => addressOfCard(payload, id, location.href.split(/[?#]/)[0]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address());
      told.replaceChildren(words('share_copied'));
    } catch {
      offerField();
    }
  }

  // Where copying is not allowed, the address stands ready to be copied by hand.
  function offerField() {
    const field = make('input', { class: 'np-share-field', readonly: true, 'aria-label': words('share_field') });
    field.value = address();
    told.replaceChildren(field);
    field.focus();
    field.select();
  }

  function send() {
    const { title } = chart.content.payload.cards[payload.voice][id];
    navigator.share({ title, url: address() }).catch(() => {});
  }

  const buttons = [makeButton('np-link np-share-copy', words('share_copy'), copy)];
  if (navigator.share) buttons.push(makeButton('np-link np-share-send', words('share_send'), send));
  return make('div', { class: 'np-share' }, ...buttons, told);
}
