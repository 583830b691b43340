import type { Fault } from '../ipc/bindings';

/** Whether something thrown is the one error of the boundary. */
function isFault(thrown: unknown): thrown is Fault {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    'message' in thrown &&
    typeof thrown.code === 'string' &&
    typeof thrown.message === 'string'
  );
}

/** Whatever was thrown, as a fault people can read. */
export function asFault(thrown: unknown): Fault {
  if (isFault(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'interface', message, subject: null, hint: null };
}
