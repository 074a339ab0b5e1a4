// One tab writes a run; another one on the same run only reads.

/** A function that gives the lock back, or nothing where another tab holds it. */
function takeLock(name) {
  // Where there are no locks, the store still refuses a log that forks.
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise((release) => resolve(release));
    });
  });
}

/** Settles when the lock has become free. */
async function lockIsFree(name) {
  await navigator.locks?.request(name, () => {});
}

const fileLockName = () => `tejun:file:${sheet.runbook}:${location.pathname}`;
const runLockName = (run) => `tejun:run:${runKey(run)}`;
