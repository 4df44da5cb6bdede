// The body of a notice as a row of blocks: exact splices, scrolling by block, and what a click meant.
(() => {
  "use strict";

  const BETWEEN = "<!--|-->"; // cleaned HTML holds no comments, so one can only be our own border

  const Parts = globalThis.GongjiParts;

  // The first node of each block, or null where a block draws nothing (a lone link definition).
  // There is no wrapper element around a block: the stylesheet sees exactly what a phone sees.
  let firsts = [];

  const root = () => document.getElementById("body");

  // Parse all blocks in one go: [fragment, first node of each block].
  function parse(blocks) {
    const template = document.createElement("template");
    template.innerHTML = blocks.join(BETWEEN);
    const heads = [];
    let head = null;
    let node = template.content.firstChild;
    while (node) {
      const next = node.nextSibling;
      if (node.nodeType === Node.COMMENT_NODE) {
        node.remove();
        heads.push(head);
        head = null;
      } else if (head === null) head = node;
      node = next;
    }
    if (blocks.length) heads.push(head);
    return [template.content, heads];
  }

  // The first node that stands at or after this block; null is the end of the body.
  function nodeFrom(block) {
    for (let i = block; i < firsts.length; i += 1) if (firsts[i]) return firsts[i];
    return null;
  }

  function removeBetween(start, end) {
    if (!start || start === end) return;
    if (Parts.next(start) === end) {
      start.remove();
      return;
    }
    const range = document.createRange();
    range.setStartBefore(start);
    if (end) range.setEndBefore(end);
    else range.setEndAfter(Parts.holderOf(root(), null).lastChild);
    range.deleteContents();
  }

  // What scrolls sideways can be reached by keyboard, and only that. The observer looks after the layout.
  const scrollers = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });

  function watch(fragment) {
    for (const wide of fragment.querySelectorAll("pre, table")) scrollers.observe(wide);
  }

  // Put the blocks `html` in the place of `removed` blocks from `first` on; return the questions in them.
  function splice(first, removed, html) {
    const at = Math.max(0, Math.min(first, firsts.length));
    const end = Math.min(at + removed, firsts.length);
    const after = nodeFrom(end);
    removeBetween(nodeFrom(at), after);
    const [fragment, heads] = parse(html);
    const questions = fragment.querySelectorAll("details");
    watch(fragment);
    Parts.holderOf(root(), after).insertBefore(fragment, after);
    firsts = firsts.slice(0, at).concat(heads, firsts.slice(end));
    Parts.settle(root());
    return questions;
  }

  // `media` is the folder of the notice's pictures, where they do not lie beside the page.
  function replace(html, media = null) {
    const [fragment, heads] = parse(html);
    const pictures = media === null ? [] : fragment.querySelectorAll('img[src^="media/"]');
    for (const picture of pictures) picture.setAttribute("src", media + picture.getAttribute("src"));
    scrollers.disconnect();
    watch(fragment);
    root().replaceChildren(fragment);
    firsts = heads;
    Parts.settle(root());
  }

  function rectOf(node) {
    if (node.nodeType === Node.ELEMENT_NODE) return node.getBoundingClientRect();
    const range = document.createRange();
    range.selectNode(node);
    return range.getBoundingClientRect();
  }

  // A line break between two blocks draws no box; the first element speaks for its block.
  function anchorOf(block) {
    const end = nodeFrom(block + 1);
    for (let node = firsts[block]; node && node !== end; node = Parts.next(node)) {
      if (node.nodeType === Node.ELEMENT_NODE || node.data.trim()) return node;
    }
    return null;
  }

  // What can carry a mark of the block: its first element, or null where it has none.
  function elementOf(block) {
    const node = anchorOf(block);
    return node?.nodeType === Node.ELEMENT_NODE ? node : null;
  }

  function topOf(block) {
    for (let i = block; i < firsts.length; i += 1) {
      const node = anchorOf(i);
      if (node) return rectOf(node).top;
    }
    return root().getBoundingClientRect().bottom;
  }

  function barBottom() {
    const bar = document.querySelector("#view-notice .bar");
    return bar ? bar.getBoundingClientRect().bottom : 0;
  }

  // The block that lies at `y` CSS pixels below the upper edge of the screen (default: under the bar).
  function blockAt(y = barBottom() + 1) {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  function extent(block) {
    const top = topOf(block);
    return [top, Math.max(1, topOf(block + 1) - top)];
  }

  function position(y = barBottom() + 1) {
    const block = blockAt(y);
    const [top, height] = extent(block);
    return { block, fraction: Math.max(0, Math.min(1, (y - top) / height)) };
  }

  // Bring the point `fraction` (0 … 1) of this block right under the bar.
  function scrollToBlock(block, fraction = 0) {
    const [top, height] = extent(block);
    const before = window.scrollY;
    const wanted = block <= 0 && fraction === 0 ? 0 : before + top + height * fraction - barBottom();
    window.scrollTo({ top: wanted, behavior: "instant" });
  }

  // The block that holds this node, or -1.
  function blockOf(node) {
    let top = node;
    while (top && top.parentNode !== root() && !Parts.isPart(top.parentNode)) top = top.parentNode;
    for (; top; top = Parts.previous(top)) {
      const block = firsts.indexOf(top);
      if (block >= 0) return block;
    }
    return -1;
  }

  // What a block shows before and after a point of the screen; all of it is after a point outside of it.
  function textAround(block, x, y) {
    const whole = document.createRange();
    const end = nodeFrom(block + 1);
    if (!firsts[block]) return { before: "", after: "" };
    whole.setStartBefore(firsts[block]);
    if (end) whole.setEndBefore(end);
    else whole.setEndAfter(Parts.holderOf(root(), null).lastChild);
    const caret = document.caretPositionFromPoint(x, y);
    const isInside = caret && whole.isPointInRange(caret.offsetNode, caret.offset);
    const before = whole.cloneRange();
    if (isInside) before.setEnd(caret.offsetNode, caret.offset);
    else before.collapse(true);
    const shown = whole.toString();
    const length = before.toString().length;
    return { before: shown.slice(0, length), after: shown.slice(length) };
  }

  // A picture that does not come gives way to what the renderer draws for one that may not be there.
  function onLost({ target: picture }) {
    if (picture.nodeName !== "IMG" || !root().contains(picture)) return;
    const box = document.createElement("span");
    box.className = "lost";
    box.textContent = picture.alt;
    picture.replaceWith(box);
  }

  document.addEventListener("error", onLost, true);

  globalThis.GongjiBody = {
    splice, replace, blockAt, position, scrollToBlock, blockOf, elementOf, textAround,
    get count() { return firsts.length; },
  };
})();
