// Reads the public objects: one small pointer by polling, everything else by the hash it names.
(() => {
  "use strict";

  const Badge = globalThis.GongjiBadge;
  const Memory = globalThis.GongjiMemory;
  const TIMEOUT_MS = 10_000;
  const LEAST_GAP_MS = 5_000; // coming back to the page asks again, but not at every flicker
  const POLL_S = { least: 5, usual: 60, most: 3600 };
  const ENVIRONMENT = /^[a-z]{1,20}$/;
  const OPAQUE = /^[A-Za-z0-9_-]{1,80}$/;
  const HASH = /^[A-Za-z0-9_-]{8,128}$/;

  class Missing extends Error {}

  const nothing = () => ({
    environment: "", base: "", keys: [], badges: Badge.FIRST, programs: [],
    slots: { hash: null, slots: [] },
    list: { hash: null, items: [], next: null },
    health: "loading", // loading | fresh | stale | failed
  });

  let state = nothing();
  let wishes = {}; // what the address asks for: environment, user
  let locale = "ko";
  let user = "";
  let failures = 0;
  let askedAt = -Infinity;
  let timer = 0;
  let onChange = () => {};

  // performance.now() never jumps; a phone's own clock may be set by hand in between.
  const clock = () => performance.timeOrigin + performance.now();

  async function get(url, cache) {
    const signal = AbortSignal.timeout?.(TIMEOUT_MS); // phones from before 2022 wait on their own
    const answer = await fetch(url, { cache, signal });
    if (answer.status === 404 || answer.status === 410) throw new Missing(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return [await answer.json(), answer.headers];
  }

  // Immutable objects may come from any cache; offline an old copy is as good as a new one.
  async function getKept(url, cache = "default") {
    try {
      return (await get(url, cache))[0];
    } catch (error) {
      if (error instanceof Missing) throw error;
      return (await get(url, "force-cache"))[0];
    }
  }

  function checked(text, pattern) {
    if (typeof text !== "string" || !pattern.test(text)) throw new Missing(String(text));
    return text;
  }

  async function readConfig() {
    try {
      const [config] = await get("config.json", "no-cache");
      return config;
    } catch {
      return null; // offline: what was said last time still holds
    }
  }

  async function configure() {
    const fresh = await readConfig();
    const config = fresh ?? Memory.load("config", {});
    if (fresh) Memory.save("config", fresh);
    const environment = checked(wishes.environment || config.env, ENVIRONMENT);
    const usual = `../public/${environment}`;
    const base = environment === config.env ? config.public || usual : usual;
    Memory.open(environment);
    const keys = Object.values(config.keys || {}).map(Badge.fromBase64);
    state = { ...state, environment, keys, base: base.replace(/\/+$/, "") };
    user = wishes.user || Memory.user();
    restore();
    onChange();
  }

  // Verified once per pointer; killed ones stay known, so that the page can say why it is dark.
  const openPrograms = () => Badge.programs(state.badges, state.keys, state.environment);

  function restore() {
    const badges = { ...Badge.FIRST, ...Memory.load("badges", {}) };
    const slots = Memory.load("slots", state.slots);
    const list = Memory.load(`list.${locale}`, state.list);
    state = { ...state, badges, slots, list };
    state.programs = openPrograms();
  }

  function listHash() {
    const lists = state.badges.pointer?.lists ?? {};
    const known = [locale, "ko", ...Object.keys(lists)].find((name) => lists[name]);
    return known ? [known, checked(lists[known], HASH)] : [locale, null];
  }

  // The feed may name the next page by the service's public address; ours is beside this one.
  function nextOf(page, url) {
    if (!page.next_url) return null;
    const next = new URL(page.next_url, url);
    return new URL(next.pathname + next.search, url).href;
  }

  const absolute = (url) => new URL(url, location.href).href;

  async function readSlots() {
    const hash = state.badges.pointer?.slots ?? null;
    if (!hash || hash === state.slots.hash) return;
    const page = await getKept(`${state.base}/slots/${checked(hash, HASH)}.json`);
    state.slots = { hash, slots: page.slots };
    Memory.save("slots", state.slots);
  }

  async function readList() {
    const [name, hash] = listHash();
    if (!hash || hash === state.list.hash) return;
    const url = absolute(`${state.base}/list/${checked(name, OPAQUE)}/${hash}.json`);
    const page = await getKept(url);
    state.list = { hash, items: page.items, next: nextOf(page, url), language: page.language };
    Memory.save(`list.${locale}`, state.list);
  }

  async function older() {
    if (!state.list.next) return;
    const url = state.list.next;
    const page = await getKept(url);
    const items = [...state.list.items, ...page.items];
    state.list = { ...state.list, items, next: nextOf(page, url) };
    onChange();
  }

  async function readPointer() {
    const [pointer, headers] = await get(`${state.base}/more.json`, "no-cache");
    const heard = Badge.accept(
      state.badges, pointer, headers.get("Date"), clock(), headers.get("Age"));
    const isNew = heard.pointer !== state.badges.pointer;
    state.badges = heard;
    if (isNew) state.programs = openPrograms();
    Memory.save("badges", heard);
  }

  async function refresh() {
    clearTimeout(timer);
    askedAt = clock();
    try {
      if (!state.base) await configure();
      await readPointer();
      onChange(); // a kill goes dark before anything else is fetched
      await Promise.all([readSlots(), readList()]);
      state.health = "fresh";
      failures = 0;
    } catch {
      failures += 1;
      state.health = state.badges.pointer ? "stale" : "failed";
    }
    schedule();
    onChange();
  }

  function schedule() {
    clearTimeout(timer);
    const wanted = Number(state.badges.pointer?.poll_s) || POLL_S.usual;
    const poll = Math.min(Math.max(wanted, POLL_S.least), POLL_S.most);
    const delay = Badge.pollDelayMs(Badge.bucket(user, "poll"), failures) * (poll / POLL_S.usual);
    timer = setTimeout(() => {
      if (!document.hidden) refresh();
    }, delay);
  }

  function onVisible() {
    if (document.hidden) return;
    if (clock() - askedAt > LEAST_GAP_MS) refresh();
    else schedule();
  }

  // Resolves as soon as the page knows its environment; the first poll goes on by itself.
  async function start(reader) {
    wishes = reader;
    ({ locale, onChange } = reader);
    document.addEventListener("visibilitychange", onVisible);
    globalThis.addEventListener("online", onVisible);
    try {
      await configure();
    } catch { /* the first poll below tries again and says what is wrong */ }
    refresh();
  }

  // One notice: {kind: "notice", page} or {kind: "withdrawn" | "unknown" | "unreachable"}.
  async function notice(id) {
    if (!state.base) return { kind: "unreachable" };
    try {
      const base = `${state.base}/notice/${checked(id, OPAQUE)}`;
      const link = await getKept(`${base}.json`, "no-cache"); // a withdrawn one is gone at once
      if (link.withdrawn) return { kind: "withdrawn" };
      return { kind: "notice", page: await getKept(`${base}/${checked(link.page, HASH)}.json`) };
    } catch (error) {
      return { kind: error instanceof Missing ? "unknown" : "unreachable" };
    }
  }

  function judge(program, nowMs, { phone, as, leaseUntil }) {
    const until = leaseUntil ?? Badge.leaseUntil(state.badges, program);
    const seen = Memory.isMarked("seen", program.release);
    const answer = Badge.isLit(program, as, nowMs, { leaseUntil: until, seen, phone });
    const isKilled = state.badges.tombstones.includes(program.release);
    return isKilled ? { ...answer, lit: false, reason: "killed" } : answer;
  }

  // {slot: {lit, bucket, reason, release}} at this moment of the service's clock (default: now).
  // A test may ask for another user, or for a moment far away with `leaseUntil` as if just polled.
  function evaluate(nowMs, { phone = null, as = user, leaseUntil = null } = {}) {
    const at = nowMs ?? Badge.now(state.badges, clock()) ?? NaN;
    const states = {};
    for (const program of state.programs) {
      const answer = judge(program, at, { phone, as, leaseUntil });
      const { slot, release } = program;
      if (!states[slot]?.lit) states[slot] = { ...answer, release };
    }
    return states;
  }

  globalThis.GongjiReader = {
    start, refresh, older, notice, evaluate,
    get state() { return state; },
    get user() { return user; },
  };
})();
