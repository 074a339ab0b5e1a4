// One tab writes a run; another tab on the same run only reads.

/** A function that releases the lock, or nothing if another tab holds it. */
function takeLock(name) {
  // If there are no locks, or none are allowed, the store still refuses a log that forks.
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

/** The path of the file, whichever PC of the network opens it. */
function filePath() {
  return location.host + location.pathname;
}

const fileLockName = () => `tejun:file:${sheet.runbook}:${filePath()}`;
const runLockName = (run) => `tejun:run:${runKey(run)}`;
