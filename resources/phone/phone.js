// Wires the page: settings of the address, routes, the second hand of the badges, and `gongji` for hosts and tests.
(() => {
  "use strict";

  const Words = globalThis.GongjiWords;
  const Views = globalThis.GongjiViews;
  const Memory = globalThis.GongjiMemory;
  const Reader = globalThis.GongjiReader;
  const query = new URLSearchParams(location.search);
  const isHost = query.get("host") === "1";
  const LOADING_AFTER_MS = 300;
  const THEMES = ["light", "dark"];

  // ---- settings ---------------------------------------------------------------------------------

  function px(name, value) {
    document.documentElement.style.setProperty(name, `${Number(value) || 0}px`);
  }

  // scale 1 … 2 (or 100 … 200 %), theme light | dark | system, lang ko | en, safe areas in CSS px.
  function settings({ scale, theme, lang, safeTop, safeBottom, safeLeft, safeRight, still } = {}) {
    if (still !== undefined) document.documentElement.toggleAttribute("data-still", still);
    const root = document.documentElement;
    if (scale !== undefined) {
      const percent = Number(scale) > 10 ? Number(scale) : Number(scale) * 100;
      root.style.fontSize = `${Math.min(200, Math.max(100, percent || 100))}%`;
    }
    if (theme !== undefined) {
      if (THEMES.includes(theme)) root.dataset.theme = theme;
      else delete root.dataset.theme;
    }
    if (safeTop !== undefined) {
      px("--safe-top", safeTop);
      root.toggleAttribute("data-slim", Number(safeTop) <= 32);
      root.toggleAttribute("data-lying", Number(safeTop) === 0); // a phone on its side draws no such line
    }
    if (safeBottom !== undefined) px("--safe-bottom", safeBottom);
    if (safeLeft !== undefined) px("--safe-left", safeLeft);
    if (safeRight !== undefined) px("--safe-right", safeRight);
    if (lang !== undefined) Words.speak(lang);
  }

  function settingsOfAddress() {
    const wanted = { lang: query.get("lang") || (isHost ? "ko" : navigator.language) };
    if (query.has("scale")) wanted.scale = query.get("scale");
    if (query.has("theme")) wanted.theme = query.get("theme");
    settings(wanted);
  }

  // ---- the public page --------------------------------------------------------------------------

  const isRead = (id) => Memory.isMarked("read", id);
  const phone = () => ({ locale: Words.language, app: query.get("app") || "" });
  let drawnSlots = null;

  // {slot: {lit, bucket, reason, release}} at a moment, for a user: the page's own unless told.
  function evaluate(nowMs, as = Reader.user, { leaseUntil = null } = {}) {
    return Reader.evaluate(nowMs, { phone: phone(), as, leaseUntil });
  }

  function drawHealth({ health, badges }) {
    Views.drawBanner(health === "stale" ? Words.word("offline") : "");
    Views.drawAlarm(badges.pointer?.emergency === true);
  }

  function draw() {
    const { slots, list, health } = Reader.state;
    if (drawnSlots !== slots.slots) Views.drawSlots(slots.slots, Words.language);
    drawnSlots = slots.slots;
    Views.drawLit(evaluate());
    drawHealth(Reader.state);
    const shown = { items: list.items, isRead, nowMs: Date.now(), hasOlder: Boolean(list.next), language: list.language };
    Views.drawCard(shown);
    if (health === "loading" && !list.items.length) return;
    Views.drawList(shown);
    if (health === "failed" && !list.items.length) {
      Views.drawUnreachable(document.getElementById("list-state"), Reader.refresh);
    }
  }

  let asked = 0;

  const sayUnreachable = () => Views.drawBanner(Words.word("unreachable"));

  async function openNotice(id, { focus = false } = {}) {
    const number = ++asked;
    const slow = setTimeout(() => number === asked && Views.drawNoNotice("loading"), LOADING_AFTER_MS);
    const answer = await Reader.notice(id);
    clearTimeout(slow);
    if (number !== asked) return; // the reader has gone on
    if (answer.kind !== "notice") {
      Views.drawNoNotice(answer.kind, () => openNotice(id));
      return;
    }
    Views.drawHead(answer.page);
    globalThis.GongjiBody.replace([answer.page.html], `${Reader.state.base}/`);
    document.title = answer.page.title;
    if (focus) document.getElementById("notice-title").focus({ preventScroll: true });
    Memory.mark("read", id);
    draw();
  }

  function viewOf(hash) {
    if (hash.startsWith("#n/")) return "notice";
    return hash === "#list" ? "list" : "more";
  }

  function route({ focus = true } = {}) {
    const view = viewOf(location.hash);
    asked += 1;
    document.title = Words.word(view === "more" ? "more" : "notices");
    if (view === "notice") {
      document.getElementById("article").hidden = true;
      document.getElementById("notice-state").hidden = true;
    }
    Views.show(view, { top: view === "notice", focus });
    if (view === "notice") openNotice(location.hash.slice(3), { focus });
  }

  // Whoever tapped a lit slot has seen it: dark from then on, on this phone, for good.
  function onSlotTap(event) {
    const link = event.target.closest(".slot");
    const state = link && evaluate()[link.dataset.slot];
    if (!state?.lit) return;
    Memory.mark("seen", state.release);
    Views.drawLit(evaluate());
  }

  async function startPublic() {
    document.documentElement.toggleAttribute("data-bare", Words.lacksHangul());
    document.getElementById("slots").addEventListener("click", onSlotTap);
    document.getElementById("older").addEventListener("click", () => Reader.older().catch(sayUnreachable));
    globalThis.addEventListener("hashchange", () => route());
    history.scrollRestoration = "manual"; // each view keeps its own place
    // No request happens at badge time: the second hand only asks what the phone already knows.
    setInterval(() => document.hidden || Views.drawLit(evaluate()), 1000);
    if (viewOf(location.hash) !== "notice") route({ focus: false });
    await Reader.start({
      environment: query.get("env"), user: query.get("user"), locale: Words.language, onChange: draw,
    });
    if (viewOf(location.hash) === "notice") route({ focus: false });
  }

  globalThis.gongji = {
    isHost, evaluate, settings,
    refresh: () => Reader.refresh(),
    show: (view) => Views.show(view, {}),
    get user() { return Reader.user; },
    get state() { return Reader.state; },
  };

  settingsOfAddress();
  if (isHost) globalThis.GongjiHost.start(globalThis.gongji);
  else startPublic();
})();
