// A long body in parts, so that a key costs the layout of one part and not of the whole notice.
// A part is laid out by itself (CSS Containment 2, §3.2) and margins do not collapse through its edges: it
// begins only at a block without an upper margin, so every block stands where it stood without parts.
(() => {
  "use strict";

  const LEAST = 64; // nodes in a part
  const MOST = 4 * LEAST; // a holder with more is divided; an ordinary notice never is

  const flush = new Set(["P", "PRE", "TABLE", "BLOCKQUOTE"]); // nothing of theirs reaches up

  const isPart = (node) => node?.nodeName === "DIV" && node.classList.contains("part");

  function newPart() {
    const part = document.createElement("div");
    part.className = "part";
    return part;
  }

  // Where the nodes before `after` stand; null is the end of the body.
  function holderOf(root, after) {
    if (after) return after.parentNode;
    return isPart(root.lastElementChild) ? root.lastElementChild : root;
  }

  // What stands before or after a node, as if there were no parts.
  function previous(node) {
    if (node.previousSibling || !isPart(node.parentNode)) return node.previousSibling;
    return node.parentNode.previousSibling?.lastChild ?? null;
  }

  function next(node) {
    if (node.nextSibling || !isPart(node.parentNode)) return node.nextSibling;
    return node.parentNode.nextSibling?.firstChild ?? null;
  }

  // Cut what grew too long.
  function divide(holder) {
    if (holder.childNodes.length <= MOST) return;
    const parts = [newPart()];
    for (const node of [...holder.childNodes]) {
      const isFull = parts.at(-1).childNodes.length >= LEAST;
      if (isFull && flush.has(node.nodeName)) parts.push(newPart());
      parts.at(-1).append(node);
    }
    if (isPart(holder)) holder.replaceWith(...parts);
    else holder.append(...parts);
  }

  // What reaches up goes to the part before; an empty part goes away.
  function mend(part) {
    const before = part.previousSibling;
    while (before && part.firstChild && !flush.has(part.firstChild.nodeName)) {
      before.append(part.firstChild);
    }
    if (!part.firstChild) part.remove();
  }

  // After every edit of the body.
  function settle(root) {
    if (!isPart(root.firstElementChild)) return divide(root);
    [...root.children].forEach(mend);
    [...root.children].forEach(divide);
  }

  globalThis.GongjiParts = { holderOf, settle, next, previous, isPart };
})();
