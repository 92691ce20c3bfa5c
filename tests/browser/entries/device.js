// What a device decides by itself, at hand for tests as `window.device`.

import { makeSession, markAnswer, shuffleChoices } from '../../../pathways/web/js/desk/marking.js';
import { createPrecedence } from '../../../pathways/web/js/desk/precedence.js';
import { readProgress, writeProgress } from '../../../pathways/web/js/desk/progress.js';
import { reviewCard } from '../../../pathways/web/js/desk/spacing.js';
import { createRelations, derivePlace } from '../../../pathways/web/js/place/relations.js';

window.device = {
  markAnswer,
  makeSession,
  shuffleChoices,
  createPrecedence,
  readProgress,
  writeProgress,
  reviewCard,
  createRelations,
  derivePlace,
};
