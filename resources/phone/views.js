// The three pages of the phone: More tab, list and notice, written into the fixed skeleton.
(() => {
  "use strict";

  const { word, kindWord, day } = globalThis.GongjiWords;
  const FRESH_MS = 7 * 24 * 3600 * 1000; // an unread notice is called new for a week

  const byId = (id) => document.getElementById(id);

  function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
    }
    node.append(...children.filter((child) => child !== null));
    return node;
  }

  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("class", "icon");
    drawing.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", byId(`icon-${name}`) ? `#icon-${name}` : "#icon-layout-grid");
    drawing.append(use);
    return drawing;
  }

  function pill() {
    return el("span", { class: "pill", role: "img", "aria-label": word("fresh") }, "N");
  }

  // Only the web: a slot or a row can never run script or open another app's page.
  function webLink(link) {
    try {
      const url = new URL(link);
      return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
    } catch {
      return null;
    }
  }

  const inLanguage = (texts, language) => (typeof texts === "string" ? texts
    : texts?.[language] ?? texts?.ko ?? Object.values(texts ?? {})[0] ?? "");

  function slotItem(slot, language) {
    const link = el("a", { class: "slot", "data-slot": slot.id, href: webLink(slot.link) },
      el("span", { class: "slot-tile" }, icon(slot.icon)),
      el("span", { class: "slot-label" }, inLanguage(slot.label, language)));
    return el("li", {}, link);
  }

  function drawSlots(slots, language) {
    byId("slots").replaceChildren(...slots.map((slot) => slotItem(slot, language)));
  }

  // Light exactly these slots; the tab's dot follows. Touches only what changed.
  function drawLit(states) {
    let any = false;
    for (const link of document.querySelectorAll("#slots .slot")) {
      const lit = Boolean(states[link.dataset.slot]?.lit);
      const shown = link.querySelector(".pill");
      if (lit && !shown) link.append(pill());
      if (!lit && shown) shown.remove();
      any = any || lit;
    }
    byId("more-dot").hidden = !any;
  }

  const gongjiOf = (item) => item._gongji ?? {};

  // Pinned notices first, otherwise in the order of the list.
  const ordered = (items) => [...items.filter((item) => gongjiOf(item).pinned),
    ...items.filter((item) => !gongjiOf(item).pinned)];

  function isFresh(item, isRead, nowMs) {
    if (isRead(item.id)) return false;
    const age = nowMs - Date.parse(item.date_published);
    return !(age > FRESH_MS);
  }

  function rowMeta(item) {
    const parts = [];
    if (gongjiOf(item).pinned) parts.push(word("pinned"));
    parts.push(day(item.date_published));
    if (gongjiOf(item).modified) parts.push(word("modified"));
    return parts.filter(Boolean).join(" · ");
  }

  // A poll that changed nothing leaves the rows, and with them a reader's focus, in place.
  let drawnRows = "";

  function drawRows(items, isRead, nowMs) {
    const marked = ordered(items).map((item) => [item, isFresh(item, isRead, nowMs)]);
    const drawn = JSON.stringify([marked, document.documentElement.lang]);
    if (drawn === drawnRows) return;
    drawnRows = drawn;
    byId("rows").replaceChildren(...marked.map(([item, fresh]) => row(item, fresh)));
  }

  function row(item, fresh) {
    const head = el("span", { class: "row-head" },
      el("span", { class: "row-title" }, item.title || word("no_title")), fresh ? pill() : null);
    return el("li", { lang: item.language }, el("a", { class: "row", href: `#n/${item.id}` }, head,
      el("span", { class: "row-meta" }, rowMeta(item))));
  }

  function drawState(place, sign, title, hint, button) {
    place.replaceChildren(icon(sign), el("strong", {}, title), el("span", {}, hint || ""));
    if (button) place.append(button);
    place.hidden = false;
  }

  function drawList({ items, isRead, nowMs, hasOlder, language }) {
    drawRows(items, isRead, nowMs);
    if (language) byId("rows").lang = language;
    byId("older").hidden = !hasOlder;
    byId("list-state").hidden = items.length > 0;
    if (!items.length) drawState(byId("list-state"), "inbox", word("none_yet"), word("none_yet_hint"));
  }

  function drawCard({ items, isRead, nowMs, language }) {
    const [newest] = [...items].sort(
      (a, b) => Date.parse(b.date_published) - Date.parse(a.date_published));
    byId("newest").textContent = newest ? newest.title : word("no_news");
    byId("newest").lang = (newest && language) || document.documentElement.lang;
    const head = document.querySelector("#notices-card .card-head");
    head.querySelector(".pill")?.remove();
    if (items.some((item) => isFresh(item, isRead, nowMs))) head.append(pill());
  }

  function againButton(onAgain) {
    const button = el("button", { class: "button", type: "button" }, word("again"));
    button.addEventListener("click", onAgain);
    return button;
  }

  function drawUnreachable(place, onAgain) {
    drawState(place, "wifi-off", word("unreachable"), word("unreachable_hint"), againButton(onAgain));
  }

  function metaText({ date, published_at: published, kind, modified, modified_at: modifiedAt }) {
    const parts = [day(date ?? published), kindWord(kind)];
    const changed = modified ?? modifiedAt;
    if (changed) parts.push([word("modified"), changed === true ? "" : day(changed)].join(" ").trim());
    return parts.filter(Boolean).join(" · ");
  }

  function drawHead(notice) {
    byId("article").hidden = false;
    byId("notice-state").hidden = true;
    byId("article").lang = notice.locale || document.documentElement.lang;
    byId("notice-title").textContent = notice.title || "";
    byId("notice-meta").textContent = metaText(notice);
  }

  function drawNoNotice(kind, onAgain) {
    byId("article").hidden = true;
    const place = byId("notice-state");
    if (kind === "loading") {
      place.replaceChildren(word("loading"));
      place.hidden = false;
    } else if (kind === "unreachable") drawUnreachable(place, onAgain);
    else {
      const home = el("a", { class: "button", href: "#list" }, word("to_list"));
      drawState(place, "file-x", word(kind), word(`${kind}_hint`), home);
    }
  }

  function drawBanner(text) {
    byId("banner").textContent = text || "";
    byId("banner").hidden = !text;
  }

  function drawAlarm(isOn) {
    byId("alarm").textContent = isOn ? word("alarm") : "";
    byId("alarm").hidden = !isOn;
  }

  const scrolls = {};
  let shown = null;

  // Show one view; each view keeps its own place, and a reader's focus lands on its heading.
  function show(view, { top = false, focus = false } = {}) {
    if (shown) scrolls[shown] = window.scrollY;
    for (const section of document.querySelectorAll(".view")) {
      section.hidden = section.id !== `view-${view}`;
    }
    byId("tabs").hidden = view !== "more";
    document.documentElement.dataset.view = view;
    if (view !== shown || top) {
      window.scrollTo({ top: top ? 0 : scrolls[view] ?? 0, behavior: "instant" });
    }
    shown = view;
    if (focus) document.querySelector(`#view-${view} h1`)?.focus({ preventScroll: true });
  }

  globalThis.GongjiViews = {
    el, icon, row, drawSlots, drawLit, drawList, drawCard, drawHead, drawNoNotice, drawUnreachable,
    drawBanner, drawAlarm, show,
    get shown() { return shown; },
  };
})();
