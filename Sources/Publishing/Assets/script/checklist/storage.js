// Where runs are stored: IndexedDB, otherwise localStorage, otherwise this page's memory. A run is identified
// by manual, site, edition of the sheet and its own id; files on one PC share the browser's store and must not
// share runs.
//
// Every store has: runs() of this manual and site, events(run), append(run, events, log) after the log so far,
// save(run), remove(run), drafts(run), keepDrafts(run, drafts), which replaces the earlier ones; and, for what is stored
// there and cannot be read, keys() of everything and stored(key), as it is.

function runKey(run) {
  return [run.manual, run.site, run.runbook, run.run].join("/");
}

function draftsKey(run) {
  return `drafts/${runKey(run)}`;
}

/** Texts by name; nothing if the store holds anything else. */
function soundDrafts(drafts) {
  return Object.fromEntries(Object.entries(drafts ?? {}).filter(([, text]) => typeof text === "string"));
}

// Drafts of a page that goes away: it cannot wait for the database, and what was on the screen must be there again.

function leaveDrafts(run, drafts) {
  try {
    const name = `tejun-checklist/left/${draftsKey(run)}`;
    if (Object.keys(drafts).length > 0) localStorage.setItem(name, JSON.stringify(drafts));
    else localStorage.removeItem(name);
  } catch {
    // The database may still be fast enough.
  }
}

/** The drafts that were left, once; nothing if there are none. */
function takeLeftDrafts(run) {
  try {
    const name = `tejun-checklist/left/${draftsKey(run)}`;
    const left = parsedText(localStorage.getItem(name) ?? "null");
    localStorage.removeItem(name);
    return left;
  } catch {
    return null;
  }
}

/** Whether it is a run of this site. Other pages with this page's origin may have written anything into the store. */
function isOfThisSite(run) {
  if (run?.manual !== sheet.manual.id || run.site !== sheet.site.id) return false;
  const isStepList = Array.isArray(run.steps) && run.steps.every((step) => !shapeProblem(step, runbookStepShape, "step"));
  return isStepList && digestPattern.test(run.runbook) && !shapeProblem({ id: run.run, started: run.started }, runShape, "run")
    && [undefined, FIRST_SCHEMA, RECORD_SCHEMA].includes(run.rules) && typeof run.path === "string" && Number.isFinite(run.opened);
}

/**
 * The keys of what is stored there and is not a run: damaged runs of this site, and what other pages left. Runs of other
 * sites are not this page's concern.
 */
async function strayKeys(storage) {
  const known = new Set((await storage.runs()).map(runKey));
  const isElsewhere = (key) => /^[a-z0-9-]+\/[a-z0-9-]+\/[0-9a-f]{64}\/[0-9a-f-]{36}$/.test(key)
    && !key.startsWith(`${sheet.manual.id}/${sheet.site.id}/`);
  const strays = (await storage.keys()).filter((key) => typeof key !== "string" || !known.has(key) && !isElsewhere(key));
  return [...new Set(strays)];
}

/** The key of the run that drafts belong to. */
function runKeyOf(key) {
  return typeof key === "string" && key.startsWith("drafts/") ? key.slice("drafts/".length) : key;
}

/** The first store that accepts a write. */
async function openStorage() {
  for (const open of [openIndexedDB, openLocalStorage]) {
    try {
      return await open();
    } catch (error) {
      console.info(`Tejun: ${open.name}: ${error?.message ?? error}`);
    }
  }
  return memoryStorage();
}

// A database may take long to open after a crash, on a slow disk. An empty sheet instead of its record would be worse
// than waiting; but some never open.
const OPENING_PATIENCE = 12000;

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function connect() {
  const request = indexedDB.open("tejun-checklist", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("runs", { keyPath: "key" });
    request.result.createObjectStore("events", { keyPath: ["key", "sequence"] });
  };
  const patience = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the database does not open")), OPENING_PATIENCE);
  });
  return Promise.race([settled(request), patience]);
}

