// The picture of a comparison for a page of the site, loaded where it is needed.

import { showCompare } from '../compare.js';
import { givePart } from './part.js';

givePart('compare', showCompare);
