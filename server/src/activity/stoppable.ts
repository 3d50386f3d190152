/**
 * A generator that can be stopped while it waits: `return` of an ordinary one is heard only after
 * the wait. What it waits for is given the signal.
 */
export function stoppable<T>(
  start: (signal: AbortSignal) => AsyncGenerator<T, void, void>,
): AsyncGenerator<T, void, void> {
  const stop = new AbortController();
  const inner = start(stop.signal);
  return {
    next: () => inner.next(),
    return: () => {
      stop.abort();
      return inner.return();
    },
    throw: (error) => {
      stop.abort();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
  };
}
