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

  // Where the widest is wider than this screen all are drawn smaller, never narrower and by the same
  // measure: line breaks stay true, and so does which is wider.
  function zoom() {
    const room = document.documentElement.clientWidth - 2 * MARGIN_PX;
    return Math.min(1, room / (Math.max(...WIDTHS_PX) - 2 * MARGIN_PX));
  }

  function zoomed(node) {
    node.style.zoom = String(zoom());
    return node;
  }

  function draw({ title, text, nowMs }) {
    document.getElementById("push-date").textContent = longDay(new Date(nowMs));
    const cards = WIDTHS_PX.map((width) => el("section", {},
      el("h2", { class: "push-label" }, word("push_width", { width })),
      zoomed(card(title, text.replace(/\s+/g, " ").trim().slice(0, 300), width))));
    document.getElementById("pushes").replaceChildren(...cards);
  }

  globalThis.GongjiPush = { card, draw };
})();
