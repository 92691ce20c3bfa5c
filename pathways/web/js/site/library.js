// The library for a page of the site, loaded where it is needed.

import { showLibrary } from '../library.js';
import { givePart } from './part.js';

givePart('library', showLibrary);
