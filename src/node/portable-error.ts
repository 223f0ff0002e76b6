import { ContextError, CredsmithError, InvalidCredentialError, KeyError, SignError } from '../errors.js';

/** An error in a form that survives the way to another thread, where classes and codes are dropped. */
export interface PortableError {
  name: string;
  message: string;
  stack?: string | undefined;
  cause?: PortableError | undefined;
  /** Whatever else the error has of ours: `code`, `problems`. */
  members: Record<string, unknown>;
}

const CLASSES: Readonly<Record<string, { prototype: object }>> = {
  CredsmithError,
  InvalidCredentialError,
  KeyError,
  SignError,
  ContextError,
  TypeError,
};

/** Causes of causes that are told; further ones say nothing that anybody acts on. */
const DEPTH = 4;

export function packError(thrown: unknown, depth: number = DEPTH): PortableError {
  const error = thrown instanceof Error ? thrown : new Error('Something was thrown that is no error');
  const { name, message, stack, cause } = error;
  const { code, problems } = error as { code?: unknown; problems?: unknown };
  return {
    name,
    message,
    stack,
    cause: cause === undefined || depth === 0 ? undefined : packError(cause, depth - 1),
    members: {
      ...(typeof code === 'string' ? { code } : {}),
      ...(Array.isArray(problems) ? { problems } : {}),
    },
  };
}

/** The error again: of its class, with its code, its problems and its cause. */
export function unpackError({ name, message, stack, cause, members }: PortableError): Error {
  const error = new Error(message, cause ? { cause: unpackError(cause) } : {});
  const known = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  if (known) Object.setPrototypeOf(error, known.prototype);
  if (error.name !== name) error.name = name;
  if (stack !== undefined) error.stack = stack;
  return Object.assign(error, members);
}
