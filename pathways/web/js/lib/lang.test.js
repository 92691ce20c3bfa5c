import assert from 'node:assert/strict';
import test from 'node:test';
import { directionOf } from './lang.js';

test('languages are written in their direction', () => {
  for (const lang of ['ar', 'he', 'fa', 'ur-PK', 'ar-EG', 'pa-Arab', 'az-Arab-IR'])
    assert.equal(directionOf(lang), 'rtl');
  for (const lang of ['en', 'es', 'pt-BR', 'zh-Hant', 'ku-Latn', 'ks-Deva', '']) assert.equal(directionOf(lang), 'ltr');
});
