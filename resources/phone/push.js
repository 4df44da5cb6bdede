// How a push looks on three widths of lock screen: one line of title, two lines of text, cut like the phone cuts.
(() => {
  "use strict";

  const { word, longDay } = globalThis.GongjiWords;
  const { el, icon } = globalThis.GongjiViews;
  const WIDTHS_PX = [360, 393, 440];
  const MARGIN_PX = 8;

  function card(title, text, width) {
    const head = el("span", { class: "push-head" },
      el("span", { class: "push-title" }, title || word("no_title")),
      el("span", { class: "push-when" }, word("now")));
    const node = el("div", { class: "push-card" },
      el("span", { class: "push-icon" }, icon("message-circle")),
      el("div", {}, head, el("div", { class: "push-text" }, text)));
    node.style.width = `${width - 2 * MARGIN_PX}px`;
    return node;
  }

  // A card wider than this screen is drawn smaller, never narrower: its line breaks stay true.
  function fit(node, width) {
    const room = document.documentElement.clientWidth - 2 * MARGIN_PX;
    node.style.zoom = String(Math.min(1, room / (width - 2 * MARGIN_PX)));
    return node;
  }

  function draw({ title, text, nowMs }) {
    document.getElementById("push-date").textContent = longDay(new Date(nowMs));
    const cards = WIDTHS_PX.map((width) => el("section", {},
      el("h2", { class: "push-label" }, word("push_width", { width })),
      fit(card(title, text.replace(/\s+/g, " ").trim().slice(0, 300), width), width)));
    document.getElementById("pushes").replaceChildren(...cards);
  }

  globalThis.GongjiPush = { card, draw };
})();
