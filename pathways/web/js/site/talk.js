// The presenter for a page of the site, loaded where it is needed.

import { showTalk } from '../talk.js';
import { givePart } from './part.js';

givePart('talk', showTalk);
