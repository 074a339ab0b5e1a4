// Where runs are kept: IndexedDB, else localStorage, else this page's memory. A run is known by manual, site,
// edition of the sheet and its own id; files of one PC share the browser's store and must not share runs.
//
// Every store has: runs() of this manual and site, events(run), append(run, events), save(run), remove(run).

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

async function openIndexedDB() {
  const request = indexedDB.open("tejun-checklist", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("runs", { keyPath: "key" });
    request.result.createObjectStore("events", { keyPath: ["key", "sequence"] });
  };
  const patience = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the database does not open")), OPENING_PATIENCE);
  });
  const database = await Promise.race([settled(request), patience]);
  database.onversionchange = () => database.close();

  /** Done only when the disk has it. */
  const write = (work) => new Promise((resolve, reject) => {
    const transaction = database.transaction(["runs", "events"], "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    work(transaction.objectStore("runs"), transaction.objectStore("events"));
  });
  const eventsOf = (run) => IDBKeyRange.bound([runKey(run), 0], [runKey(run), Infinity]);
  const bare = ({ key, ...rest }) => rest;

  return {
    kind: "indexeddb",
    async runs() {
      const all = await settled(database.transaction("runs").objectStore("runs").getAll());
      return all.map(bare).filter(isOfThisSite);
    },
    async events(run) {
      const all = await settled(database.transaction("events").objectStore("events").getAll(eventsOf(run)));
      return all.map(bare);
    },
    append: (run, events) => write((runs, log) => {
      runs.put({ ...run, key: runKey(run) });
      // `add` refuses a place that is taken: a log is never written over.
      for (const event of events) log.add({ ...event, key: runKey(run) });
    }),
    save: (run) => write((runs) => { runs.put({ ...run, key: runKey(run) }); }),
    remove: (run) => write((runs, log) => {
      runs.delete(runKey(run));
      log.delete(eventsOf(run));
    }),
  };
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

  const store = {
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
      for (const event of events) {
        const held = localStorage.getItem(eventName(run, event.sequence));
        // Half of a batch may be there after a full disk; anything else there is another tab's.
        if (held !== null && held !== JSON.stringify(event)) throw new DOMException("taken", "ConstraintError");
        put(eventName(run, event.sequence), event);
      }
      await store.save(run);
    },
    async save(run) { put(runName(run), run); },
    async remove(run) {
      localStorage.removeItem(runName(run));
      const start = `${prefix}event/${runKey(run)}/`;
      for (const name of Object.keys(localStorage)) if (name.startsWith(start)) localStorage.removeItem(name);
    },
  };
  return store;
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
