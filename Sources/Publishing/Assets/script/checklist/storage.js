// Where runs are kept: IndexedDB, else localStorage, else this page's memory. A run is known by manual, site,
// edition of the sheet and its own id; files of one PC share the browser's store and must not share runs.
//
// Every store has: runs() of this manual and site, events(run), append(run, events, log) after the log so far,
// save(run), remove(run).

function runKey(run) {
  return [run.manual, run.site, run.runbook, run.run].join("/");
}

function isOfThisSite(run) {
  return run.manual === sheet.manual.id && run.site === sheet.site.id;
}

/** The first store that takes what is written to it. */
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

const OPENING_PATIENCE = 4000;

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
  // A connection can be closed from outside, by clearing the browser's data for one.
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

  /** Done only when the disk has it. */
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
        // What was kept and is gone is put back; `add` refuses a place that is taken: nothing is written over.
        for (const event of [...log.slice(counting.result), ...events]) held.add({ ...event, key: runKey(run) });
        if (counting.result === 0) runs.put({ ...run, key: runKey(run) });
      };
    }),
    save: (run) => write((runs) => { runs.put({ ...run, key: runKey(run) }); }),
    remove: (run) => write((runs, held) => {
      runs.delete(runKey(run));
      held.delete(eventsOf(run));
    }),
  };
  // A store that opens may still refuse to be written to.
  await write((runs) => {
    runs.put({ key: "trial" });
    runs.delete("trial");
  });
  await moveFromLocalStorage(store);
  return store;
}

/** What was kept while the database did not open is not forgotten once it does. */
async function moveFromLocalStorage(store) {
  try {
    const weak = await openLocalStorage();
    for (const run of await weak.runs()) {
      const log = await weak.events(run);
      if ((await store.events(run)).length === 0 && log.length > 0) await store.append(run, log, []);
      await weak.remove(run);
    }
  } catch (error) {
    console.info(`Tejun: localStorage: ${error?.message ?? error}`);
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
  put(`${prefix}trial`, true);
  localStorage.removeItem(`${prefix}trial`);

  return {
    kind: "localstorage",
    async runs() {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(`${prefix}run/`));
      return names.map((name) => JSON.parse(localStorage.getItem(name))).filter(isOfThisSite);
    },
    async events(run) {
      const events = [];
      for (let text; (text = localStorage.getItem(eventName(run, events.length + 1))) !== null;) {
        events.push(JSON.parse(text));
      }
      return events;
    },
    async append(run, events) {
      const names = events.map((event) => eventName(run, event.sequence));
      if (names.some((name) => localStorage.getItem(name) !== null)) throw new DOMException("taken", "ConstraintError");
      try {
        for (const [index, event] of events.entries()) put(names[index], event);
        put(runName(run), run);
      } catch (error) {
        for (const name of names) localStorage.removeItem(name);
        throw error;
      }
    },
    async save(run) { put(runName(run), run); },
    async remove(run) {
      localStorage.removeItem(runName(run));
      const start = `${prefix}event/${runKey(run)}/`;
      for (const name of Object.keys(localStorage)) if (name.startsWith(start)) localStorage.removeItem(name);
    },
  };
}

/** Keeps runs until the page is closed. */
function memoryStorage() {
  const runs = new Map();
  const logs = new Map();
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
    async remove(run) {
      runs.delete(runKey(run));
      logs.delete(runKey(run));
    },
  };
}
