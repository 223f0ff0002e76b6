import type { ClassInfo, ClassName, Validator } from './class-info.js';
import { formats } from './formats.js';
import { classes, createValidators } from './generated/validators.js';

let validators: Readonly<Record<ClassName, Validator>> | undefined;

/** The compiled schema of a class. */
export function validatorOf(className: ClassName): Validator {
  validators ??= createValidators(formats);
  return validators[className];
}

/** The properties of a class with what its schema says about each: class or format of the values, one or many. */
export function classProperties(className: ClassName): ClassInfo {
  return classes[className];
}
