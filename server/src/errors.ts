import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { wording, type RefusalCode } from './wording.ts';

/** Something a person can act on: part of a mutation's answer, never an error of the request. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(wording[code].en);
    this.code = code;
  }

  in(language: Language): string {
    return wording[this.code][language];
  }
}

/** It does not exist, or not for this person: the two are never told apart. */
export class NotFound extends Refusal {
  constructor() {
    super('NOT_FOUND');
  }
}

/** It can be seen, but this may not be done with it, by this person or in this state. */
export class NotAllowed extends Refusal {}

/** The input can't be taken; `field` names the argument, `about` what of it, where the wording says so. */
export class Invalid extends Refusal {
  readonly field: string;
  readonly about: string;

  constructor(field: string, code: RefusalCode, about = '') {
    super(code);
    this.field = field;
    this.about = about;
  }

  override in(language: Language): string {
    return super.in(language).replace('{about}', () => this.about);
  }
}

/** Somebody changed it meanwhile; `currentVersion` and `currentText` are what stands there now. */
export class Stale extends Refusal {
  readonly currentVersion: number;
  readonly currentText: string;

  constructor(current: { version: number; text: string }) {
    super('STALE');
    this.currentVersion = current.version;
    this.currentText = current.text;
  }
}
