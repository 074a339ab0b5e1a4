// One tab writes a run; another one on the same run only reads.

/** A function that gives the lock back, or nothing where another tab holds it. */
function takeLock(name) {
  // Where there are no locks, or none are allowed, the store still refuses a log that forks.
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise((release) => resolve(release));
    }).catch(() => resolve(() => {}));
  });
}

/** Settles when the lock has become free. */
function lockIsFree(name) {
  return navigator.locks.request(name, () => {});
}

/** Where the file lies, on whichever PC of the network. */
function filePath() {
  return location.host + location.pathname;
}

const fileLockName = () => `tejun:file:${sheet.runbook}:${filePath()}`;
const runLockName = (run) => `tejun:run:${runKey(run)}`;
