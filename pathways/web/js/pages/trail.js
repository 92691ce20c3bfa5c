// For the document of the app, before anything else runs in it.

import { keepTrail } from '../lib/trail.js';

keepTrail(window);
