// Wordings side by side, drawn by the list and the push themselves on three widths; where they are cut is measured.
(() => {
  "use strict";

  const { el, row } = globalThis.GongjiViews;
  const Push = globalThis.GongjiPush;
  const WIDTHS_PX = [360, 393, 440];
  const SMALLEST = 0.5;
  const GAP_PX = 32;
  const EDGE_PX = 24;

  let measured = [];

  const graphemes = (text) => [...new Intl.Segmenter("ko", { granularity: "grapheme" }).segment(text)];

  function widthOfDots(node) {
    const dots = el("span", {}, "…");
    node.append(dots);
    const { width } = dots.getBoundingClientRect();
    dots.remove();
    return width;
  }

  // How much of a text is seen: a character counts where its box stands inside the lines that are shown.
  function measure(node) {
    const text = node.firstChild?.nodeType === Node.TEXT_NODE ? node.firstChild : null;
    const pieces = text ? graphemes(text.data) : [];
    const box = node.getBoundingClientRect();
    const range = document.createRange();
    const places = pieces.map(({ index, segment }) => {
      range.setStart(text, index);
      range.setEnd(text, index + segment.length);
      return range.getBoundingClientRect();
    });
    const inside = places.filter((place) => place.bottom <= box.bottom + 1);
    const isCut = inside.length < places.length || node.scrollWidth > node.clientWidth + 1;
    const last = inside.at(-1);
    const limit = box.right - (isCut ? widthOfDots(node) : -1);
    const seen = inside.filter((place) => place.top < last.top - 1 || place.right <= limit).length;
    const tops = new Set(inside.map((place) => Math.round(place.top)));
    return { total: pieces.length, seen: isCut ? seen : pieces.length, lines: tops.size, isCut };
  }

  function said({ total, seen, lines, isCut }, labels) {
    const template = isCut ? labels.cut : lines > 1 ? labels.lines : labels.line;
    return template.replace("%1", isCut ? seen : total).replace("%2", isCut ? total : lines);
  }

  function listOf(options, width, draft) {
    const items = options.map(({ title }, number) => ({
      id: `option-${number}`, title, date_published: draft.date, language: draft.locale, tags: [],
    }));
    const rows = el("ol", { class: "rows compare-rows" }, ...items.map((item) => row(item, true)));
    const notes = [...rows.children].map((line, number) => note(line, options[number].mark));
    return [rows, notes];
  }

  function note(after, mark) {
    const made = el("p", { class: "compare-note" }, el("b", {}, mark), el("span", {}, ""));
    after.append(made);
    return made;
  }

  function pushesOf(options, width) {
    const cards = options.map(({ title, text }) => Push.card(title, text, width));
    const notes = cards.map((card, number) => {
      const holder = el("div", {}, card);
      card.holder = holder;
      return note(holder, options[number].mark);
    });
    return [cards, notes];
  }

  function column(width, wanted) {
    const { options, part, labels } = wanted;
    const made = el("section", { class: "compare-column" }, el("h2", {}, labels.width.replace("%1", width)));
    made.style.width = `${width}px`;
    const cells = [];
    if (part === "title") {
      const [rows, notes] = listOf(options, width, wanted);
      made.append(el("h3", {}, labels.list), rows);
      [...rows.children].forEach((line, number) => cells.push({
        where: "list", number, width, node: line.querySelector(".row-title"), note: notes[number],
      }));
    }
    const [cards, notes] = pushesOf(options, width);
    made.append(el("h3", {}, labels.push), ...cards.map((card) => card.holder));
    cards.forEach((card, number) => cells.push({
      where: "push", number, width, note: notes[number],
      node: card.querySelector(part === "title" ? ".push-title" : ".push-text"),
    }));
    return [made, cells];
  }

  // Smaller where there is little room, never narrower: the line breaks stay those of the phone.
  function fit(grid) {
    const needed = WIDTHS_PX.reduce((sum, width) => sum + width, (WIDTHS_PX.length - 1) * GAP_PX);
    const room = document.documentElement.clientWidth - 2 * EDGE_PX - 2;
    grid.style.zoom = String(Math.max(SMALLEST, Math.min(1, room / needed)));
  }

  function tell(cells, labels) {
    measured = cells.map(({ where, number, width, node, note: line }) => {
      const found = measure(node);
      line.lastChild.textContent = said(found, labels);
      line.classList.toggle("compare-cut", found.isCut);
      return { where, option: number, width, ...found };
    });
  }

  // wanted: { options: [{ mark, title, text }], part: "title" | "first_line", date, locale, labels }
  function draw(wanted) {
    const grid = document.getElementById("compare");
    const columns = WIDTHS_PX.map((width) => column(width, wanted));
    grid.replaceChildren(...columns.map(([made]) => made));
    fit(grid);
    const cells = columns.flatMap(([, found]) => found);
    tell(cells, wanted.labels);
    document.fonts.ready.then(() => cells[0]?.node.isConnected && tell(cells, wanted.labels));
  }

  addEventListener("resize", () => fit(document.getElementById("compare")));

  globalThis.GongjiCompare = { draw, get measured() { return measured; } };
})();