async function openIndexedDB() {
  let database = null;
  // A connection can be closed from outside, when somebody clears the browser's data.
  const opened = async () => {
    if (database) return database;
    database = await connect();
    database.onclose = () => { database = null; };
    database.onversionchange = () => {
      database?.close();
      database = null;
    };
    return database;
  };

  /** Done only when it is on the disk. */
  const write = async (work) => {
    const transaction = (await opened()).transaction(["runs", "events"], "readwrite", { durability: "strict" });
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      work(transaction.objectStore("runs"), transaction.objectStore("events"));
    });
  };
  const read = async (name, range) => {
    const found = await settled((await opened()).transaction(name).objectStore(name).getAll(range));
    return found.map(({ key, ...rest }) => rest);
  };
  const eventsOf = (run) => IDBKeyRange.bound([runKey(run), 0], [runKey(run), Infinity]);

  const store = {
    kind: "indexeddb",
    runs: async () => (await read("runs")).filter(isOfThisSite),
    events: (run) => read("events", eventsOf(run)),
    append: (run, events, log) => write((runs, held) => {
      const counting = held.count(eventsOf(run));
      counting.onsuccess = () => {
        // Events that were stored and are gone are put back; `add` refuses a place that is taken: nothing is
        // overwritten.
        for (const event of [...log.slice(counting.result), ...events]) held.add({ ...event, key: runKey(run) });
        if (counting.result === 0) runs.put({ ...run, key: runKey(run) });
      };
    }),
    save: (run) => write((runs) => { runs.put({ ...run, key: runKey(run) }); }),
    remove: (run) => write((runs, held) => {
      runs.delete(runKey(run));
      runs.delete(draftsKey(run));
      held.delete(eventsOf(run));
    }),
    drafts: async (run) => {
      const found = await settled((await opened()).transaction("runs").objectStore("runs").get(draftsKey(run)));
      return soundDrafts(takeLeftDrafts(run) ?? found?.drafts);
    },
    async keys() {
      const database = await opened();
      const all = (name) => settled(database.transaction(name).objectStore(name).getAllKeys());
      return [...(await all("runs")).map(runKeyOf), ...(await all("events")).map(([key]) => key)];
    },
    async stored(key) {
      const one = async (name) => (await read("runs", IDBKeyRange.only(name)))[0] ?? null;
      return {
        run: await one(key), drafts: typeof key === "string" ? await one(`drafts/${key}`) : null,
        events: await read("events", IDBKeyRange.bound([key], [key, []])),
      };
    },
    // Stored among the runs: a page of an earlier version of this tool opens the same database, and knows no
    // other store.
    keepDrafts: (run, drafts, isLeaving = false) => {
      if (isLeaving) leaveDrafts(run, drafts);
      else takeLeftDrafts(run);
      return write((runs) => {
        if (Object.keys(drafts).length > 0) runs.put({ key: draftsKey(run), drafts });
        else runs.delete(draftsKey(run));
        // A page that is going away will not be there to be told that this was done.
        if (isLeaving) runs.transaction.commit?.();
      });
    },
  };
  const trial = write((runs) => {
    runs.put({ key: "trial" });
    runs.delete("trial");
  });
  await orKeeping(store, trial);
  await moveFromLocalStorage(store);
  return store;
}

/** A store that opens may still refuse writes. One that holds runs is used all the same: they must be shown. */
async function orKeeping(store, trial) {
  try {
    await trial;
  } catch (error) {
    if ((await store.runs()).length === 0) throw error;
  }
}

/** Runs that were stored elsewhere while the database did not open are moved into it when it does. */
async function moveFromLocalStorage(store) {
  try {
    const weak = await openLocalStorage();
    for (const run of await weak.runs()) {
      // A tab that works on such a run continues there.
      const release = await takeLock(runLockName(run));
      if (!release) continue;
      await moveRun(run, weak, store).finally(release);
    }
  } catch (error) {
    console.info(`Tejun: localStorage: ${error?.message ?? error}`);
  }
}

