// The study desk for a page of the site, loaded where it is needed.

import { showStudy } from '../desk.js';
import { givePart } from './part.js';

givePart('desk', showStudy);
