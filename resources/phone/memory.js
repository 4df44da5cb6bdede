// What this phone remembers between visits; in the preview, and where storage is off, only until it closes.
(() => {
  "use strict";

  const MAX_MARKS = 500;

  const kept = new Map();
  let prefix = "gongji.";
  let isLasting = true;

  // Environments never share a mark: production does not know what practice has read.
  function open(environment, { lasting = true } = {}) {
    prefix = `gongji.${environment}.`;
    isLasting = lasting;
  }

  function load(name, fallback = null) {
    if (!isLasting) return kept.has(name) ? kept.get(name) : fallback;
    try {
      const text = localStorage.getItem(prefix + name);
      return text === null ? kept.get(name) ?? fallback : JSON.parse(text);
    } catch {
      return kept.get(name) ?? fallback;
    }
  }

  function save(name, value) {
    kept.set(name, value);
    if (!isLasting) return;
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
    } catch { /* storage is full or off: the copy above serves this visit */ }
  }

  const marks = (name) => {
    const ids = load(name, []);
    return Array.isArray(ids) ? ids : [];
  };

  function mark(name, id) {
    const ids = marks(name).filter((known) => known !== id);
    save(name, [...ids, id].slice(-MAX_MARKS));
  }

  const isMarked = (name, id) => marks(name).includes(id);

  function randomId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // Who this phone is for a badge: a random name that never leaves it.
  function user() {
    const known = load("user");
    if (typeof known === "string" && known) return known;
    const fresh = randomId();
    save("user", fresh);
    return fresh;
  }

  globalThis.GongjiMemory = { open, load, save, mark, marks, isMarked, user };
})();
