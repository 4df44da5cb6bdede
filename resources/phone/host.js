// The preview: no request at all; the desktop pushes blocks, items and moments, and hears clicks on the console.
(() => {
  "use strict";

  const Badge = globalThis.GongjiBadge;
  const Body = globalThis.GongjiBody;
  const Compare = globalThis.GongjiCompare;
  const Memory = globalThis.GongjiMemory;
  const Push = globalThis.GongjiPush;
  const Views = globalThis.GongjiViews;
  const Words = globalThis.GongjiWords;

  const draft = {
    notice: {}, items: [], slots: [], programs: [], nowMs: Date.now(), user: "preview", push: null,
  };
  const picked = { seq: 0, block: -1 };
  const PICK_CHARACTERS = 6000;
  const CARET_SHOWN_MS = 4000;
  const ZOOM_STEP = 40;

  const tell = (what, value) => console.debug(`gongji:${what}:${value}`);

  // A draft's program is unsigned, and its lease is always fresh: the preview asks what would be.
  function evaluate(nowMs = draft.nowMs, user = draft.user) {
    const states = {};
    for (const program of draft.programs) {
      const answer = Badge.isLit(program, user, nowMs, { leaseUntil: Number.MAX_SAFE_INTEGER });
      if (!states[program.slot]?.lit) states[program.slot] = { ...answer, release: program.release };
    }
    return states;
  }

  const inline = new Set("A B CODE DEL EM I IMG KBD MARK S SMALL SPAN STRONG SUB SUP U".split(" "));
  const PUSH_CHARACTERS = 600;

  // The beginning of a text on one line; what stands in two blocks or lines has a space between.
  function plain(root) {
    const parts = [];
    let length = 0;
    const read = (node) => {
      for (let child = node.firstChild; child && length < PUSH_CHARACTERS; child = child.nextSibling) {
        if (child.nodeType === Node.TEXT_NODE) {
          const text = child.data.slice(0, 2 * PUSH_CHARACTERS);
          parts.push(text);
          length += text.trim().length;
        } else {
          const gap = inline.has(child.nodeName) ? "" : " ";
          parts.push(gap);
          read(child);
          parts.push(gap);
        }
      }
    };
    read(root);
    return parts.join("").replace(/\s+/g, " ").trim().slice(0, PUSH_CHARACTERS);
  }

  const drawers = {
    more() {
      Views.drawCard({ items: draft.items, isRead, nowMs: draft.nowMs });
      Views.drawLit(evaluate());
    },
    list() {
      Views.drawList({ items: draft.items, isRead, nowMs: draft.nowMs, hasOlder: false });
    },
    notice() {
      Views.drawHead(draft.notice);
    },
    push() {
      const text = draft.push?.text ?? plain(document.getElementById("body"));
      Push.draw({ title: draft.push?.title ?? draft.notice.title, text, nowMs: draft.nowMs });
    },
  };

  // Wordings of a part beside each other, instead of one phone.
  function compare(wanted) {
    Object.assign(draft.notice, { locale: wanted.locale });
    speak(wanted.locale);
    Views.show("compare");
    Compare.draw(wanted);
  }

  function isRead(id) {
    return draft.items.some((item) => item.id === id && item._gongji?.read === true);
  }

  function show(view) {
    if (!(view in drawers)) return;
    Views.show(view);
    drawers[view]();
  }

  const redraw = () => drawers[Views.shown]?.();

  // Whoever reads the notice has a phone in its language, whatever language the desk has.
  function speak(locale) {
    const before = Words.language;
    Words.speak(locale);
    if (Words.language !== before) Views.drawSlots(draft.slots, Words.language);
  }

  function notice(head) {
    draft.notice = head;
    if (head.locale) speak(head.locale);
    redraw();
  }

  function push(text) {
    draft.push = text;
    redraw();
  }

  function feed(items, slots, programs) {
    Object.assign(draft, { items, slots, programs });
    Views.drawSlots(slots, Words.language);
    redraw();
  }

  function at(nowMs, user = draft.user) {
    Object.assign(draft, { nowMs, user });
    redraw();
    return evaluate();
  }

  // Say when the second frame after now has begun: by then the first one has been painted.
  function frameDone(number) {
    requestAnimationFrame(() => requestAnimationFrame(() => tell("frame", number)));
  }

  // The block of the caret has a quiet bar beside it, until the writer reads for a while.
  const caret = { block: -1, node: null, timer: 0 };

  function mark(block) {
    clearTimeout(caret.timer);
    const node = block < 0 ? null : Body.elementOf(block);
    if (node !== caret.node) caret.node?.removeAttribute("data-caret");
    node?.setAttribute("data-caret", "");
    Object.assign(caret, { block: node ? block : -1, node });
    if (node) caret.timer = setTimeout(() => mark(-1), CARET_SHOWN_MS);
  }

  // The marked block was just drawn anew, or has moved.
  function markAgain(first, removed, added) {
    if (caret.block < first) return;
    if (caret.block >= first + removed) caret.block += added - removed;
    else mark(added ? Math.min(caret.block, first + added - 1) : -1);
  }

  // An answer that is being written must be seen: its question stays open until the notice is opened anew.
  function splice(first, removed, html, number) {
    for (const question of Body.splice(first, removed, html)) question.open = true;
    markAgain(first, removed, html.length);
    if (number !== undefined && number !== null) frameDone(number);
  }

  function replace(html, number) {
    mark(-1);
    Body.replace(html);
    if (number !== undefined && number !== null) frameDone(number);
  }

  // The phone's own links lead from view to view, and from the row of this notice to its title.
  function onOwnLink(href) {
    const view = href.slice(1);
    if (view in drawers) tell("view", view);
    else if (href === `#n/${draft.notice.id}`) {
      tell("view", "notice");
      tell("title", 1);
    } else if (href.startsWith("#n/")) tell("other", 1);
  }

  // A click says which block it meant and where a link would lead; nothing in the preview leads away.
  function onClick(event) {
    const link = event.target.closest?.("a");
    const isInBody = document.getElementById("body").contains(event.target);
    if (link) {
      event.preventDefault();
      if (link.hasAttribute("href")) tell("link", link.getAttribute("href"));
      if (link.hasAttribute("href") && !isInBody) onOwnLink(link.getAttribute("href"));
    }
    if (event.target.closest?.("#view-notice .notice-title, .push-title")) tell("title", 1);
    if (event.target.closest?.(".push-text")) tell("pick", JSON.stringify({ block: 0, before: "", after: "" }));
    if (!isInBody) return;
    const hit = Body.blockOf(event.target);
    picked.block = hit >= 0 ? hit : Body.blockAt(event.clientY);
    picked.seq += 1;
    const around = Body.textAround(picked.block, event.clientX, event.clientY);
    const isShort = around.before.length + around.after.length <= PICK_CHARACTERS;
    tell("pick", JSON.stringify({ block: picked.block, ...(isShort ? around : { before: "", after: "" }) }));
  }

  // Ctrl and the wheel: a notch is a step, and so is as much of a pinch.
  let turned = 0;

  function onTurn({ ctrlKey, deltaY }) {
    turned = ctrlKey ? turned + deltaY : 0;
    if (Math.abs(turned) < ZOOM_STEP) return;
    tell("zoom", turned < 0 ? 1 : -1);
    turned = 0;
  }

  function settings(original) {
    return (wanted) => {
      original({ ...wanted, lang: draft.notice.locale || wanted.lang });
      if (wanted.lang !== undefined) Views.drawSlots(draft.slots, Words.language);
      if (wanted.offline !== undefined) Views.drawBanner(wanted.offline ? Words.word("offline") : "");
      redraw();
    };
  }

  function start(gongji) {
    document.documentElement.dataset.host = "";
    // Asked for before there is text, so that the first notice never stands in boxes.
    for (const weight of [400, 600, 700]) document.fonts.load(`${weight} 16px "Gongji Hangul"`, "가");
    Memory.open("preview", { lasting: false });
    const { blockAt, position, scrollToBlock } = Body;
    Object.assign(gongji, {
      blockAt, compare, position, scrollToBlock, evaluate, show, notice, push, feed, at, frameDone, splice, replace, picked, mark,
      settings: settings(gongji.settings),
    });
    document.addEventListener("click", onClick, true);
    document.addEventListener("auxclick", (event) => event.preventDefault(), true);
    document.addEventListener("submit", (event) => event.preventDefault(), true);
    for (const hand of ["wheel", "touchstart", "keydown"]) {
      document.addEventListener(hand, () => tell("hand", hand), { capture: true, passive: true });
    }
    document.addEventListener("wheel", onTurn, { capture: true, passive: true });
    document.addEventListener("dragstart", (event) => event.preventDefault(), true);
    show("notice");
    tell("ready", 1);
  }

  globalThis.GongjiHost = { start };
})();