/** A run that continued in both places stays in both. */
async function moveRun(run, weak, store) {
  const log = await weak.events(run);
  const held = await store.events(run);
  const shared = Math.min(log.length, held.length);
  if (shared > 0 && log[shared - 1].hash !== held[shared - 1].hash) return;
  if (log.length > held.length) await store.append(run, log.slice(held.length), held);
  if (log.length > held.length) await store.save(run);
  await store.keepDrafts(run, { ...await store.drafts(run), ...await weak.drafts(run) });
  await weak.remove(run);
}

/** What a text is as JSON; `null` where it is none. */
function parsedText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function openLocalStorage() {
  const prefix = "tejun-checklist/";
  const runName = (run) => `${prefix}run/${runKey(run)}`;
  const eventName = (run, sequence) => `${prefix}event/${runKey(run)}/${sequence}`;
  const put = (name, value) => {
    const text = JSON.stringify(value);
    localStorage.setItem(name, text);
    if (localStorage.getItem(name) !== text) throw new Error("not kept");
  };
  const store = {
    kind: "localstorage",
    async runs() {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(`${prefix}run/`));
      return names.map((name) => parsedText(localStorage.getItem(name))).filter(isOfThisSite);
    },
    async events(run) {
      const events = [];
      for (let text; (text = localStorage.getItem(eventName(run, events.length + 1))) !== null;) {
        events.push(parsedText(text));
      }
      return events;
    },
    async append(run, events, log) {
      const isTaken = (event) => localStorage.getItem(eventName(run, event.sequence)) !== null;
      if (events.some(isTaken)) throw new DOMException("taken", "ConstraintError");
      // Events that were stored and are gone are put back.
      const missing = [...log.filter((event) => !isTaken(event)), ...events];
      try {
        for (const event of missing) put(eventName(run, event.sequence), event);
        put(runName(run), run);
      } catch (error) {
        for (const event of missing) localStorage.removeItem(eventName(run, event.sequence));
        throw error;
      }
    },
    async save(run) { put(runName(run), run); },
    async keys() {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix)
        && name !== `${prefix}trial` && !name.startsWith(`${prefix}left/`));
      return names.map((name) => name.slice(prefix.length).replace(/^(run|drafts)\//, "").replace(/^event\/(.*)\/\d+$/, "$1"));
    },
    async stored(key) {
      const names = Object.keys(localStorage).filter((name) =>
        [`run/${key}`, `drafts/${key}`, key].includes(name.slice(prefix.length)) || name.startsWith(`${prefix}event/${key}/`));
      return Object.fromEntries(names.map((name) => [name, localStorage.getItem(name)]));
    },
    async drafts(run) { return soundDrafts(parsedText(localStorage.getItem(prefix + draftsKey(run)) ?? "{}")); },
    async keepDrafts(run, drafts) {
      if (Object.keys(drafts).length > 0) put(prefix + draftsKey(run), drafts);
      else localStorage.removeItem(prefix + draftsKey(run));
    },
    async remove(run) {
      localStorage.removeItem(runName(run));
      localStorage.removeItem(prefix + draftsKey(run));
      const start = `${prefix}event/${runKey(run)}/`;
      for (const name of Object.keys(localStorage)) if (name.startsWith(start)) localStorage.removeItem(name);
    },
  };
  await orKeeping(store, (async () => {
    put(`${prefix}trial`, true);
    localStorage.removeItem(`${prefix}trial`);
  })());
  return store;
}

/** Keeps runs until the page is closed. */
function memoryStorage() {
  const runs = new Map();
  const logs = new Map();
  const drafts = new Map();
  const log = (run) => logs.get(runKey(run)) ?? [];
  return {
    kind: "memory",
    async runs() { return [...runs.values()]; },
    async events(run) { return [...log(run)]; },
    async append(run, events) {
      runs.set(runKey(run), { ...run });
      logs.set(runKey(run), [...log(run), ...events]);
    },
    async save(run) { runs.set(runKey(run), { ...run }); },
    async drafts(run) { return { ...drafts.get(runKey(run)) }; },
    async keepDrafts(run, texts) { drafts.set(runKey(run), texts); },
    async keys() { return []; },
    async stored() { return {}; },
    async remove(run) {
      runs.delete(runKey(run));
      drafts.delete(runKey(run));
      logs.delete(runKey(run));
    },
  };
}
